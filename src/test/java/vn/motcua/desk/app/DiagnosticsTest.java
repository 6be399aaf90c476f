package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.StoreProblem;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.work.DeskSettings;

class DiagnosticsTest {
    /** As people are called everywhere. */
    private static final Set<String> TOO_COMMON = Set.of("");

    @TempDir
    private Path folder;

    @AfterEach
    void giveTheFilesBack() throws IOException {
        LogManager.getLogManager().reset();
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void nothingOfAnyCitizenOrClerkIsInIt() throws IOException {
        try (var test = new TestDesk(folder, 80)) {
            var desk = test.desk();
            Log.into(desk.parts().folder());
            desk.settings().save(DeskSettings.usual(new Office("18676", "Xã Cẩm Duệ", "Tỉnh Hà Tĩnh", "03", "Cẩm Duệ", "0239 3855 999"),
                    new Clerk("tran-thi-bi-mat", "Trần Thị Bí Mật", Clerk.Role.CLERK)).withResults("/home/tranthibimat/ket-qua"));
            var people = people(desk);
            assertThat(people).hasSizeGreaterThan(40);
            for (var person : people.subList(0, 20)) {
                Log.fault(new IllegalStateException("cannot save " + person.name() + " " + person.number(), new IOException(person.address() + " " + person.phone())));
            }
            Log.fault(new StoreProblem(StorageTrouble.DISK_FULL, desk.parts().folder().resolve("desk.db"), null));
            var file = folder.resolve("support.zip");
            Diagnostics.of(desk).write(file);
            var text = text(file);
            for (var secret : secrets(people)) assertThat(text).doesNotContain(secret);
            assertThat(text).doesNotContain("Bí Mật", "bi-mat", "bimat", "3855", folder.toString(), System.getProperty("user.home") + "/");
        }
    }

    @Test
    void whatSupportAsksIsInIt() throws IOException {
        try (var test = new TestDesk(folder, 12)) {
            var desk = test.desk();
            Log.into(desk.parts().folder());
            var code = Log.fault(new IllegalStateException("x"));
            Log.fault(new IllegalStateException("x"));
            var file = folder.resolve("support.zip");
            Diagnostics.of(desk).write(file);
            assertThat(text(file)).contains("\"code\" : \"" + code + "\"").contains("java.lang.IllegalStateException").contains("\"schema\" : " + desk.store().health().schemaVersion())
                    .contains("\"dossier\" : 12").contains("\"item\" : \"DATABASE\"").contains("\"version\" : \"" + Build.ofThisProgram().version()).contains("fault " + code)
                    .contains("\"commune\" : \"00000\"");
        }
    }

    @Test
    void aDeskThatDoesNotOpenSaysWhy() throws IOException {
        Log.into(folder);
        Log.fault(new StoreProblem(StorageTrouble.DAMAGED, folder.resolve("desk.db"), null));
        var file = folder.resolve("support.zip");
        Diagnostics.ofClosed(folder, false, Clock.systemUTC(), "DAMAGED").write(file);
        assertThat(text(file)).contains("\"trouble\" : \"DAMAGED\"").contains("DAMAGED at DATA").doesNotContain(folder.toString());
    }

    private static List<Person> people(Desk desk) {
        return desk.store().read(tx -> tx.dossiers().handledBetween(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).stream()
                .flatMap(dossier -> Stream.concat(Stream.of(dossier.content().parties().applicant()), dossier.content().parties().authorising().stream())).toList();
    }

    /** Whole names, numbers, telephones, addresses and their larger parts, plain and without marks. */
    private static Set<String> secrets(List<Person> people) {
        var secrets = new TreeSet<String>();
        for (var person : people) {
            secrets.addAll(List.of(person.name(), person.number(), person.phone(), person.address(), person.email(), person.born()));
            secrets.addAll(Arrays.stream(person.address().split(",")).map(String::strip).filter(part -> part.length() > 8).toList());
            secrets.add(vn.motcua.desk.domain.words.Folding.fold(person.name()));
        }
        secrets.removeAll(TOO_COMMON);
        return secrets;
    }

    private static String text(Path file) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(entry.getName()).append('\n').append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return text.toString();
    }
}
