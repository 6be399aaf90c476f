package vn.motcua.desk.device.chip.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.device.chip.driver.SampleCard.keys;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.sf.scuba.smartcards.CardService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.Genuineness.Doubt;
import vn.motcua.desk.device.Genuineness.Flaw;
import vn.motcua.desk.device.chip.driver.SimulatedChip.Door;

/** Reading, and judging, of a simulated card with keys and certificates of its own. */
class ChipReadingTest {
    private static final Instant TODAY = Instant.parse("2026-11-26T02:00:00Z");
    private static final SimulatedAuthority AUTHORITY = SimulatedAuthority.of("CSCA 1");

    private final List<ChipMessage> said = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void aGenuineCardIsReadWhole(Door door) {
        assertThat(read(signed().card(door), keys(), trusting(AUTHORITY))).isEmpty();
        assertThat(field(Field.NUMBER)).contains(SampleCard.NUMBER);
        assertThat(field(Field.RESIDENCE)).contains("Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai");
        assertThat(genuineness()).isEqualTo(new Genuineness.Genuine(new Genuineness.Signer(AUTHORITY.signer().getSubjectX500Principal().getName(),
                AUTHORITY.certificate().getSubjectX500Principal().getName(), LocalDate.of(2041, 1, 1))));
        var portrait = said(ChipMessage.HasPortrait.class).getFirst().picture();
        assertThat(List.of(portrait.width(), portrait.height())).containsExactly(240, 320);
    }

    @Test void theLinesOpenItToo() {
        assertThat(read(signed().card(Door.PACE), List.of(SampleCard.PRINTED_LINES), trusting(AUTHORITY))).isEmpty();
        assertThat(field(Field.NAME)).contains("Trần Thị Mẫu");
    }

    @Test void afterAWrongKeyTheNextIsTried() {
        var wrong = new AccessKey.Lines("304000456", SampleCard.BORN, SampleCard.EXPIRES.plusYears(15));
        for (var door : Door.values()) {
            assertThat(read(signed().card(door), List.of(new AccessKey.Number("999999"), wrong, SampleCard.PRINTED_LINES), trusting(AUTHORITY))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutARightKeyNothingIsRead(Door door) {
        var wrong = List.<AccessKey>of(new AccessKey.Number("000457"), new AccessKey.Lines("304000457", SampleCard.BORN, SampleCard.EXPIRES));
        assertThat(read(signed().card(door), wrong, trusting(AUTHORITY))).contains(new ChipProblem.WrongAccessData());
        assertThat(said(ChipMessage.HasField.class)).isEmpty();
    }

    @Test void progressGoesForward() {
        read(signed().card(Door.PACE), keys(), trusting(AUTHORITY));
        var steps = said(ChipMessage.Went.class).stream().map(ChipMessage.Went::progress).filter(Progress.Reading.class::isInstance).map(Progress.Reading.class::cast).toList();
        assertThat(steps).hasSizeGreaterThan(10).isSortedAccordingTo((one, other) -> one.done() - other.done());
        assertThat(steps.getLast().done()).isEqualTo(steps.getLast().total());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13})
    void anAlteredGroupIsFoundOut(int group) {
        var card = signed().with(group, bytes -> switch (group) {
            case 1 -> SampleCard.machineLines("VNM", "2911051");
            case 2 -> SampleCard.face(SampleCard.resource("face.jpg"));
            default -> SampleCard.citizen("Trần Thị Khác");
        });
        assertThat(read(card.card(Door.PACE), keys(), trusting(AUTHORITY))).isEmpty();
        assertThat(genuineness()).isEqualTo(new Genuineness.NotGenuine(Flaw.ALTERED, List.of(group)));
    }

    @Test void aGroupThatWasNotSignedIsAltered() {
        var card = new SampleCard().without(13).signedBy(AUTHORITY).with(13, _ -> SampleCard.citizen());
        read(card.card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(genuineness()).isEqualTo(new Genuineness.NotGenuine(Flaw.ALTERED, List.of(13)));
    }

    @Test void aSignatureThatDoesNotFitIsFoundOut() {
        read(new SampleCard().signedWith(AUTHORITY.signatureWithOtherKey(new SampleCard())).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(genuineness()).isEqualTo(new Genuineness.NotGenuine(Flaw.SIGNATURE_WRONG, List.of()));
    }

    @Test void aSignerWhoOnlySaysToBelongToTheAuthorityIsFoundOut() {
        read(new SampleCard().signedBy(AUTHORITY.impostor()).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(genuineness()).isEqualTo(new Genuineness.NotGenuine(Flaw.SIGNER_FORGED, List.of()));
    }

    @Test void anAuthorityOfTheSameNameWithAnotherKeyIsUnknownAndNotAccused() {
        read(new SampleCard().signedBy(SimulatedAuthority.of("CSCA 1")).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(doubt()).isEqualTo(Doubt.UNKNOWN_ISSUER);
    }

    @Test void aForeignAuthorityIsUnknown() {
        read(new SampleCard().signedBy(SimulatedAuthority.of("CSCA of another country")).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(doubt()).isEqualTo(Doubt.UNKNOWN_ISSUER);
    }

    @Test void withoutCertificatesNothingIsTrusted() {
        read(signed().card(Door.PACE), keys(), Certificates.none());
        assertThat(doubt()).isEqualTo(Doubt.NO_CERTIFICATES);
    }

    @Test void anExpiredSignerIsDoubted() {
        var expired = SimulatedAuthority.of("CSCA 1", LocalDate.of(2026, 11, 25));
        read(new SampleCard().signedBy(expired).card(Door.PACE), keys(), trusting(expired));
        assertThat(doubt()).isEqualTo(Doubt.EXPIRED);
    }

    @Test void aSignerThatTheOfficeInstalledNeedsNoAuthority() {
        read(signed().card(Door.PACE), keys(), new Certificates(List.of(AUTHORITY.signer()), List.of()));
        assertThat(genuineness()).isInstanceOf(Genuineness.Genuine.class);
    }

    @Test void aSignerIsNoAuthority() {
        var below = AUTHORITY.signerBelow();
        read(new SampleCard().signedBy(below).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(doubt()).isEqualTo(Doubt.UNKNOWN_ISSUER);
    }

    @Test void withoutASignatureNothingIsBelieved() {
        read(new SampleCard().card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(genuineness()).isEqualTo(new Genuineness.NotGenuine(Flaw.UNSIGNED, List.of()));
        read(new SampleCard().signedWith(new byte[] {0x77, 3, 1, 2, 3}).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(genuineness()).isEqualTo(new Genuineness.NotGenuine(Flaw.UNSIGNED, List.of()));
    }

    @Test void aChipWithItsSecretIsTheOriginal() {
        read(new SampleCard().withSecret(SampleCard.CHIP_SECRET).signedBy(AUTHORITY).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(original()).isEqualTo(Original.PROVEN);
        assertThat(genuineness()).isInstanceOf(Genuineness.Genuine.class);
    }

    @Test void aCopyHasNotTheSecret() {
        read(new SampleCard().withSecret(BigInteger.valueOf(815)).signedBy(AUTHORITY).card(Door.PACE), keys(), trusting(AUTHORITY));
        assertThat(original()).isEqualTo(Original.COPY);
    }

    @Test void aChipThatWasNotAskedIsNotAccused() {
        read(signed().card(Door.BASIC), keys(), trusting(AUTHORITY));
        assertThat(original()).isEqualTo(Original.NOT_ASKED);
    }

    @Test void aCardOfAnotherCountryIsAnotherCard() {
        var foreign = new SampleCard().without(13).with(1, _ -> SampleCard.machineLines("UTO"));
        assertThat(read(foreign.card(Door.BASIC), keys(), trusting(AUTHORITY))).contains(new ChipProblem.OtherCard());
    }

    @Test void aTokenForSignaturesIsAnotherCard() {
        assertThat(read(SimulatedCard.unknown(), keys(), trusting(AUTHORITY))).contains(new ChipProblem.OtherCard());
    }

    @Test void withoutItsOwnGroupTheNumberIsInTheLines() {
        assertThat(read(new SampleCard().without(13).signedBy(AUTHORITY).card(Door.PACE), keys(), trusting(AUTHORITY))).isEmpty();
        assertThat(field(Field.NUMBER)).contains(SampleCard.NUMBER);
    }

    /** After every single command of a reading: it ends with a trouble, and nothing more is said. */
    @Test void aCardMayBeTakenAwayAtAnyTime() {
        var whole = signed().withSecret(SampleCard.CHIP_SECRET).signedBy(AUTHORITY);
        int commands = commandsOf(whole);
        assertThat(commands).isGreaterThan(20);
        for (int after = 0; after < commands; after++) {
            var card = new SimulatedCard(whole.chip(Door.PACE), after);
            assertThat(new ChipReading(card, keys(), trusting(AUTHORITY), clock(), said::add).read()).as("taken away after %d", after)
                    .hasValueSatisfying(trouble -> assertThat(trouble.words()).contains("REMOVED_CARD"));
        }
    }

    private int commandsOf(SampleCard sample) {
        for (int commands = 20; ; commands++) {
            if (read(new SimulatedCard(sample.chip(Door.PACE), commands), keys(), trusting(AUTHORITY)).isEmpty()) return commands;
        }
    }

    private static SampleCard signed() {
        return new SampleCard().signedBy(AUTHORITY);
    }

    private static Certificates trusting(SimulatedAuthority authority) {
        return new Certificates(List.of(authority.certificate()), List.of());
    }

    private static Clock clock() {
        return Clock.fixed(TODAY, ZoneOffset.UTC);
    }

    private Optional<ChipProblem> read(CardService card, List<AccessKey> keys, Certificates trusted) {
        said.clear();
        return new ChipReading(card, keys, trusted, clock(), said::add).read().map(ChipTrouble::problem);
    }

    private Optional<String> field(Field field) {
        return said(ChipMessage.HasField.class).stream().filter(one -> one.field() == field).map(ChipMessage.HasField::text).findFirst();
    }

    private Genuineness genuineness() {
        return said(ChipMessage.Judged.class).getFirst().genuineness();
    }

    private Doubt doubt() {
        return ((Genuineness.Unverified) genuineness()).doubt();
    }

    private Original original() {
        return said(ChipMessage.IsOriginal.class).getFirst().original();
    }

    private <M extends ChipMessage> List<M> said(Class<M> type) {
        return said.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
