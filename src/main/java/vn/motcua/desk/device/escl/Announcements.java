package vn.motcua.desk.device.escl;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;

/** Listens for scanners that show themselves by mDNS. Networks that let no multicast through are silent; then an address is typed. */
final class Announcements {
    private static final List<String> KINDS = List.of("_uscans._tcp.local.", "_uscan._tcp.local.");

    private final List<InetAddress> cards;

    /** @param cards addresses of this machine, one for each network to listen in */
    Announcements(List<InetAddress> cards) {
        this.cards = List.copyOf(cards);
    }

    /** In every network that this machine is in now. */
    static Announcements everywhere() {
        var cards = new ArrayList<InetAddress>();
        try {
            for (var card : NetworkInterface.networkInterfaces().toList()) {
                if (!card.isUp() || card.isLoopback() || card.isPointToPoint() || !card.supportsMulticast()) continue;
                card.inetAddresses().filter(Inet4Address.class::isInstance).findFirst().ifPresent(cards::add);
            }
        } catch (SocketException unknown) {
            log("network cards cannot be asked", unknown);
        }
        return new Announcements(cards);
    }

    /** Takes the whole time: who answers last cannot be known. */
    List<Announcement> within(Duration time) {
        var heard = new Ears();
        for (var card : cards) Thread.startVirtualThread(() -> listen(card, heard));
        try {
            heard.closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        heard.closed.countDown();
        return heard.services.values().stream().flatMap(Announcement::of).distinct().toList();
    }

    /** Stays on a thread of its own until the ears are closed: to open and to close take seconds. */
    private static void listen(InetAddress card, Ears ears) {
        try (var dns = JmDNS.create(card, "desk-" + Long.toHexString(System.nanoTime()))) {
            for (var kind : KINDS) dns.addServiceListener(kind, ears);
            ears.closed.await();
        } catch (IOException noMulticast) {
            log("cannot listen at " + card, noMulticast);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void log(String what, IOException why) {
        System.getLogger(Announcements.class.getName()).log(System.Logger.Level.DEBUG, what, why);
    }

    private static final class Ears implements ServiceListener {
        private final Map<String, ServiceInfo> services = new ConcurrentHashMap<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        /** A name alone; its address is asked for, and not waited for here. */
        @Override
        public void serviceAdded(ServiceEvent event) {
            event.getDNS().requestServiceInfo(event.getType(), event.getName());
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            services.put(event.getDNS().getName() + event.getInfo().getQualifiedName(), event.getInfo());
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            services.remove(event.getDNS().getName() + event.getInfo().getQualifiedName());
        }
    }
}
