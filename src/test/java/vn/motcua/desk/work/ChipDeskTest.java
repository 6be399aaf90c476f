package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.practice.PracticeChipReader;
import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Person;

class ChipDeskTest {
    private static final Genuineness.Signer SIGNER = new Genuineness.Signer("CN=Signer", "CN=CSCA", LocalDate.of(2041, 1, 1));
    private static final Genuineness GENUINE = new Genuineness.Genuine(SIGNER);
    private static final Map<Field, String> FIELDS = Map.of(Field.NUMBER, "075304000456", Field.NAME, "Trần Thị Mẫu", Field.BORN, "05/11/2004", Field.SEX, "Nữ",
            Field.RESIDENCE, "Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai", Field.ISSUED, "22/07/2025", Field.EXPIRES, "05/11/2029", Field.RELIGION, "Không");

    private final ChipDesk desk = new ChipDesk(ChipReaders.none(), Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));

    @Test void withTheCardsCodeThereIsOneDayToTry() {
        var person = Person.nobody().filledFrom(((ScannedCode.Card) CodeReading.understand(
                "075304000456||Trần Thị Mẫu|05112004|Nữ|Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai|22072025")).card());
        assertThat(desk.keys(person, Optional.empty())).containsExactly(new AccessKey.Number("000456"),
                new AccessKey.Lines("304000456", LocalDate.of(2004, 11, 5), LocalDate.of(2029, 11, 5)));
    }

    @Test void theNumberAloneIsAKey() {
        assertThat(desk.keys(Person.nobody().withNumber("075304000456"), Optional.empty())).containsExactly(new AccessKey.Number("000456"));
        assertThat(desk.keys(Person.nobody().withBorn("05/11/2004"), Optional.empty())).isEmpty();
    }

    @Test void whatTheClerkReadsOnTheCardIsTriedAlone() {
        var person = Person.nobody().withNumber("075304000456").withBorn("05/11/2004");
        assertThat(desk.keys(person, Optional.of(LocalDate.of(2030, 1, 2)))).containsExactly(new AccessKey.Number("000456"),
                new AccessKey.Lines("304000456", LocalDate.of(2004, 11, 5), LocalDate.of(2030, 1, 2)));
    }

    @Test void theFieldsAreThoseOfACardsCode() {
        var read = read(FIELDS);
        assertThat(read.card().name()).contains("Trần Thị Mẫu");
        assertThat(read.card().sex()).contains(Sex.FEMALE);
        assertThat(read.card().issued()).contains(LocalDate.of(2025, 7, 22));
        assertThat(read.expires()).contains(LocalDate.of(2029, 11, 5));
        assertThat(read.card().raw()).isEqualTo("075304000456||Trần Thị Mẫu|05112004|Nữ|Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai|22072025");
    }

    /** What does not fit into its field stays out of it. */
    @ParameterizedTest
    @CsvSource({"NAME, 12345", "BORN, 31/02/2004", "BORN, 1950", "SEX, ?", "RESIDENCE, 12", "ISSUED, 0", "OLD_NUMBER, 12"})
    void aStrangeFieldIsNotTaken(Field field, String text) {
        var fields = new EnumMap<>(FIELDS);
        fields.put(field, text);
        var card = read(fields).card();
        assertThat(card.number().digits()).isEqualTo("075304000456");
        assertThat(card.name().orElse("") + card.residence().orElse("") + card.oldNumber().orElse("")).doesNotContain("12");
        assertThat(card.born().isPresent()).isEqualTo(field != Field.BORN);
        assertThat(card.sex().isPresent()).isEqualTo(field != Field.SEX);
    }

    @Test void withoutANumberThereIsNoCard() {
        var fields = new EnumMap<>(FIELDS);
        fields.put(Field.NUMBER, "75304000456");
        assertThat(reading(fields, GENUINE, Original.PROVEN)).isEqualTo(new ChipDesk.Reading.Failed(new ChipProblem.Unreadable("fields")));
    }

    @Test void onlyWhatIsSignedAndNoCopyIsProven() {
        assertThat(List.of(of(GENUINE, Original.PROVEN), of(GENUINE, Original.NOT_ASKED))).allMatch(read -> read.isProven() && !read.isFalse());
        assertThat(of(new Genuineness.Unverified(Genuineness.Doubt.NO_CERTIFICATES, SIGNER), Original.PROVEN)).matches(read -> !read.isProven() && !read.isFalse());
        assertThat(List.of(of(GENUINE, Original.COPY), of(new Genuineness.NotGenuine(Genuineness.Flaw.ALTERED, List.of(2)), Original.PROVEN)))
                .allMatch(read -> !read.isProven() && read.isFalse());
    }

    private ChipDesk.Reading.Read of(Genuineness genuineness, Original original) {
        return (ChipDesk.Reading.Read) reading(FIELDS, genuineness, original);
    }

    private ChipDesk.Reading.Read read(Map<Field, String> fields) {
        return (ChipDesk.Reading.Read) reading(fields, GENUINE, Original.NOT_ASKED);
    }

    private ChipDesk.Reading reading(Map<Field, String> fields, Genuineness genuineness, Original original) {
        var reader = new PracticeChipReader(_ -> Optional.of(new ChipContent(fields, Optional.empty(), genuineness, original)), Duration.ZERO);
        return desk.read(reader, List.of(new AccessKey.Number("000456")), _ -> { }, () -> false);
    }
}
