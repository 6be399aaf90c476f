package vn.motcua.desk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.life.RandomLife;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.SummaryKey;
import vn.motcua.desk.store.KeyFile;
import vn.motcua.desk.store.Store;

/** A desk that receives dossiers and sends, and may be stopped, started and put back as it was. */
final class SendingDesk implements AutoCloseable {
    static final Office OFFICE = new Office("26500", "Xã A", "Tỉnh B", "Q1", "Xã A", "");
    static final HubLine.Patience PATIENCE = new HubLine.Patience(Duration.ofSeconds(60), Duration.ofSeconds(60));

    private final Path folder;
    private final MovingClock clock;
    private final Random random;
    private Store store;
    private Outbox outbox;
    private Sender sender;
    private List<Dossier> coming = new ArrayList<>();
    private int lives;

    SendingDesk(Path folder, MovingClock clock, long seed) {
        this.folder = folder;
        this.clock = clock;
        random = new Random(seed);
        lives = (int) (seed - 1) * 500;
        start();
    }

    private void start() {
        store = Store.open(folder, new KeyFile(folder), clock);
        outbox = new Outbox(store, clock, PATIENCE);
        sender = new Sender(store, clock, random, PATIENCE);
    }

    void restart() {
        store.close();
        start();
    }

    Store store() {
        return store;
    }

    Outbox outbox() {
        return outbox;
    }

    Sender sender() {
        return sender;
    }

    Outbox.Enrolling enrol(HostileHub hub) {
        return outbox.enrol(hub.address(), outbox.look(hub.address()).orElseThrow(), "ab12-cd34", OFFICE);
    }

    /** Something happens at the desk: a new dossier, or the next event of one. */
    void work() {
        if (coming.isEmpty() || random.nextInt(4) == 0) {
            lives++;
            coming.add(new RandomLife(lives).live(12).getLast());
            var born = coming.getLast();
            store.write(tx -> {
                tx.dossiers().add(new Dossier(born.id(), new LocalCode(born.localCode().text()), born.history().subList(0, 1)));
                return tx;
            });
            return;
        }
        var dossier = coming.get(random.nextInt(coming.size()));
        int happened = store.<Integer>read(tx -> tx.dossiers().find(dossier.id()).orElseThrow().history().size());
        if (happened == dossier.history().size()) {
            coming.remove(dossier);
            return;
        }
        store.write(tx -> {
            tx.dossiers().append(dossier.id(), dossier.history().get(happened));
            return tx;
        });
    }

    /** Until nothing waits. */
    void sendAll() {
        for (int i = 0; i < 400 && (outbox.sending().rows().waiting() > 0 || outbox.sending().anew().isPresent()); i++) {
            sender.step(true);
            clock.move(Duration.ofMinutes(20));
        }
    }

    SortedMap<SummaryKey, SortedMap<String, Long>> counters() {
        var all = new TreeMap<SummaryKey, SortedMap<String, Long>>();
        for (var row : store.<List<OutboxRow>>read(tx -> tx.outbox().find("", 99_999))) all.put(row.line().of("26500", "Q1"), row.counters());
        return all;
    }

    /** The data folder as it is, put aside. */
    void copyTo(Path aside) {
        store.close();
        copy(folder, aside);
        start();
    }

    void putBack(Path aside) {
        store.close();
        copy(aside, folder);
        start();
        // what has happened since is forgotten, and happens otherwise
        coming = new ArrayList<>();
        lives += 1000;
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            Files.createDirectories(to);
            try (var old = Files.list(to)) {
                for (var file : old.filter(Files::isRegularFile).toList()) Files.delete(file);
            }
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override public void close() {
        store.close();
    }
}
