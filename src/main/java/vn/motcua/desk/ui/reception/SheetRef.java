package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;

/** One sheet that can be looked at: a page of our own, or a page of a file that is kept as it came. */
public sealed interface SheetRef {
    /** @param index among the component's own pages */
    record OwnPage(Page page, int index) implements SheetRef { }

    /** @param number page of the file, from 0 */
    record FilePage(KeptFile file, int number) implements SheetRef { }

    /** Pages of a long file that are offered to look at. */
    int MOST_FILE_PAGES = 100;

    static List<SheetRef> of(Settlement.Attached attached) {
        var sheets = new ArrayList<SheetRef>();
        for (int i = 0; i < attached.pages().size(); i++) sheets.add(new OwnPage(attached.pages().get(i), i));
        for (var file : attached.files()) {
            for (int i = 0; i < Math.min(file.pages(), MOST_FILE_PAGES); i++) sheets.add(new FilePage(file, i));
        }
        return List.copyOf(sheets);
    }
}
