package vn.motcua.desk.device.escl;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jmdns.ServiceInfo;

/**
 * A scanner that showed itself in the network.
 *
 * @param name as its maker calls it
 * @param uuid its own number
 * @param base where it answers, without a slash at its end
 */
record Announcement(String name, Optional<String> uuid, URI base) {
    private static final String USUAL_ROOT = "eSCL";

    /** One for each of its addresses; none while it has not said where it answers. */
    static Stream<Announcement> of(ServiceInfo service) {
        var scheme = service.getType().startsWith("_uscans.") ? "https" : "http";
        var root = property(service, "rs").orElse(USUAL_ROOT).replaceAll("^/+|/+$", "");
        var name = property(service, "ty").orElse(service.getName());
        var uuid = property(service, "uuid");
        return Stream.of(service.getInet4Addresses()).filter(_ -> service.getPort() > 0 && root.matches("[\\w./~-]*"))
                .map(address -> new Announcement(name, uuid,
                        URI.create(scheme + "://" + address.getHostAddress() + ":" + service.getPort() + (root.isEmpty() ? "" : "/" + root))));
    }

    boolean isSealed() {
        return base.getScheme().equals("https");
    }

    /** Names of properties differ in capitals from maker to maker. */
    private static Optional<String> property(ServiceInfo service, String name) {
        return Collections.list(service.getPropertyNames()).stream().filter(name::equalsIgnoreCase).findFirst()
                .map(service::getPropertyString).map(String::strip).filter(value -> !value.isEmpty());
    }
}
