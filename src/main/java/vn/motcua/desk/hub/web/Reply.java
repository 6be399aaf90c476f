package vn.motcua.desk.hub.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered. */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    public static final String JSON = "application/json";
    public static final String HTML = "text/html; charset=utf-8";
    private static final String TYPE = "Content-Type";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of(TYPE, type), body);
    }

    public static Reply text(int status, String type, String body) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Elsewhere, by a new question of the browser. */
    public static Reply seeOther(String path) {
        return new Reply(303, Map.of("Location", path), new byte[0]);
    }

    public Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
