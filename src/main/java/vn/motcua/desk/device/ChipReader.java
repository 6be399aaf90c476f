package vn.motcua.desk.device;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A machine on the counter that reads the chip of an identity card. */
public interface ChipReader {
    /** Stable on this machine. */
    String id();

    /** As the maker calls it; several where it makes no difference on which one the card lies. */
    String name();

    /**
     * Reads the card that lies on it, or the one that is laid there within a while. Takes seconds.
     *
     * @param keys      what is printed on the card, in the order in which it is tried
     * @param progress  told on a thread of the reader's own
     * @param cancelled asked often; true ends the reading
     */
    Outcome read(List<AccessKey> keys, Consumer<Progress> progress, BooleanSupplier cancelled);

    /** Printed data that open a chip: it talks to nobody who has not seen the card. */
    sealed interface AccessKey {
        /** Card access number. @param digits six of them */
        record Number(String digits) implements AccessKey { }

        /** What the machine readable lines say. @param document the document number there: nine characters */
        record Lines(String document, LocalDate born, LocalDate expires) implements AccessKey { }
    }

    /** How far it is. */
    sealed interface Progress {
        record WaitingForCard() implements Progress { }

        /** Agreeing on keys with the chip. */
        record Opening() implements Progress { }

        /** @param total bytes, as far as they are known */
        record Reading(int done, int total) implements Progress { }

        /** Signatures are checked and the portrait is made out. */
        record Checking() implements Progress { }
    }

    /** How it ended. */
    sealed interface Outcome {
        record Read(ChipContent content) implements Outcome { }

        record Failed(ChipProblem problem) implements Outcome { }
    }
}
