package vn.motcua.desk.hub.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks, without the server that it came through.
 *
 * @param path    decoded, beginning with a stroke
 * @param query   as it stands behind the question mark, without it
 * @param headers by name in small letters
 * @param cookies by name
 * @param remote  address of the client
 * @param secure  whether it came through TLS
 */
public record Ask(String method, String path, String query, Map<String, String> headers, Map<String, String> cookies, String remote, boolean secure,
                  InputStream body) {
    public Ask {
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body, or nothing when it is longer. */
    public Optional<byte[]> bytes(int most) throws IOException {
        var bytes = body.readNBytes(most + 1);
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }

    public Map<String, String> parameters() {
        return fields(query);
    }

    /** Names and values as forms send them; of a name that comes twice the last. */
    public static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            if (pair.isEmpty()) continue;
            int at = pair.indexOf('=');
            fields.put(decoded(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decoded(pair.substring(at + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
