package vn.motcua.desk.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.dossier.KnownCitizen.Fact;

class KnownCitizenTest {
    private static final LocalDate LAST = LocalDate.of(2026, 5, 4);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);

    private static KnownCitizen known() {
        return new KnownCitizen(Samples.citizen().personalNumber().orElseThrow(), List.of(
                visit(LAST, Samples.citizen().withPhone("0912 345 678").withAddress("Ấp 3, xã Mẫu")),
                visit(FIRST, Samples.citizen().withPhone("0900 000 000").withEmail("thu@example.vn").withAddress("Ấp 1"))));
    }

    private static KnownCitizen.Visit visit(LocalDate on, Person person) {
        return new KnownCitizen.Visit("d-" + on, "x", on, "Khai sinh", person, 1);
    }

    @Test void theNewestThatWasSaidIsOffered() {
        var said = known().lastSaid();
        assertThat(said.phone()).isEqualTo("0912 345 678");
        assertThat(said.email()).as("only said the time before").isEqualTo("thu@example.vn");
        assertThat(said.address()).isEqualTo("Ấp 3, xã Mẫu");
    }

    @Test void onlyGapsAreFilled() {
        var form = Person.nobody().withNumber("075085000123").withName("Nguyễn Văn Thử Mới").withAddress("Ấp 9");
        var filled = known().completing(form);
        assertThat(filled.name()).isEqualTo("Nguyễn Văn Thử Mới");
        assertThat(filled.address()).isEqualTo("Ấp 9");
        assertThat(filled.phone()).isEqualTo("0912 345 678");
        assertThat(filled.born()).isEqualTo("12/03/1985");
        assertThat(known().completing(filled)).isEqualTo(filled);
    }

    static Stream<Arguments> forms() {
        return Stream.of(of("as last time", p -> p), of("nothing typed", p -> p.withName("").withAddress("").withBorn("")),
                of("other signs", p -> p.withName("NGUYEN VAN THU").withAddress("ap 3 xa mau")), of("being typed", p -> p.withName("Nguyễn V").withAddress("Ấp").withBorn("12/03")),
                of("an address in full", p -> p.withAddress("Ấp 3, xã Mẫu, tỉnh Giả")), of("half of it", p -> p.withAddress("Ấp 3")),
                of("a longer name", p -> p.withName("Nguyễn Văn Thử Sinh"), Fact.NAME), of("another number of the house", p -> p.withAddress("Ấp 31, xã Mẫu"), Fact.ADDRESS),
                of("written shorter", p -> p.withBorn("12/3/1985")), of("another name", p -> p.withName("Nguyễn Văn Thư Sinh"), Fact.NAME),
                of("another day", p -> p.withBorn("13/03/1985"), Fact.BIRTH_DATE), of("moved", p -> p.withAddress("Ấp 4, xã Mẫu"), Fact.ADDRESS),
                of("as the time before last", p -> p.withAddress("Ấp 1"), Fact.ADDRESS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void whatChangedSinceTheLastDossierIsNamed(String what, UnaryOperator<Person> edit, List<Fact> expected) {
        var form = edit.apply(Samples.citizen().withAddress("Ấp 3, xã Mẫu"));
        assertThat(known().changes(form).stream().map(KnownCitizen.Change::fact).toList()).as(what).isEqualTo(expected);
    }

    @Test void aChangeTellsWhatItWasAndWhen() {
        assertThat(known().changes(Samples.citizen().withAddress("Ấp 9"))).containsExactly(new KnownCitizen.Change(Fact.ADDRESS, "Ấp 3, xã Mẫu", LAST));
    }

    @Test void aChangeIsAFindingThatIsKeptWithTheDossierAndHoldsNobodyUp() {
        var moved = Samples.complete().withParties(Samples.complete().parties().withApplicant(Samples.citizen().withAddress("Ấp 9")));
        assertThat(Intake.review(moved, Samples.around(known())).stream().map(Finding::key)).containsExactly("citizen-changed:ADDRESS");
        assertThat(Intake.blocking(moved, Samples.around(known()))).isEmpty();
        assertThat(ReceivedDossier.of(moved, Samples.around(known())).findings()).containsExactly("citizen-changed:ADDRESS");
        assertThat(Finding.changedFact("citizen-changed:ADDRESS:authorising")).contains(Fact.ADDRESS);
        assertThat(Finding.changedFact("IdentityUnchecked")).isEmpty();
    }

    private static Arguments of(String what, UnaryOperator<Person> edit, Fact... expected) {
        return Arguments.of(what, edit, List.of(expected));
    }
}
