package vn.motcua.desk.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a hub is. Always {@code https}, but for a hub on this very machine.
 *
 * @param uri without a path
 */
public record HubAddress(URI uri) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Understands what a person types: {@code hub.xa.gov.vn:8443} as well as the whole address. */
    public static Optional<HubAddress> parse(String typed) {
        var text = typed.strip();
        try {
            var uri = new URI(text.contains("://") ? text : "https://" + text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(java.util.Locale.ROOT);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) return Optional.empty();
            if (!uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/")) return Optional.empty();
            if (!scheme.equals("https") && !(scheme.equals("http") && THIS_MACHINE.contains(uri.getHost()))) return Optional.empty();
            return Optional.of(new HubAddress(new URI(scheme, null, uri.getHost(), uri.getPort(), null, null, null)));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    @Override public String toString() {
        return uri.toString();
    }
}
