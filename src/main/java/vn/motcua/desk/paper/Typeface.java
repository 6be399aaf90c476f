package vn.motcua.desk.paper;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The cuts of the typeface of forms: metrics of the typeface that NĐ 30/2020/NĐ-CP asks for, free to embed. */
enum Typeface {
    REGULAR("Tinos-Regular"), BOLD("Tinos-Bold"), ITALIC("Tinos-Italic"), BOLD_ITALIC("Tinos-BoldItalic");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    byte[] bytes() {
        try (var stream = Typeface.class.getResourceAsStream("fonts/" + file + ".ttf")) {
            if (stream == null) throw new IllegalStateException("the typeface " + file + " is not in the program");
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface " + file, e);
        }
    }
}
