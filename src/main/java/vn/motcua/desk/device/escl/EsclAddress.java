package vn.motcua.desk.device.escl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** An address as a person types it: {@code 192.168.1.20}, {@code scanner.local:8080}, {@code https://192.168.1.20/eSCL}. */
final class EsclAddress {
    private static final String USUAL_PATH = "/eSCL";

    private EsclAddress() { }

    /** Where to try, the sealed way first; empty when it is no address. Paths end without a slash. */
    static List<URI> tries(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) return List.of();
        var schemes = text.contains("://") ? List.of("") : List.of("https://", "http://");
        return schemes.stream().flatMap(scheme -> base(scheme + text).stream()).toList();
    }

    private static List<URI> base(String text) {
        try {
            var uri = new URI(text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !List.of("http", "https").contains(scheme)) return List.of();
            var path = uri.getPath().replaceFirst("/+$", "");
            return List.of(new URI(scheme, null, uri.getHost(), uri.getPort(), path.isEmpty() ? USUAL_PATH : path, null, null));
        } catch (URISyntaxException notOne) {
            return List.of();
        }
    }
}
