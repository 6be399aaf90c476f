package vn.motcua.desk.domain.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

        /** Of all its files: pages as they came and clean, and those that were brought. */
        public Set<String> digests() {
            var digests = new TreeSet<String>();
            pages.forEach(page -> digests.addAll(page.digests()));
            files.forEach(file -> digests.add(file.digest()));
            return digests;
        }
    }

    /** Shown and handed back. */
    record Shown() implements Settlement { }

    record NotNeeded(Why why, String note) implements Settlement { }

    /**
     * Taken from a store of digitized papers instead of being scanned again.
     *
     * @param reference what the paper is called there: in the store of this desk its dossier's local code
     * @param paper     where it lies at this desk; empty for a paper of another store
     */
    record Reused(Store store, String reference, Optional<Kept> paper) implements Settlement {
        /** From a store that is not this desk's. */
        public Reused(Store store, String reference) {
            this(store, reference, Optional.empty());
        }
    }

    /**
     * A paper of another dossier of this desk. Its files are referred to and never copied; they stay as long as somebody refers to them.
     *
     * @param paperId of a line its component's id, else the result's
     * @param content the same files as there
     */
    record Kept(String dossierId, String paperId, Attached content) {
        public boolean isSameAs(Kept other) {
            return dossierId.equals(other.dossierId) && paperId.equals(other.paperId);
        }
    }

    /** A secret paper handed over on paper only. */
    record OnPaperOnly() implements Settlement { }

    enum Why { CONDITION_NOT_MET, OFFICE_LOOKS_IT_UP, ALREADY_ELECTRONIC, OTHER }

    /** Which store the paper came from. */
    enum Store { NATIONAL, PROVINCIAL, THIS_DESK }
}
