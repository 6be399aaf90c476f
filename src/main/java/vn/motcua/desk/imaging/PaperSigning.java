package vn.motcua.desk.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.signature.Inscription;
import vn.motcua.desk.imaging.signature.NewSignature;
import vn.motcua.desk.imaging.signature.SigningKey;

/**
 * Signs PDFs. The paper is opened by the process that reads files from outside, which appends an empty place; the signature is made and put in
 * here, where nothing of the paper is understood. The paper itself is not touched: the signed one is a new file that begins with it.
 */
public final class PaperSigning {
    /** What came of it. What goes wrong where the key is, comes through as an exception of whoever holds it. */
    public sealed interface Outcome {
        record Signed(Path file) implements Outcome { }

        record Refused(FileTrouble trouble) implements Outcome { }

        /** A signature in it forbids further ones. */
        record Locked() implements Outcome { }

        /** The authority gave no good time stamp. */
        record NotStamped() implements Outcome { }
    }

    private final OutsideFiles outside;

    public PaperSigning(OutsideFiles outside) {
        this.outside = outside;
    }

    /**
     * @param folder    an empty folder for the signed file; the caller removes it
     * @param authority asks for a time stamp; empty: none is wanted
     */
    public Outcome sign(Path pdf, Path folder, Inscription inscription, SigningKey key, Optional<UnaryOperator<byte[]>> authority) {
        var prepared = outside.signaturePlace(pdf, folder, inscription, NewSignature.room(key, authority.isPresent()));
        return switch (prepared) {
            case OutsideFiles.Prepared.Refused(var trouble) -> new Outcome.Refused(trouble);
            case OutsideFiles.Prepared.Locked() -> new Outcome.Locked();
            case OutsideFiles.Prepared.Place(var place) -> {
                try {
                    NewSignature.put(place, key, authority);
                    yield new Outcome.Signed(place.file());
                } catch (NewSignature.NotStamped none) {
                    System.getLogger(PaperSigning.class.getName()).log(System.Logger.Level.WARNING, "no time stamp", none);
                    yield new Outcome.NotStamped();
                } catch (IOException unwritten) {
                    throw new UncheckedIOException(unwritten);
                }
            }
        };
    }
}
