package vn.motcua.desk.domain.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.PaperName;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.office.OfficialCode;

/**
 * The files of a dossier for the province's system.
 *
 * @param files      those of the checklist in its order, then the fee receipt
 * @param unfinished the component of each paper that is still to be made of its pages
 */
public record EntryFiles(List<EntryFile> files, List<String> unfinished) {
    private static final String END = ".pdf";
    private static final String RECEIPT = "bien-lai";

    public EntryFiles {
        files = List.copyOf(files);
        unfinished = List.copyOf(unfinished);
    }

    /**
     * @param sources the dossiers of {@link #sources}, as far as they are there
     * @param rule    how the office names files
     */
    public static EntryFiles of(Dossier dossier, Map<String, Dossier> sources, PaperName rule) {
        var found = new ArrayList<EntryFile>();
        var unfinished = new ArrayList<String>();
        for (var line : dossier.content().lines()) {
            if (line.settlement().orElse(null) instanceof Settlement.Attached attached) add(found, unfinished, dossier, line.component().id(), attached, line);
            kept(line).ifPresent(kept -> Optional.ofNullable(sources.get(kept.dossierId()))
                    .ifPresent(source -> add(found, unfinished, source, kept.paperId(), kept.content(), line)));
        }
        dossier.content().charges().payment().flatMap(Charges.Payment::receipt).ifPresent(receipt -> receipt.file().ifPresent(file -> found.add(
                entry(RECEIPT, String.join(" ", receipt.form(), receipt.series(), receipt.number()), EntryFile.Source.AS_IT_CAME, file))));
        return new EntryFiles(named(found, code(dossier), rule), unfinished);
    }

    /** Those of one line of the checklist. */
    public List<EntryFile> of(String component) {
        return files.stream().filter(file -> file.component().equals(component)).toList();
    }

    /** The dossiers of this desk from whose papers lines of this one were settled, by id. */
    public static Set<String> sources(Dossier dossier) {
        return dossier.content().lines().stream().flatMap(line -> kept(line).stream()).map(Settlement.Kept::dossierId).collect(Collectors.toSet());
    }

    private static Optional<Settlement.Kept> kept(ReceivedDossier.Line line) {
        return line.settlement().orElse(null) instanceof Settlement.Reused(_, _, var kept) ? kept : Optional.empty();
    }

    /** @param paper of which paper of the dossier where the files lie */
    private static void add(List<EntryFile> found, List<String> unfinished, Dossier source, String paper, Settlement.Attached content, ReceivedDossier.Line line) {
        if (!content.pages().isEmpty()) addPapers(found, unfinished, source, paper, line);
        content.files().forEach(file -> found.add(entry(line.component().id(), line.component().shortName(), EntryFile.Source.AS_IT_CAME, file)));
    }

    private static void addPapers(List<EntryFile> found, List<String> unfinished, Dossier source, String of, ReceivedDossier.Line line) {
        for (var scan : source.scans()) {
            if (!scan.isOf(of)) continue;
            var paper = source.paper(scan.id()).map(DossierEvent.PaperMade::paper);
            if (paper.isEmpty()) unfinished.add(line.component().id());
            paper.ifPresent(file -> found.add(entry(line.component().id(), line.component().shortName(), EntryFile.Source.SCANNED, file)));
        }
    }

    private static EntryFile entry(String component, String title, EntryFile.Source source, KeptFile file) {
        return new EntryFile(component, title, source, "", file.digest(), file.mediaType(), file.bytes(), file.pages(), file.signed());
    }

    /** The official code, once it is known: it is what the files are looked for by. */
    private static String code(Dossier dossier) {
        return dossier.officialCode().map(OfficialCode::text).orElseGet(() -> dossier.localCode().text());
    }

    private static List<EntryFile> named(List<EntryFile> files, String code, PaperName rule) {
        var names = rule.names(code, files.stream().map(EntryFile::component).toList());
        var named = new ArrayList<EntryFile>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var stem = names.get(i).substring(0, names.get(i).length() - END.length());
            named.add(new EntryFile(file.component(), file.title(), file.source(), stem + end(file.mediaType()), file.digest(), file.mediaType(), file.bytes(),
                    file.pages(), file.signed()));
        }
        return named;
    }

    /** A file that was kept as it came keeps its kind too. */
    private static String end(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/tiff" -> ".tif";
            default -> END;
        };
    }
}
