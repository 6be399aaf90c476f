package vn.motcua.desk.paper;

/**
 * Some words in one typeface.
 *
 * @param scale size as a multiple of the ordinary text's
 */
record Run(String text, Typeface typeface, float scale) {
    /** No line ends here. */
    static final char BINDING_BLANK = '\u00a0';

    static Run plain(String text) {
        return new Run(text, Typeface.REGULAR, 1);
    }

    static Run bold(String text) {
        return new Run(text, Typeface.BOLD, 1);
    }

    static Run italic(String text) {
        return new Run(text, Typeface.ITALIC, 1);
    }

    /** The text as one word: a number and its unit. */
    static String bound(String text) {
        return text.replace(' ', BINDING_BLANK);
    }

    Run scaled(float factor) {
        return new Run(text, typeface, scale * factor);
    }
}
