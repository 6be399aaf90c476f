package vn.motcua.desk.domain.dossier;

import java.util.List;

/** How one line of the checklist was settled. */
public sealed interface Settlement {
    /** Digitized here: scanned or photographed pages, files, or both. */
    record Attached(List<Page> pages, List<KeptFile> files) implements Settlement {
        public Attached {
            pages = List.copyOf(pages);
            files = List.copyOf(files);
        }

        public int pageCount() {
            return pages.size() + files.stream().mapToInt(KeptFile::pages).sum();
        }
    }

    /** Shown and handed back. */
    record Shown() implements Settlement { }

    record NotNeeded(Why why, String note) implements Settlement { }

    /** Taken from a store of digitized papers instead of being scanned again. */
    record Reused(Store store, String reference) implements Settlement { }

    /** A secret paper handed over on paper only. */
    record OnPaperOnly() implements Settlement { }

    enum Why { CONDITION_NOT_MET, OFFICE_LOOKS_IT_UP, ALREADY_ELECTRONIC, OTHER }

    /** Which store the paper came from. */
    enum Store { NATIONAL, PROVINCIAL, THIS_DESK }
}
