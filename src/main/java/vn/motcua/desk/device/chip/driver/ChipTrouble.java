package vn.motcua.desk.device.chip.driver;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.desk.device.ChipProblem;

/**
 * A reading that came to no end.
 *
 * @param problem what it is, should the card still lie there
 * @param cause   what the library said
 */
record ChipTrouble(ChipProblem problem, Throwable cause) {
    private static final int DEEPEST = 8;

    /** All that was said about it, down to the system's own word. */
    String words() {
        return Stream.iterate(cause, one -> one != null, Throwable::getCause).limit(DEEPEST).map(Throwable::toString).collect(Collectors.joining(" "));
    }
}
