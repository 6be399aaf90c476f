package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.Scanner;

class SettingsBookTest {
    /** The scanning part as it was kept before addresses, folder and procedures were known. */
    private record Before(String scanner, Scanner.Settings settings) { }

    @TempDir Path folder;

    @Test void howPapersAreScannedIsKept() {
        var glass = new DeskSettings.Choice("escl:45", new Scanner.Settings(Scanner.Feed.FLATBED, Scanner.Colour.GREY, 400));
        try (var bench = new Bench(folder)) {
            var now = bench.desk.settings().current();
            bench.desk.settings().save(now.withScanning(now.scanning().withScanner("sane:x").withAddresses(List.of("192.168.1.20")).withFolder("/srv/scans").used("1.004", glass)));
        }
        try (var bench = new Bench(folder)) {
            var kept = bench.desk.settings().current().scanning();
            assertThat(kept.of("1.004")).isEqualTo(glass);
            assertThat(kept.of("1.005").scanner()).isEqualTo("sane:x");
            assertThat(kept.places().addresses()).containsExactly("192.168.1.20");
            assertThat(kept.places().folder()).contains(Path.of("/srv/scans"));
            assertThat(kept.sameForAll().byProcedure()).isEmpty();
        }
    }

    @Test void whatAnOlderProgramKeptIsStillRead() {
        var before = new Before("sane:x", Scanner.Settings.usual());
        try (var bench = new Bench(folder)) {
            bench.desk.store().write(tx -> {
                tx.settings().put("scanning", before);
                return before;
            });
            var read = bench.desk.store().read(tx -> tx.settings().find("scanning", DeskSettings.Scanning.class)).orElseThrow();
            assertThat(read).isEqualTo(new DeskSettings.Scanning("sane:x", Scanner.Settings.usual(), List.of(), "", Map.of()));
        }
    }
}
