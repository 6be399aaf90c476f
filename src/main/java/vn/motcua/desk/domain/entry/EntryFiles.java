package vn.motcua.desk.domain.entry;

import java.util.ArrayList;
import java.util.List;

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

    /** @param rule how the office names files */
    public static EntryFiles of(Dossier dossier, PaperName rule) {
        var found = new ArrayList<EntryFile>();
        var unfinished = new ArrayList<String>();
        for (var line : dossier.content().lines()) {
            if (!(line.settlement().orElse(null) instanceof Settlement.Attached attached)) continue;
            if (!attached.pages().isEmpty()) addPapers(found, unfinished, dossier, line);
            attached.files().forEach(file -> found.add(entry(line.component().id(), line.component().shortName(), EntryFile.Source.AS_IT_CAME, file)));
        }
        dossier.content().charges().payment().flatMap(Charges.Payment::receipt).ifPresent(receipt -> receipt.file().ifPresent(file -> found.add(
                entry(RECEIPT, String.join(" ", receipt.form(), receipt.series(), receipt.number()), EntryFile.Source.AS_IT_CAME, file))));
        return new EntryFiles(named(found, code(dossier), rule), unfinished);
    }

    /** Those of one line of the checklist. */
    public List<EntryFile> of(String component) {
        return files.stream().filter(file -> file.component().equals(component)).toList();
    }

    private static void addPapers(List<EntryFile> found, List<String> unfinished, Dossier dossier, ReceivedDossier.Line line) {
        for (var scan : dossier.scans()) {
            if (!scan.isOf(line.component().id())) continue;
            var paper = dossier.paper(scan.id()).map(DossierEvent.PaperMade::paper).map(dossier::current);
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
