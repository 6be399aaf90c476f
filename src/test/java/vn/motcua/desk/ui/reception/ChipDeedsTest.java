package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.app.practice.PracticeChips;
import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.practice.PracticeChipReader;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.work.Bench;

/** A make-believe reader of chips before the real screen, by keys. */
class ChipDeedsTest {
    private static final Genuineness.Signer SIGNER = new Genuineness.Signer("CN=Signer", "CN=CSCA", LocalDate.of(2041, 1, 1));
    private static final Genuineness GENUINE = new Genuineness.Genuine(SIGNER);

    private static final Frame FACE = face();

    @TempDir Path folder;
    private Window window;
    private PracticeChipReader reader;
    private ChipContent content = content(GENUINE, Original.PROVEN, Map.of());

    @AfterEach void close() {
        window.close();
    }

    private void open() {
        open(Window.usual(folder));
    }

    private void open(Window opened) {
        window = opened;
        reader = new PracticeChipReader(keys -> keys.contains(new AccessKey.Number("000123")) || keys.stream().anyMatch(AccessKey.Lines.class::isInstance) ? Optional.of(content)
                : Optional.empty(), Duration.ZERO);
        window.chipReaders.add(reader);
        window.run(() -> window.counter.choose("khai tử"));
        window.goTo(Step.APPLICANT, "number");
    }

    private static ChipContent content(Genuineness genuineness, Original original, Map<Field, String> other) {
        var fields = new EnumMap<Field, String>(Map.of(Field.NUMBER, "075085000123", Field.NAME, "Nguyễn Văn Thử", Field.BORN, "12/03/1985", Field.SEX, "Nam",
                Field.RESIDENCE, "Ấp 3, xã Mẫu, tỉnh Giả Định", Field.ISSUED, "10/05/2021", Field.EXPIRES, "12/03/2025"));
        fields.putAll(other);
        return new ChipContent(fields, Optional.of(FACE), genuineness, original);
    }

    /** As the make-believe reader of practice draws one. */
    private static Frame face() {
        var card = Citizens.shipped().getFirst().card();
        var reader = new PracticeChips(Texts.in(Language.VIETNAMESE), "", Duration.ZERO).find().getFirst();
        var outcome = reader.read(List.of(new AccessKey.Number(card.number().digits().substring(6))), _ -> { }, () -> false);
        return ((ChipReader.Outcome.Read) outcome).content().portrait().orElseThrow();
    }

    private Draft draft() {
        return FxStage.fx(() -> window.counter.draft());
    }

    private ChipDeeds.State state() {
        return FxStage.fx(() -> window.chip.state().get());
    }

    private Optional<IdentityCheck> check() {
        return draft().parties().validCheck();
    }

    private void cardRead() {
        window.read(Bench.card());
    }

    @Test void oneKeyReadsTheSameConfirms() {
        open();
        cardRead();
        window.press(KeyCode.F7);
        assertThat(state()).isInstanceOf(ChipDeeds.State.Shown.class);
        assertThat(draft().parties().applicant().address()).isEqualTo("Ấp 3, xã Mẫu, tỉnh Giả Định");
        assertThat(check()).isEmpty();
        window.press(KeyCode.F7);
        assertThat(check()).hasValueSatisfying(record -> {
            var confirmed = (IdentityCheck.Confirmed) record;
            assertThat(confirmed.method()).isEqualTo(IdentityCheck.Method.CHIP);
            assertThat(confirmed.reference()).contains("CN=Signer");
        });
        assertThat(state()).isEqualTo(new ChipDeeds.State.Off());
        assertThat(window.place().step()).isEqualTo(Step.COMPONENTS);
    }

    @Test void aCodeThatSaysOtherThanTheSignedChipIsSeen() {
        open();
        content = content(GENUINE, Original.PROVEN, Map.of(Field.NAME, "Nguyễn Văn Thật"));
        cardRead();
        window.press(KeyCode.F7);
        assertThat(((ChipDeeds.State.Shown) state()).differences()).containsExactly(Disagreement.NAME);
        window.press(KeyCode.F7);
        assertThat(draft().parties().applicant().name()).isEqualTo("Nguyễn Văn Thật");
        assertThat(check()).hasValueSatisfying(record -> assertThat(((IdentityCheck.Confirmed) record).disagreements())
                .contains(Disagreement.NAME));
    }

    @Test void enterOnTheCheckConfirmsByTheChipToo() {
        open();
        cardRead();
        window.press(KeyCode.F7);
        window.press(KeyCode.ENTER);
        assertThat(check()).hasValueSatisfying(record -> assertThat(((IdentityCheck.Confirmed) record).method()).isEqualTo(IdentityCheck.Method.CHIP));
    }

    @Test void withoutVerifiedSignatureItIsACardThatWasCompared() {
        open();
        content = content(new Genuineness.Unverified(Genuineness.Doubt.NO_CERTIFICATES, SIGNER), Original.NOT_ASKED, Map.of());
        cardRead();
        window.press(KeyCode.F7);
        window.press(KeyCode.F7);
        assertThat(check()).hasValueSatisfying(record -> {
            var confirmed = (IdentityCheck.Confirmed) record;
            assertThat(confirmed.method()).isEqualTo(IdentityCheck.Method.CARD_COMPARED);
            assertThat(confirmed.disagreements()).contains(Disagreement.CHIP_UNVERIFIED);
        });
    }

    @Test void aFalseChipIsNotConfirmedByItsKeyOrEnter() {
        open();
        content = content(GENUINE, Original.COPY, Map.of());
        cardRead();
        window.press(KeyCode.F7);
        window.press(KeyCode.F7);
        window.press(KeyCode.ENTER);
        assertThat(check()).isEmpty();
        assertThat(window.counter.notices).contains(new Notice.ChipFalse());
        window.press(KeyCode.DIGIT1);
        assertThat(check()).hasValueSatisfying(record -> assertThat(((IdentityCheck.Confirmed) record).disagreements()).contains(Disagreement.CHIP_FALSE));
    }

    @Test void withoutANumberItIsOneSentence() {
        open();
        window.press(KeyCode.F7);
        assertThat(window.counter.notices).containsExactly(new Notice.ChipWantsNumber());
        assertThat(state()).isEqualTo(new ChipDeeds.State.Off());
    }

    @Test void withoutAReaderTheKeyDoesNothingAndIsNotShown() {
        window = Window.usual(folder);
        window.run(() -> window.counter.choose("khai tử"));
        window.goTo(Step.APPLICANT, "number");
        cardRead();
        window.press(KeyCode.F7);
        assertThat(state()).isEqualTo(new ChipDeeds.State.Off());
        assertThat(window.view.keys()).noneMatch(hint -> hint.key().equals(Keys.combination("F7")));
    }

    @Test void aDayTypedFromTheCardOpensItWhereNothingElseDid() {
        open();
        window.run(() -> window.counter.identity.editPerson(false, person -> person.withNumber("075085000999").withBorn("")));
        window.press(KeyCode.F7);
        assertThat(state()).isEqualTo(new ChipDeeds.State.Failed(new ChipProblem.WrongAccessData()));
        assertThat(window.place().field()).isEqualTo(ChipDeeds.EXPIRY);
        window.run(() -> window.counter.identity.editPerson(false, person -> person.withBorn("12/03/1985")));
        window.type("12/03/2025");
        window.press(KeyCode.ENTER);
        assertThat(state()).isInstanceOf(ChipDeeds.State.Shown.class);
    }

    @Test void aTroubleIsShownAndTheNextTryWorks() {
        open();
        cardRead();
        reader.failOnce(new ChipProblem.CardRemoved());
        window.press(KeyCode.F7);
        assertThat(state()).isEqualTo(new ChipDeeds.State.Failed(new ChipProblem.CardRemoved()));
        window.press(KeyCode.F7);
        assertThat(state()).isInstanceOf(ChipDeeds.State.Shown.class);
    }

    @Test void thePortraitGoesWithThePerson() {
        open();
        cardRead();
        window.press(KeyCode.F7);
        window.run(() -> window.counter.identity.editPerson(false, person -> person.withNumber("079085000123")));
        assertThat(state()).isEqualTo(new ChipDeeds.State.Off());
        cardRead();
        window.press(KeyCode.F7);
        window.goTo(Step.COMPONENTS, "");
        assertThat(state()).isEqualTo(new ChipDeeds.State.Off());
    }

    @Test void theStatesCanBeLookedAt() {
        var complaints = new ArrayList<String>();
        open(new Window(folder, Language.VIETNAMESE, Theme.usual(), 1180, 720, TestDesk.picking(folder.resolve("none.pdf"))));
        cardRead();
        window.chipsAnswer.set(false);
        window.press(KeyCode.F7);
        window.picture("chip/1-reading", complaints);
        window.press(KeyCode.ESCAPE);
        window.chipsAnswer.set(true);
        window.press(KeyCode.F7);
        window.picture("chip/2-genuine", complaints);
        window.run(() -> window.counter.identity.editPerson(false, person -> person.withName("Nguyễn Văn Khác")));
        reads(new Genuineness.Unverified(Genuineness.Doubt.NO_CERTIFICATES, SIGNER), Original.NOT_ASKED);
        window.picture("chip/3-unverified", complaints);
        reads(new Genuineness.NotGenuine(Genuineness.Flaw.ALTERED, List.of(2, 13)), Original.NOT_ASKED);
        window.picture("chip/4-altered", complaints);
        window.press(KeyCode.ESCAPE);
        window.run(() -> window.counter.identity.editPerson(false, person -> person.withNumber("075085000999").withBorn("")));
        window.press(KeyCode.F7);
        window.picture("chip/5-wrong-data", complaints);
        Window.none(complaints);
    }

    private void reads(Genuineness genuineness, Original original) {
        content = content(genuineness, original, Map.of());
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F7);
    }
}
