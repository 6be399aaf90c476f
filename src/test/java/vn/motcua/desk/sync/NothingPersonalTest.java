package vn.motcua.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.ui.TestDesk;

/** Of the citizens whose dossiers are counted, nothing goes up. */
class NothingPersonalTest {
    private static final int DOSSIERS = 400;
    private static final int DAYS = 400;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasSentNamesAnybody() throws Exception {
        try (var test = new TestDesk(folder, DOSSIERS); var hub = new HostileHub(TestDesk.CLOCK, Optional.empty())) {
            var outbox = new Outbox(test.desk().store(), TestDesk.CLOCK, SendingDesk.PATIENCE);
            assertThat(outbox.enrol(hub.address(), outbox.look(hub.address()).orElseThrow(), HostileHub.CODE, test.desk().settings().current().office()))
                    .isInstanceOf(Outbox.Enrolling.Done.class);
            var file = folder.resolve("a.motcua-batch");
            assertThat(outbox.carry(file)).isInstanceOf(Outbox.Carrying.Written.class);
            outbox.sendNow();
            assertThat(hub.totals()).hasSizeGreaterThan(50);

            var sent = new StringBuilder(new String(Packed.unpack(Files.readAllBytes(file)), StandardCharsets.UTF_8));
            hub.received().forEach(body -> sent.append('\n').append(new String(body, StandardCharsets.UTF_8)));
            var all = sent.toString();
            var folded = ' ' + String.join(" ", Folding.words(all)) + ' ';
            var secrets = new TreeSet<String>();
            for (int ago = 0; ago < DAYS; ago++) {
                var day = TestDesk.TODAY.minusDays(ago);
                test.desk().store().<List<Dossier>>read(tx -> tx.dossiers().receivedOn(day).stream().map(row -> tx.dossiers().find(row.id()).orElseThrow()).toList())
                        .forEach(dossier -> secrets(dossier).forEach(secrets::add));
            }
            assertThat(secrets).hasSizeGreaterThan(DOSSIERS);
            for (var secret : secrets) {
                assertThat(all.contains(secret)).as(secret).isFalse();
                assertThat(folded.contains(' ' + String.join(" ", Folding.words(secret)) + ' ')).as(secret).isFalse();
            }
        }
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
}
