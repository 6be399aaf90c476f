package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.work.Capture;

/** One page that can be looked at: scanned here, or a page of a file kept as it came. */
sealed interface Sheet {
    /** Pages of a long file that are offered to look at. */
    int MOST_FILE_PAGES = 100;

    record Scanned(Page page, int index) implements Sheet { }

    /** @param number page of the file, from 0 */
    record OfFile(KeptFile file, int number) implements Sheet { }

    static List<Sheet> of(Optional<Settlement> settlement) {
        if (!(settlement.orElse(null) instanceof Settlement.Attached(var pages, var files))) return List.of();
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < pages.size(); i++) sheets.add(new Scanned(pages.get(i), i));
        for (var file : files) {
            for (int i = 0; i < Math.min(file.pages(), MOST_FILE_PAGES); i++) sheets.add(new OfFile(file, i));
        }
        return List.copyOf(sheets);
    }

    /** Pictures of sheets, off the window's thread. */
    static BiFunction<Sheet, Integer, byte[]> pictures(Capture capture) {
        return (sheet, side) -> switch (sheet) {
            case Scanned(var page, _) -> capture.treatment().picture(page, side);
            case OfFile(var file, int number) -> capture.picture(file, number, side).orElse(new byte[0]);
        };
    }
}
