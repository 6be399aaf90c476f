package vn.motcua.desk.ui.reception;

import java.util.List;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Something that just happened and that the clerk should read; shown beside the work, never in its way. */
public sealed interface Notice {
    record Device(DeviceProblem problem, int pagesKept) implements Notice { }

    record NoScanner() implements Notice { }

    /** None is connected; that is no trouble, only the key did nothing. */
    record NoCamera() implements Notice { }

    /** The chip opens only to what is printed on the card. */
    record ChipWantsNumber() implements Notice { }

    /** What is shown of the chip cannot stand for a check. */
    record ChipFalse() implements Notice { }

    record FileRefused(FileTrouble trouble, String fileName) implements Notice { }

    record FileOdd(List<FileOddity> oddities, String fileName) implements Notice { }

    record Storage(StorageTrouble trouble) implements Notice { }

    record Code(ScannedCode code) implements Notice { }

    /** A card's code was read: what was said of the code before it is over. */
    record CardRead() implements Notice { }

    record NotYet(List<Finding> blocking) implements Notice { }

    /** Not received yet: pages are on their way into it. */
    record StillCapturing() implements Notice { }

    record Printed(String printer) implements Notice { }

    record NotPrinted(DeviceProblem problem) implements Notice { }

    record PdfSaved(String file) implements Notice { }

    record PdfNotSaved() implements Notice { }

    record DraftRestored() implements Notice { }

    /** What was said of this dossier is over: another try, or the next citizen. */
    record Over() implements Notice { }

    /** The pile is placed as soon as its pages were read. */
    record StillReading() implements Notice { }

    /** Pages of the pile were left out when it was placed. */
    record LeftOut(int pages) implements Notice { }

    /** What the scanner sent for a page cannot be opened. */
    record PageUnreadable() implements Notice { }

    /** The clerk asked for an earlier dossier of this person, and there is none. */
    record NobodyKnown() implements Notice { }

    /** What was said before stands in the fields already. */
    record NothingToTake() implements Notice { }

    /** Lines that were settled with a paper from the store of this desk that is not good, or not these persons', and are open again. */
    record ReuseLapsed(List<String> papers) implements Notice { }

    /** No code in the picture or the clipboard. */
    record NoCode() implements Notice { }
}
