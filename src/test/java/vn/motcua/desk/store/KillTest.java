package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.DossierEvent;

/** A program that dies at any moment, and a log of the database that ends at any byte: what was acknowledged is there, and nothing half. */
class KillTest {
    @TempDir
    Path folder;

    @Test
    @Tag("heavy")
    void fortyKillsLoseNothingThatWasAcknowledged() throws IOException, InterruptedException {
        var random = new Random(4);
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < 40; round++) {
            var child = ChildProgram.start(BusyDesk.class, folder, Integer.toString(round));
            var lines = Collections.synchronizedList(new ArrayList<String>());
            var reader = Thread.ofPlatform().start(() -> child.inputReader().lines().forEach(lines::add));
            // every fourth dies while it starts, the others while they work
            if (round % 4 != 3) while (lines.size() < 4 && child.isAlive()) Thread.sleep(2);
            Thread.sleep(random.nextInt(round % 4 == 3 ? 1_000 : 500));
            assertThat(child.isAlive()).as("round %d: killed, not ended by itself", round).isTrue();
            child.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            reader.join();
            // the last line may be cut; then it was not acknowledged
            acknowledged.addAll(lines.stream().filter(line -> line.endsWith(".")).map(line -> line.substring(0, line.length() - 1)).toList());
            try (var store = open(folder)) {
                for (var line : acknowledged) assertKept(store, line.split(" "));
                if (round % 10 == 9) assertThat(store.check()).isTrue();
            }
        }
        var codes = acknowledged.stream().filter(line -> line.startsWith("dossier")).map(line -> line.split(" ")[2]).toList();
        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    private static Store open(Path folder) {
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    private static void assertKept(Store store, String[] what) {
        boolean kept = switch (what[0]) {
            case "dossier" -> store.<Boolean>read(tx -> tx.dossiers().find(what[1]).filter(dossier -> dossier.localCode().text().equals(what[2])).isPresent());
            case "printed" -> store.<Boolean>read(tx -> tx.dossiers().find(what[1]).orElseThrow().history().size() == 2);
            case "page" -> new String(store.vault().read(what[1]), StandardCharsets.UTF_8).startsWith(what[2]);
            // a later draft may stand in its place, an earlier one may not
            case "draft" -> store.<Boolean>read(tx -> tx.drafts().find(what[1]).filter(draft -> Integer.parseInt(draft.place()) >= Integer.parseInt(what[2])).isPresent());
            default -> what[0].equals("open");
        };
        assertThat(kept).as(String.join(" ", what)).isTrue();
    }

    /** Saves, receives, keeps pages as fast as it can, and says each thing when it is done. */
    static final class BusyDesk {
        private BusyDesk() { }

        public static void main(String[] arguments) {
            var round = arguments[1];
            var store = open(Path.of(arguments[0]));
            System.out.println("open.");
            for (int i = 0; ; i++) {
                var id = round + "-" + i;
                int step = i;
                store.write(tx -> {
                    tx.drafts().save(Samples.fullDraft(round), Integer.toString(step));
                    return "";
                });
                System.out.println("draft " + round + " " + i + ".");
                var text = "page-" + id;
                System.out.println("page " + store.vault().keep(text.repeat(5_000).getBytes(StandardCharsets.UTF_8)).digest() + " " + text + ".");
                System.out.println("dossier " + id + " " + store.write(tx -> {
                    var code = tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY);
                    tx.dossiers().add(Samples.dossier(id, code, Samples.person("Nguyễn Văn An", "", "", "")));
                    return code;
                }) + ".");
                store.write(tx -> {
                    tx.dossiers().append(id, new DossierEvent.FormPrinted(Samples.MORNING, "lan", 1, 2));
                    return "";
                });
                System.out.println("printed " + id + ".");
            }
        }
    }

    @RepeatedTest(12)
    void aLogThatEndsAnywhereHoldsWholeTransactionsOnly() throws IOException {
        var random = new Random();
        var cut = folder.resolve("cut");
        Files.createDirectories(cut);
        try (var store = open(folder)) {
            for (int i = 1; i <= 30; i++) {
                var id = "d-" + i;
                var code = Samples.code(i);
                store.write(tx -> {
                    tx.dossiers().add(Samples.dossier(id, code, Samples.person("Nguyễn Văn An", "", "", "")));
                    tx.drafts().save(Samples.fullDraft("draft"), id);
                    return "";
                });
            }
            for (var name : List.of("desk.db", "desk.db-wal", "desk.key")) Files.copy(folder.resolve(name), cut.resolve(name));
        }
        var log = Files.readAllBytes(cut.resolve("desk.db-wal"));
        // the first transactions made the tables; a log without them would be a new file
        int length = 300_000 + random.nextInt(log.length - 300_000);
        Files.write(cut.resolve("desk.db-wal"), java.util.Arrays.copyOf(log, length));
        try (var store = open(cut)) {
            long count = store.<Long>read(tx -> tx.dossiers().count());
            assertThat(store.<Integer>read(tx -> tx.dossiers().search("an", 99).size())).isEqualTo((int) count);
            if (count > 0) assertThat(store.<String>read(tx -> tx.drafts().find("draft").orElseThrow().place())).isEqualTo("d-" + count);
            for (int i = 1; i <= 30; i++) {
                var id = "d-" + i;
                boolean expected = i <= count;
                assertThat(store.<Boolean>read(tx -> tx.dossiers().find(id).isPresent())).as(id).isEqualTo(expected);
            }
            assertThat(store.check()).isTrue();
        }
    }

    @Test
    void manyThreadsReadAndWriteAtOnce() throws InterruptedException {
        try (var store = open(folder)) {
            var threads = new ArrayList<Thread>();
            var failures = Collections.synchronizedList(new ArrayList<Throwable>());
            for (int number = 0; number < 8; number++) {
                int thread = number;
                threads.add(Thread.ofPlatform().uncaughtExceptionHandler((_, failure) -> failures.add(failure)).start(() -> {
                    for (int i = 0; i < 25; i++) {
                        var id = thread + "-" + i;
                        if (thread % 2 == 0) {
                            store.write(tx -> {
                                var code = tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY);
                                tx.dossiers().add(Samples.dossier(id, code, Samples.person("Nguyễn Văn An", "", "", "")));
                                return code;
                            });
                        } else {
                            store.read(tx -> {
                                assertThat(tx.dossiers().receivedOn(Samples.DAY)).hasSize((int) tx.dossiers().count());
                                return id;
                            });
                            store.vault().keep("the same page".getBytes(StandardCharsets.UTF_8));
                        }
                    }
                }));
            }
            for (var thread : threads) thread.join();
            assertThat(failures).isEmpty();
            assertThat(store.<Long>read(tx -> tx.dossiers().count())).isEqualTo(100);
        }
    }
}
