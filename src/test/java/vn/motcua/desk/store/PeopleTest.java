package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;

/** Citizens who come again, and identities that wait to be looked up. */
class PeopleTest {
    private static final Person AN = Samples.person("Nguyễn Văn An", "042090004567", "0912 345 678", "Thôn Đông").withBorn("05/03/1990");
    private static final Person NAMESAKE = Samples.person("NGUYỄN VĂN AN", "042085111222", "", "Thôn Tây");

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void add(Dossier dossier) {
        store.write(tx -> {
            tx.dossiers().add(dossier);
            return dossier;
        });
    }

    private void receive(int number, Person applicant) {
        add(Samples.dossier("d-" + number, Samples.code(number), applicant));
    }

    private void receive(int number, Parties parties, String... findings) {
        var draft = Draft.begin("d-" + number, Samples.MORNING).choose(Samples.procedure()).withParties(parties);
        add(new Dossier("d-" + number, Samples.code(number), List.of(new DossierEvent.Received(Samples.MORNING, "lan", Samples.content(draft, findings)))));
    }

    private void note(int number, Person person) {
        receive(number, new Parties(person, Optional.empty(), Optional.of(new IdentityCheck.ToConfirm(person.number(), Samples.MORNING, "lan",
                List.of(IdentityCheck.Disagreement.NAME), Optional.empty()))), "IdentityToConfirm");
    }

    private void answer(String id, DossierEvent.Answer answer, String reference, String note) {
        store.write(tx -> {
            var number = tx.dossiers().find(id).orElseThrow().content().parties().counted().number();
            tx.dossiers().append(id, new DossierEvent.IdentityConfirmed(Samples.MORNING, "hoa", number, answer, reference, note));
            return id;
        });
    }

    private List<String> waiting() {
        return store.read(tx -> tx.dossiers().identitiesToConfirm(50)).stream().map(NotedIdentity::dossierId).toList();
    }

    private List<String> losing() {
        return store.read(tx -> tx.dossiers().needingMending(50)).stream().filter(row -> row.losing().contains(Cause.IDENTITY_NOT_CHECKED)).map(DossierRow::id).toList();
    }

    private Optional<KnownCitizen> known(Person person) {
        return store.read(tx -> tx.dossiers().knownCitizen(new PersonalNumber(person.number())));
    }

    private List<KnownCitizen> named(String name) {
        return store.read(tx -> tx.dossiers().citizensNamed(name));
    }

    @Test
    void aCitizenIsKnownByTheirNumberWithWhatTheySaidBefore() {
        receive(1, AN);
        receive(2, NAMESAKE);
        receive(3, AN.withPhone("0905 000 111"));
        var known = known(AN).orElseThrow();
        assertThat(known.visits()).extracting(KnownCitizen.Visit::dossierId).containsExactly("d-3", "d-1");
        assertThat(known.visits()).first().satisfies(visit -> {
            assertThat(visit.person().phone()).isEqualTo("0905 000 111");
            assertThat(visit.on()).isEqualTo(Samples.DAY);
            assertThat(visit.procedureName()).isEqualTo("Thủ tục đăng ký khai sinh");
            assertThat(visit.localCode()).isEqualTo(Samples.code(3).text());
            assertThat(visit.papers()).isEqualTo(1);
        });
        assertThat(known(Samples.person("x", "042090004568", "", ""))).isEmpty();
    }

    @Test
    void somebodyForWhomAnotherActedIsKnownTooAndOnlyAsThemselves() {
        receive(1, new Parties(AN, Optional.of(NAMESAKE), Optional.empty()));
        assertThat(known(NAMESAKE).orElseThrow().lastSaid().address()).isEqualTo("Thôn Tây");
        assertThat(known(AN).orElseThrow().lastSaid().address()).isEqualTo("Thôn Đông");
    }

    @Test
    void aPhoneNumberIsNoPersonalNumber() {
        receive(1, AN.withPhone("042085111222"));
        assertThat(known(NAMESAKE)).isEmpty();
    }

    @Test
    void twoOfOneNameAreTwo() {
        receive(1, AN);
        receive(2, NAMESAKE);
        receive(3, AN);
        receive(4, Samples.person("Nguyễn Văn Anh", "042091000001", "", ""));
        receive(5, Samples.person("Nguyễn Văn An", "", "", ""));
        assertThat(named("nguyen van an")).extracting(one -> one.number().lastFour()).containsExactly("4567", "1222");
        assertThat(named("Nguyễn Văn An")).hasSize(2).first().satisfies(one -> assertThat(one.visits()).hasSize(2));
        assertThat(named("an van nguyen")).as("another order is another name").isEmpty();
        assertThat(named(" ")).isEmpty();
        assertThat(store.<List<DossierRow>>read(tx -> tx.dossiers().search("van an", 50))).extracting(DossierRow::id, DossierRow::bornYear, DossierRow::numberEnd)
                .contains(org.assertj.core.groups.Tuple.tuple("d-1", "1990", "4567"), org.assertj.core.groups.Tuple.tuple("d-2", "", "1222"));
    }

    @Test
    void notedIdentitiesWaitOldestFirstUntilThereIsAnAnswer() {
        note(1, AN);
        receive(2, new Parties(NAMESAKE, Optional.empty(), Optional.empty()), "IdentityUnchecked");
        note(3, NAMESAKE);
        note(4, AN);
        assertThat(waiting()).containsExactly("d-1", "d-3", "d-4");
        assertThat(losing()).containsExactly("d-4", "d-3", "d-2", "d-1");
        answer("d-1", DossierEvent.Answer.AGREES, "TC-7", "");
        answer("d-3", DossierEvent.Answer.NOT_FOUND, "", "hai lần");
        answer("d-2", DossierEvent.Answer.AGREES, "TC-8", "");
        assertThat(waiting()).containsExactly("d-4");
        assertThat(losing()).containsExactly("d-4", "d-3");
        store.write(tx -> {
            tx.dossiers().rebuildProjection();
            return "";
        });
        assertThat(waiting()).containsExactly("d-4");
        assertThat(losing()).containsExactly("d-4", "d-3");
    }

    @Test
    void whatTheDatabaseSaidIsReadBackAndLiesNowhereInClear() throws IOException {
        note(1, AN);
        answer("d-1", DossierEvent.Answer.DIFFERS, "", "ten Nguyen Van Binh");
        var dossier = store.read(tx -> tx.dossiers().find("d-1")).orElseThrow();
        assertThat(dossier.history().getLast()).isEqualTo(new DossierEvent.IdentityConfirmed(Samples.MORNING, "hoa", AN.number(), DossierEvent.Answer.DIFFERS, "",
                "ten Nguyen Van Binh"));
        store.close();
        assertThat(Files.readString(folder.resolve("desk.db"), StandardCharsets.ISO_8859_1)).contains("IDENTITY_NOT_CHECKED").doesNotContain("Nguyen Van Binh");
    }

    @Test
    void anAnswerChangedInTheFileIsNoticed() {
        note(1, AN);
        answer("d-1", DossierEvent.Answer.DIFFERS, "", "x");
        store.repair(sql -> sql.update("update event set plain = replace(plain, 'IN_PROCESS', 'HANDED_OVER') where seq = 2"));
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> store.read(tx -> tx.dossiers().find("d-1")));
    }

    /** The last form before there was a queue, with an identity that had been noted. */
    @Test
    void aStoreFromBeforeTheQueueHasThemInIt() {
        note(1, AN);
        receive(2, NAMESAKE);
        store.repair(sql -> {
            OlderStore.wind(sql, 3);
            return sql;
        });
        store.close();
        open();
        assertThat(waiting()).containsExactly("d-1");
    }

    @Test
    void anIdentityThatIsVoidDoesNotWait() {
        receive(1, new Parties(AN, Optional.of(NAMESAKE), Optional.of(new IdentityCheck.ToConfirm(AN.number(), Samples.MORNING, "lan", List.of(),
                Optional.empty()))), "IdentityUnchecked");
        assertThat(waiting()).isEmpty();
    }
}
