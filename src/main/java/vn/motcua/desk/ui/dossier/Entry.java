package vn.motcua.desk.ui.dossier;

import java.util.List;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.ui.kit.Tone;

/**
 * Something of the dossier that can be looked at: a line of its checklist, a result, the document of its ending, a slip.
 *
 * @param results files of a result, whose signatures can be looked at
 */
record Entry(String name, String how, Tone tone, List<Sheet> sheets, List<KeptFile> results) {
    Entry {
        sheets = List.copyOf(sheets);
        results = List.copyOf(results);
    }

    Entry(String name, String how, Tone tone, List<Sheet> sheets) {
        this(name, how, tone, sheets, List.of());
    }
}
