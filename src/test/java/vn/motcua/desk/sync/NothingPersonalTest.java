package vn.motcua.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.app.Log;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.hub.Ground;
import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.HubPlan;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.intake.Stick;
import vn.motcua.desk.ui.TestDesk;

/** Of the citizens whose dossiers are counted, nothing goes up: not on the line, not on a stick, and so not into what a hub keeps, answers and logs. */
class NothingPersonalTest {
    private static final int DOSSIERS = 400;
    private static final int DAYS = 400;

    @TempDir
    Path folder;
    private TestDesk test;
    private Outbox outbox;

    @BeforeEach
    void open() {
        test = new TestDesk(folder.resolve("desk"), DOSSIERS);
        outbox = new Outbox(test.desk().store(), TestDesk.CLOCK, SendingDesk.PATIENCE);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void nothingThatWasSentNamesAnybody() throws Exception {
        try (var hub = new HostileHub(TestDesk.CLOCK, Optional.empty())) {
            enrol(hub.address(), HostileHub.CODE);
            var file = folder.resolve("a.motcua-batch");
            assertThat(outbox.carry(file)).isInstanceOf(Outbox.Carrying.Written.class);
            outbox.sendNow();
            assertThat(hub.totals()).hasSizeGreaterThan(50);
            var sent = new StringBuilder(text(Packed.unpack(Files.readAllBytes(file))));
            hub.received().forEach(body -> sent.append('\n').append(text(body)));
            assertNobodyIn(sent.toString());
        }
    }

    @Test
    void nothingThatAHubKeepsAnswersAndLogsNamesAnybody() throws Exception {
        var place = Files.createDirectories(folder.resolve("hub"));
        var url = "sqlite:" + place.resolve("hub.db");
        var office = test.desk().settings().current().office();
        Log.into(place);
        var said = new StringBuilder();
        try (var hub = new Hub(new HubPlan(url, "127.0.0.1", 0, Optional.empty(), "Hub", Batch.SCHEMA, Ground.WIDE,
                List.of(new Commune(office.communeCode(), office.communeName(), "Thành phố Hà Nội")), List.of(), TestDesk.CLOCK)); var client = HttpClient.newHttpClient()) {
            hub.start();
            var base = "http://localhost:" + hub.port();
            enrol(HubAddress.parse(base).orElseThrow(), hub.enrolmentCode(hub.desk(office.communeCode(), office.desk()).orElseThrow()));
            var file = folder.resolve("b.motcua-batch");
            assertThat(outbox.carry(file)).isInstanceOf(Outbox.Carrying.Written.class);
            said.append(text(Packed.unpack(((Stick.Taking.Taken) hub.take(Files.readAllBytes(file))).answers())));
            outbox.sendNow();
            assertThat(outbox.sending().rows().waiting()).isZero();
            // what comes to its log comes of trouble
            client.send(HttpRequest.newBuilder(URI.create(base + "/v1/batches")).POST(HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers.discarding());
            Log.fault(new IllegalStateException(new IOException()));
            hub.sum();
            said.append(client.send(HttpRequest.newBuilder(URI.create(base + "/metrics")).build(), HttpResponse.BodyHandlers.ofString()).body());
        }
        try (var database = Database.open(url, TestDesk.TODAY)) {
            for (var body : database.<List<byte[]>>read(session -> session.list("select body from batch", row -> row.getBytes(1)))) said.append('\n').append(text(Packed.unpack(body)));
        }
        Log.quiet();
        try (var files = Files.walk(place)) {
            var kept = files.filter(Files::isRegularFile).toList();
            assertThat(kept).extracting(one -> one.getFileName().toString()).contains("hub.db", "desk-0.log");
            for (var one : kept) said.append('\n').append(text(Files.readAllBytes(one)));
        }
        assertNobodyIn(said.toString());
    }

    private void enrol(HubAddress address, String code) {
        assertThat(outbox.enrol(address, outbox.look(address).orElseThrow(), code, test.desk().settings().current().office())).isInstanceOf(Outbox.Enrolling.Done.class);
    }

    private void assertNobodyIn(String said) {
        var secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(DOSSIERS);
        assertThat(found(secrets, said)).isEmpty();
        // one who is named would be found, however the name is written
        assertThat(found(secrets, "{\"" + secrets.first() + "\":1}")).containsExactly(secrets.first());
        var name = test.desk().store().<Dossier>read(tx -> tx.dossiers().find(tx.dossiers().receivedOn(TestDesk.TODAY).getFirst().id()).orElseThrow()).content().parties().applicant().name();
        assertThat(found(secrets, "1 " + Folding.fold(name) + ".")).contains(name);
    }

    private static List<String> found(TreeSet<String> secrets, String said) {
        var folded = ' ' + String.join(" ", Folding.words(said)) + ' ';
        return secrets.stream().filter(secret -> said.contains(secret) || folded.contains(' ' + String.join(" ", Folding.words(secret)) + ' ')).toList();
    }

    private TreeSet<String> secrets() {
        var secrets = new TreeSet<String>();
        for (int ago = 0; ago < DAYS; ago++) {
            var day = TestDesk.TODAY.minusDays(ago);
            test.desk().store().<List<Dossier>>read(tx -> tx.dossiers().receivedOn(day).stream().map(row -> tx.dossiers().find(row.id()).orElseThrow()).toList())
                    .forEach(dossier -> secrets(dossier).forEach(secrets::add));
        }
        return secrets;
    }

    private static Stream<String> secrets(Dossier dossier) {
        var parties = dossier.content().parties();
        var people = Stream.concat(Stream.of(parties.applicant()), parties.authorising().stream()).flatMap(NothingPersonalTest::secrets);
        var codes = Stream.concat(Stream.of(dossier.id(), dossier.localCode().text()), dossier.officialCode().map(Object::toString).stream());
        return Stream.concat(people, codes).filter(secret -> secret.length() > 4);
    }

    private static Stream<String> secrets(Person person) {
        return Stream.concat(Stream.of(person.name(), person.phone(), person.address(), person.number(), person.born()), person.bornOn().map(Object::toString).stream());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
