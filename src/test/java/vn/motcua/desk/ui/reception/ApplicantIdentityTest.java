package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Reception;

/** Comparing, recording and recognising people by keys, and pictures of it. */
class ApplicantIdentityTest {
    private static final String EXPIRED_CARD = "075085000123|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3, xã Mẫu|10052021";

    @TempDir Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Window window;
    private String prefix;

    @Test void theStatesOfACheckAndOfACitizenWhoComesAgainAreWhole() {
        prefix = "identity/usual/";
        everyState(Language.VIETNAMESE, Theme.usual(), 1080, 720);
    }

    @Tag("heavy")
    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,880,560", "ENGLISH,true,100,1180,640", "VIETNAMESE,true,100,1720,960", "VIETNAMESE,false,150,1280,690"})
    void everyStateCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        prefix = "identity/%s-%s-%d-%d/".formatted(language.code(), dark ? "dark" : "light", percent, width);
        everyState(language, new Theme(dark, percent), width, height);
    }

    private void everyState(Language language, Theme theme, int width, int height) {
        try (var opened = new Window(folder, language, theme, width, height, TestDesk.picking(folder.resolve("none.pdf")))) {
            window = opened;
            beHereBefore(Bench.citizen().withPhone("0912 345 678").withEmail("thu@example.vn").withAddress("Ấp 3, xã Mẫu"));
            beHereBefore(Bench.citizen().withNumber("075090000777").withBorn("01/02/1990").withAddress("Ấp 7"));
            begin();
            window.read(EXPIRED_CARD);
            look("1-known-and-expired");
            edit(person -> person.withName("Nguyễn Văn Thừa").withBorn("12/03/1986"));
            window.goTo(Step.APPLICANT, "check");
            look("2-differs");
            window.press(KeyCode.DIGIT6);
            look("3-card-invalid");
            window.press(KeyCode.DIGIT2);
            look("3-instead");
            window.press(KeyCode.DIGIT2);
            look("4-reference");
            window.type("TC77");
            window.press(KeyCode.ENTER);
            window.goTo(Step.APPLICANT, "check");
            look("5-confirmed-with-differences");
            edit(person -> person.withSex(Optional.of(vn.motcua.desk.domain.citizen.Sex.FEMALE)));
            look("6-differs-since");
            window.press(KeyCode.DIGIT4);
            window.goTo(Step.APPLICANT, "check");
            look("7-noted");
            window.press(KeyCode.DIGIT5);
            look("8-omission");
            window.press(KeyCode.DIGIT7);
            look("8-omission-note");
            window.press(KeyCode.ESCAPE);
            edit(_ -> Person.nobody().withName("nguyen van thu"));
            window.goTo(Step.APPLICANT, "name");
            window.press(KeyCode.F9);
            look("9-namesakes");
            window.press(KeyCode.ESCAPE);
            edit(_ -> Person.nobody().withNumber("075085000123").withAddress("Ấp 9, xã Khác"));
            window.goTo(Step.APPLICANT, "number");
            look("10-known-by-number");
            window.press(KeyCode.F9);
            look("11-taken");
            window.press(KeyCode.F9);
            look("12-nothing-to-take");
            window.press(KeyCode.CONTROL, KeyCode.U);
            window.run(() -> window.counter.identity.editPerson(true, _ -> Person.nobody().withNumber("075090000777")));
            look("13-acted-for");
        }
        Window.none(complaints);
    }

    @Test void anExpiredCardIsComparedByAnotherWayAndRemembered() {
        try (var opened = Window.usual(folder)) {
            window = opened;
            begin();
            window.read(Bench.card());
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.DIGIT1);
            window.press(KeyCode.DIGIT2);
            assertThat(check()).as("a reference is still to be typed").isEmpty();
            window.type("TC1");
            window.press(KeyCode.ENTER);
            assertThat(check()).get().isInstanceOfSatisfying(IdentityCheck.Confirmed.class, record -> {
                assertThat(record.method()).isEqualTo(IdentityCheck.Method.POPULATION_DATABASE);
                assertThat(record.reference()).contains("TC1");
                assertThat(record.disagreements()).containsExactly(Disagreement.CARD_EXPIRED);
            });
            window.goTo(Step.APPLICANT, "check");
            window.press(KeyCode.ENTER);
            assertThat(check()).as("what was seen belongs to the check it was seen at").get().isInstanceOfSatisfying(IdentityCheck.Confirmed.class,
                    record -> assertThat(record.disagreements()).isEmpty());
        }
    }

    @Test void anotherReasonNeedsASentence() {
        try (var opened = Window.usual(folder)) {
            window = opened;
            begin();
            window.read(Bench.card());
            window.press(KeyCode.DIGIT5);
            window.press(KeyCode.DIGIT8);
            assertThat(check()).isEmpty();
            window.type("the bi am");
            window.press(KeyCode.ENTER);
            assertThat(check()).get().isInstanceOfSatisfying(IdentityCheck.Omitted.class, record -> {
                assertThat(record.reason()).isEqualTo(IdentityCheck.Omission.OTHER);
                assertThat(record.note()).isEqualTo("the bi am");
            });
        }
    }

    @Test void oneKeyTakesWhatWasSaidBeforeAndANameAloneAsksWhoItIs() {
        try (var opened = Window.usual(folder)) {
            window = opened;
            beHereBefore(Bench.citizen().withPhone("0912 345 678"));
            beHereBefore(Bench.citizen().withNumber("075090000777").withBorn("01/02/1990").withAddress("Ấp 7"));
            begin();
            window.goTo(Step.APPLICANT, "name");
            window.type("nguyen van thu");
            window.press(KeyCode.F9);
            assertThat(window.isAsking()).isTrue();
            window.press(KeyCode.DIGIT2);
            assertThat(applicant()).satisfies(person -> {
                assertThat(person.number()).isEqualTo("075085000123");
                assertThat(person.name()).as("as the clerk typed it").isEqualTo("nguyen van thu");
                assertThat(person.phone()).isEqualTo("0912 345 678");
            });
            edit(_ -> Person.nobody().withName("Nguyen Khong Ai"));
            window.press(KeyCode.F9);
            assertThat(window.isAsking()).isFalse();
            assertThat(FxStage.fx(() -> List.copyOf(window.counter.notices))).contains(new Notice.NobodyKnown());
        }
    }

    @Test void whatIsScrolledAwayIsShownBeforeItIsFilledIn() {
        try (var opened = new Window(folder, Language.VIETNAMESE, Theme.usual(), 880, 560, TestDesk.picking(folder.resolve("none.pdf")))) {
            window = opened;
            beHereBefore(Bench.citizen().withPhone("0912 345 678"));
            begin();
            window.read(EXPIRED_CARD);
            assertThat(window.place().field()).isEqualTo("check");
            window.press(KeyCode.F9);
            assertThat(applicant().phone()).isEmpty();
            window.picture("identity/usual/14-shown-first", complaints);
            window.press(KeyCode.F9);
            assertThat(applicant().phone()).isEqualTo("0912 345 678");
            assertThat(window.place().field()).isEqualTo("check");
        }
    }

    private void beHereBefore(Person person) {
        window.run(() -> {
            var bench = window.counter.bench;
            var draft = bench.complete(bench.chosen("khai sinh"));
            var check = new IdentityCheck.Confirmed(IdentityCheck.Method.CARD_COMPARED, person.number(), bench.clock.instant(), "c", Optional.empty(),
                    List.of(), Optional.empty());
            var parties = draft.parties().withApplicant(person).withCheck(Optional.of(check));
            assertThat(bench.desk.reception().accept(draft.withParties(parties))).isInstanceOf(Reception.Outcome.Accepted.class);
        });
    }

    private void begin() {
        window.run(() -> window.counter.choose("khai tử"));
        window.goTo(Step.APPLICANT, "number");
    }

    private void edit(UnaryOperator<Person> change) {
        window.run(() -> window.counter.identity.editPerson(false, change));
    }

    private Person applicant() {
        return FxStage.fx(() -> window.counter.draft().parties().applicant());
    }

    private Optional<IdentityCheck> check() {
        return FxStage.fx(() -> window.counter.draft().parties().validCheck());
    }

    private void look(String name) {
        window.picture(prefix + name, complaints);
    }
}
