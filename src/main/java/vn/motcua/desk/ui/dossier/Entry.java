package vn.motcua.desk.ui.dossier;

import java.util.List;

import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.ui.kit.Tone;

/** Something of the dossier that can be looked at: a line of its checklist, a result, the document of its ending, a slip. */
record Entry(String name, String how, Tone tone, List<Sheet> sheets) {
    Entry {
        sheets = List.copyOf(sheets);
    }
}
