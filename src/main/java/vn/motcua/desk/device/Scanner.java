package vn.motcua.desk.device;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A machine that turns sheets into picture files. Called off the window's thread; one scan at a time per device. */
public interface Scanner {
    /** Stable on this machine; what is remembered as the clerk's choice. */
    String id();

    /** As the maker calls it; shown in lists. */
    String name();

    /** What it can do. May ask the machine, and then take seconds; unknown when it does not answer. */
    default Abilities abilities() {
        return Abilities.unknown();
    }

    /** Which machine it is, so that one found twice is shown once. */
    default Sighting sighting() {
        return Sighting.named(name());
    }

    /** Never taken in place of one that was not chosen. */
    default boolean onlyWhenChosen() {
        return false;
    }

    /**
     * Scans until the feeder is empty, or one sheet from the glass, and hands over each page as soon as it is a complete file,
     * so that a jam on page 9 costs one page, not nine.
     *
     * @param spool     an empty folder for page files; the caller deletes it
     * @param page      called on the scanning thread, in order
     * @param cancelled asked at least twice a second
     */
    End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled);

    enum Feed { FLATBED, FEEDER, FEEDER_BOTH_SIDES }

    enum Colour { COLOUR, GREY }

    /** @param dpi dots per inch; never below 200 for papers of a dossier (NĐ 30/2020/NĐ-CP, annex I) */
    record Settings(Feed feed, Colour colour, int dpi) {
        public static Settings usual() {
            return new Settings(Feed.FEEDER, Colour.COLOUR, 300);
        }
    }

    /**
     * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/tiff}; from a folder also {@code application/pdf}
     * @param dpi       0 when it is not known
     */
    record ScannedPage(Path file, String mediaType, int dpi, Origin origin) {
        /** A page that the machine's driver made. */
        public ScannedPage(Path file, String mediaType, int dpi) {
            this(file, mediaType, dpi, Origin.MACHINE);
        }
    }

    /** Who wrote a page file: a machine that was told to, or anybody who may write into a folder. */
    enum Origin { MACHINE, OUTSIDE }

    /** How a scan ended. */
    sealed interface End {
        record Done() implements End { }

        /** Pages handed over before this stand. */
        record Stopped(DeviceProblem problem) implements End { }
    }
}
