package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.entry.EntryField;
import vn.motcua.desk.domain.entry.EntryOrder;
import vn.motcua.desk.domain.office.OfficialCode;

class ProvinceEntryTest {
    private static final OfficialCode CODE = new OfficialCode("H57.12-261125-0042");
    @TempDir Path folder;
    private Bench bench;
    private ProvinceEntry entry;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        entry = bench.desk.provinceEntry();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Dossier received() {
        return ((Reception.Outcome.Accepted) bench.desk.reception().accept(bench.complete(bench.chosen("khai tử")))).dossier();
    }

    private Dossier made(Dossier dossier) {
        while (bench.desk.browse().dossier(dossier.id()).orElseThrow().scans().stream().anyMatch(scan -> bench.desk.browse().dossier(dossier.id()).orElseThrow()
                .paper(scan.id()).isEmpty())) bench.desk.paperMaking().makeNext();
        return bench.desk.browse().dossier(dossier.id()).orElseThrow();
    }

    @Test
    void papersThatAreStillBeingMadeAreWaitedFor() {
        var dossier = received();
        assertThat(entry.export(dossier)).isEqualTo(new ProvinceEntry.Export.Unfinished(dossier.scans().size()));
        assertThat(entry.exported(dossier)).isEmpty();
    }

    @Test
    void everyFileLiesInTheFolderAsTheListSays() throws Exception {
        var dossier = made(received());
        var done = (ProvinceEntry.Export.Done) entry.export(dossier);
        assertThat(entry.exported(dossier)).contains(done.folder());
        var list = JsonMapper.builder().build().readTree(Files.readString(done.folder().resolve("danh-sach-tep.json")));
        assertThat(list.path("localCode").asString()).isEqualTo(dossier.localCode().text());
        assertThat(list.path("files").size()).isEqualTo(dossier.scans().size()).isPositive();
        for (var file : list.path("files")) {
            var bytes = Files.readAllBytes(done.folder().resolve(file.path("name").asString()));
            assertThat(bytes).startsWith('%', 'P', 'D', 'F').hasSize(file.path("bytes").asInt());
            assertThat(file.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertThat(Files.readString(done.folder().resolve("danh-sach-tep.txt"))).contains(file.path("sha256").asString(), file.path("name").asString());
        }
        assertThat(names(done.folder())).hasSize(dossier.scans().size() + 2);
        assertThat(Files.readString(done.folder().resolve("danh-sach-tep.txt")) + list).doesNotContain(Bench.citizen().name(), Bench.citizen().number());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void theCodeMarksTheDossierAndTakesTheFilesAway() {
        var dossier = made(received());
        entry.export(dossier);
        assertThat(entry.record(dossier.id(), CODE)).isInstanceOfSatisfying(ProvinceEntry.Recorded.Done.class, done -> {
            assertThat(done.dossier().officialCode()).contains(CODE);
            assertThat(done.swept()).isTrue();
        });
        assertThat(entry.exported(dossier)).isEmpty();
        assertThat(bench.desk.browse().idOf(CODE)).contains(dossier.id());
    }

    @Test
    void theSameCodeAgainIsNotASecondEvent() {
        var dossier = received();
        entry.record(dossier.id(), CODE);
        entry.record(dossier.id(), CODE);
        assertThat(bench.desk.browse().dossier(dossier.id()).orElseThrow().all(DossierEvent.OfficialCodeRecorded.class)).hasSize(1);
    }

    @Test
    void aCodeOfAnotherDossierIsRefusedAndNamed() {
        var first = received();
        var second = received();
        entry.record(first.id(), CODE);
        assertThat(entry.record(second.id(), CODE)).isEqualTo(new ProvinceEntry.Recorded.Taken(first.localCode()));
        assertThat(bench.desk.browse().dossier(second.id()).orElseThrow().officialCode()).isEmpty();
    }

    @Test
    void nothingInClearOutlivesADayTheProgramOrItsKill() {
        var dossier = made(received());
        var lying = ((ProvinceEntry.Export.Done) entry.export(dossier)).folder();
        assertThat(entry.sweep(Instant.now().minus(ProvinceEntry.LONGEST))).isTrue();
        assertThat(lying).isDirectory();
        assertThat(entry.sweep(Instant.now().plusSeconds(5))).isTrue();
        assertThat(lying).doesNotExist();
        entry.export(dossier);
        bench.close();
        assertThat(lying).doesNotExist();
        bench = new Bench(folder);
        // as a kill leaves it
        assertThat(bench.desk.provinceEntry().export(bench.desk.browse().dossier(dossier.id()).orElseThrow())).isInstanceOf(ProvinceEntry.Export.Done.class);
        bench.desk.capture().sweepSpool();
        assertThat(lying).doesNotExist();
    }

    @Test
    void theOrderIsKept() {
        assertThat(entry.order()).isEqualTo(EntryOrder.usual());
        var own = EntryOrder.usual().withAt(EntryField.DUE, EntryField.PROCEDURE_CODE);
        entry.save(own);
        assertThat(bench.desk.provinceEntry().order()).isEqualTo(own);
        assertThat(entry.lines(received(), own).getFirst().field()).isEqualTo(EntryField.DUE);
    }
}
