package vn.motcua.desk.app.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import vn.motcua.desk.text.Texts;

/** The person or script at the other end: sentences in one language, results on one stream and troubles on the other. */
final class Terminal {
    /** A letter that only a character set fit for Vietnamese has. */
    private static final char TELLING = '\u1ec7';

    private final Texts texts;
    private final PrintStream out;
    private final PrintStream err;

    Terminal(Texts texts, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.out = speaking(out);
        this.err = speaking(err);
    }

    Texts texts() {
        return texts;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void say(String key, Object... holes) {
        out.println(texts.get("cli.say." + key, holes));
    }

    /** @return an exception to throw that ends the command with this sentence */
    Refusal refusal(ExitStatus status, String key, Object... holes) {
        return new Refusal(status, texts.get("cli.say." + key, holes));
    }

    private static PrintStream speaking(PrintStream stream) {
        Charset charset = stream.charset();
        boolean fit = charset.canEncode() && charset.newEncoder().canEncode(TELLING);
        return fit ? stream : new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
