package vn.motcua.desk.device;

import java.time.LocalDate;
import java.util.List;

/** Finds readers of identity card chips, and what their readings are judged by. Slow; called off the window's thread. */
public interface ChipReaders {
    /** Those that are connected now; empty when there is none, which is no trouble. */
    List<ChipReader> find();

    /** The certificates against which chips are judged. */
    default Trust trust() {
        return new Trust("", List.of(), List.of());
    }

    /**
     * Certificates of the authorities that sign identity cards, as the office installed them.
     *
     * @param folder       where they lie, or where to lay them
     * @param certificates those that can be used
     * @param unusable     names of files in the folder that are no certificates
     */
    record Trust(String folder, List<Certificate> certificates, List<String> unusable) {
        public Trust {
            certificates = List.copyOf(certificates);
            unusable = List.copyOf(unusable);
        }
    }

    /** One of them. @param name whose it is, as the certificate says */
    record Certificate(String name, LocalDate until) { }

    static ChipReaders none() {
        return List::of;
    }
}
