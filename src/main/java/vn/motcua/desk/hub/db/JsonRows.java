package vn.motcua.desk.hub.db;

/** Builds the one parameter of {@link Dialect#rows}: codes and numbers only, so that nothing needs to be escaped. */
public final class JsonRows {
    private final StringBuilder text = new StringBuilder("[");
    private final String[] names;

    /** @param names without their types */
    public JsonRows(String... names) {
        this.names = names.clone();
    }

    /** @param values a {@code String} or a number for each name */
    public JsonRows add(Object... values) {
        text.append(text.length() == 1 ? "{" : ",{");
        for (int i = 0; i < values.length; i++) {
            if (i > 0) text.append(',');
            text.append('"').append(names[i]).append("\":");
            if (values[i] instanceof Number) text.append(values[i]);
            else text.append('"').append(plain(values[i].toString())).append('"');
        }
        text.append('}');
        return this;
    }

    public boolean isEmpty() {
        return text.length() == 1;
    }

    @Override public String toString() {
        return text + "]";
    }

    private static String plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') throw new IllegalArgumentException("not a plain value: " + value);
        }
        return value;
    }
}
