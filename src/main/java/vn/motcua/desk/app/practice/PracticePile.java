package vn.motcua.desk.app.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** What a citizen lays on the counter: a paper for each line that is to be handed in, some of two pages, one with an empty back. */
public final class PracticePile {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private PracticePile() { }

    /** @param lines those that still wait for their paper */
    public static List<Sheet> of(List<DossierComponent> lines) {
        var sheets = new ArrayList<Sheet>();
        var papers = lines.stream().filter(line -> line.handling() == DossierComponent.Handling.SUBMITTED).toList();
        for (int i = 0; i < papers.size(); i++) {
            sheets.add(new Sheet(papers.get(i).shortName().toUpperCase(VIETNAMESE), List.of(), i % 2 == 1));
            if (i == 1) sheets.add(Sheet.blank());
        }
        return List.copyOf(sheets);
    }
}
