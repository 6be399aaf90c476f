package vn.motcua.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Scan;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.work.Capture;

/** One page that can be looked at: scanned here, or a page of a file kept as it came. */
public sealed interface Sheet {
    /** Pages of a long file that are offered to look at. */
    int MOST_FILE_PAGES = 100;

    /** Names the sheet of paper, whatever is done to its picture. */
    default String paperName() {
        return switch (this) {
            case Scanned(var page, _) -> page.digest();
            case OfFile(var file, int number) -> file.digest() + '/' + number;
            case OfPaper(var paper, int number) -> paper.paper().digest() + '/' + number;
        };
    }

    /** @param index among the component's own pages */
    record Scanned(Page page, int index) implements Sheet { }

    /** @param number page of the file, from 0 */
    record OfFile(KeptFile file, int number) implements Sheet { }

    /** @param number page of the paper that was made of scanned pages, from 0 */
    record OfPaper(DossierEvent.PaperMade paper, int number) implements Sheet { }

    static List<Sheet> of(Settlement.Attached attached) {
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < attached.pages().size(); i++) sheets.add(new Scanned(attached.pages().get(i), i));
        for (var file : attached.files()) {
            for (int i = 0; i < Math.min(file.pages(), MOST_FILE_PAGES); i++) sheets.add(new OfFile(file, i));
        }
        return List.copyOf(sheets);
    }

    /** What a line of a received dossier has: of scanned pages the paper made of them, once there is one, and its signed copy instead. */
    static List<Sheet> of(Dossier dossier, ReceivedDossier.Line line) {
        var scans = dossier.scans().stream().filter(scan -> scan.isOf(line.component().id())).toList();
        var own = of(dossier, scans, line.files());
        return own.isEmpty() ? line.reused().map(paper -> of(paper.content())).orElse(own) : own;
    }

    /** What was taken in after reception. @param scanId of its pages */
    static List<Sheet> of(Dossier dossier, String scanId, Settlement.Attached content) {
        return of(dossier, dossier.scans().stream().filter(scan -> scan.id().equals(scanId)).toList(), content.files());
    }

    private static List<Sheet> of(Dossier dossier, List<Scan> scans, List<KeptFile> files) {
        var sheets = new ArrayList<Sheet>();
        for (var scan : scans) {
            var paper = dossier.paper(scan.id());
            if (paper.isEmpty()) sheets.addAll(of(new Settlement.Attached(scan.pages(), List.of())));
            else if (dossier.signature(paper.get().paper().digest()).isPresent()) sheets.addAll(of(dossier, List.of(paper.get().paper())));
            else for (int i = 0; i < paper.get().paper().pages(); i++) sheets.add(new OfPaper(paper.get(), i));
        }
        sheets.addAll(of(dossier, files));
        return List.copyOf(sheets);
    }

    /** As they are given out. */
    private static List<Sheet> of(Dossier dossier, List<KeptFile> files) {
        return of(new Settlement.Attached(List.of(), files.stream().map(dossier::current).toList()));
    }

    /** Draws a sheet, its longer side at most so many pixels; called off the window's thread. */
    static BiFunction<Sheet, Integer, byte[]> pictures(Capture capture) {
        return (sheet, side) -> switch (sheet) {
            case Scanned(var page, _) -> capture.treatment().picture(page, side);
            case OfPaper(var paper, int number) -> capture.treatment().picture(paper, number, side);
            case OfFile(var file, int number) -> capture.picture(file, number, side).orElse(new byte[0]);
        };
    }
}
