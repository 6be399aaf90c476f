package vn.motcua.desk.hub.leaders;

/** A page as it grows. Text is escaped, and only what this program wrote itself goes in as it is. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Tags of our own; {@code {}} in them is filled with escaped values, in order. */
    Html tags(String tags, Object... values) {
        int at = 0;
        for (var value : values) {
            int hole = tags.indexOf("{}", at);
            out.append(tags, at, hole).append(escaped(String.valueOf(value)));
            at = hole + 2;
        }
        out.append(tags, at, tags.length());
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    Html add(Html other) {
        out.append(other.out);
        return this;
    }

    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    @Override public String toString() {
        return out.toString();
    }
}
