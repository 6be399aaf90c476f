package vn.motcua.desk.app.codes;

import java.nio.file.Path;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.CodeReader;

/**
 * What was found in one picture.
 *
 * @param millis        for all of it, with the process that looks at the file first
 * @param readingMillis of these, for the search of the code itself
 */
public record CodeReport(Path file, Outcome outcome, double millis, double readingMillis) {
    /** How it ended. */
    public sealed interface Outcome {
        record Read(CodeReader.Found found, ScannedCode code) implements Outcome { }

        record NoCode() implements Outcome { }

        record Refused(FileTrouble trouble) implements Outcome { }
    }

    /** The text and what it was understood to be, when there was one. */
    public Optional<Outcome.Read> read() {
        return outcome instanceof Outcome.Read one ? Optional.of(one) : Optional.empty();
    }
}
