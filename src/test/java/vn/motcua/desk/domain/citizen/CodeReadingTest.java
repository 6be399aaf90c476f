package vn.motcua.desk.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All people here are invented. */
class CodeReadingTest {
    private static final String FIRST = "075085000123|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3, Xã Hưng Thịnh, Huyện Trảng Bom, Đồng Nai|10052021";
    private static final String SECOND = "075304000456||Trần Thị Mẫu|05112004|Nữ|Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai|22072025";
    private static final String THIRD = "031058000321|030123456|Phạm Văn Giả Định|01011958|Nam|Thôn Tiền, Xã Chí Minh, Thành phố Hải Phòng|01092021";
    private static final String FOURTH = "040190000789||Lê Thị Ví Dụ|30061990|Nữ|Xóm 4, Xã Hợp Minh, Tỉnh Nghệ An|15082025||";
    private static final String FIFTH = "045207000654|Hồ Minh Tưởng Tượng|17092007|Nam|Thôn An Nha, Xã Gio Sơn, Tỉnh Quảng Trị|20012025|";
    private static final String BANK = "00020101021138570010A00000072701270006970436011300110023456780208QRIBFTTA53037045802VN63048F2F";

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        FIRST + ";075085000123;271234567;Nguyễn Văn Thử;1985-03-12;MALE;Ấp 3, Xã Hưng Thịnh, Huyện Trảng Bom, Đồng Nai;2021-05-10",
        SECOND + ";075304000456;;Trần Thị Mẫu;2004-11-05;FEMALE;Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai;2025-07-22",
        THIRD + ";031058000321;030123456;Phạm Văn Giả Định;1958-01-01;MALE;Thôn Tiền, Xã Chí Minh, Thành phố Hải Phòng;2021-09-01",
        FOURTH + ";040190000789;;Lê Thị Ví Dụ;1990-06-30;FEMALE;Xóm 4, Xã Hợp Minh, Tỉnh Nghệ An;2025-08-15",
        FIFTH + ";045207000654;;Hồ Minh Tưởng Tượng;2007-09-17;MALE;Thôn An Nha, Xã Gio Sơn, Tỉnh Quảng Trị;2025-01-20",
    })
    void everyFieldOfACardIsFilled(String raw, String number, String old, String name, LocalDate born, Sex sex, String residence, LocalDate issued) {
        assertThat(card(raw)).isEqualTo(new CitizenCard(new PersonalNumber(number), Optional.ofNullable(old), Optional.of(name),
                Optional.of(born), Optional.of(sex), Optional.of(residence), Optional.of(issued), raw));
        assertThat(new PersonalNumber(number).warnings(Optional.of(born), Optional.of(sex), LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test void howTheReaderWrapsTheTextDoesNotMatter() {
        var plain = card(FIRST);
        for (var raw : List.of("\ufeff" + FIRST, FIRST + "\r", FIRST + "\r\n", "\n\t" + FIRST + " ", FIRST.replace('|', '$'),
                Normalizer.normalize(FIRST, Normalizer.Form.NFD), FIRST + "|||", FIRST + "|123456789012",
                new String(FIRST.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
            assertThat(card(raw)).usingRecursiveComparison().ignoringFields("raw").isEqualTo(plain);
            assertThat(card(raw).raw()).isEqualTo(raw);
        }
    }

    @Test void theOrderOfTheNewCardsListIsUnderstood() {
        var card = card("075085000123|Nguyễn Văn Thử|Nam|12031985|Ấp 3, Xã Hưng Thịnh|10052025|271234567|");
        assertThat(card.oldNumber()).contains("271234567");
        assertThat(card.name()).contains("Nguyễn Văn Thử");
        assertThat(card.born()).contains(LocalDate.of(1985, 3, 12));
        assertThat(card.residence()).contains("Ấp 3, Xã Hưng Thịnh");
        assertThat(card.issued()).contains(LocalDate.of(2025, 5, 10));
    }

    @Test void whatIsNotCertainStaysEmpty() {
        var two = card("075085000123||Nguyễn Văn Thử|12031985|Nam|Trần Thị Mẫu|Ấp 3, Xã Hưng Thịnh|10052021");
        assertThat(two.residence()).as("two texts: which one is the residence?").isEmpty();
        assertThat(two.name()).contains("Nguyễn Văn Thử");
        var noDay = card("075085000123||Nguyễn Văn Thử|31021985|Nam|Ấp 3|10052021");
        assertThat(noDay.born()).as("31 February").isEmpty();
        var yearOnly = card("075085000123||Nguyễn Văn Thử|00001985|Nam|Ấp 3|10052021");
        assertThat(yearOnly.born()).isEmpty();
        assertThat(yearOnly.issued()).contains(LocalDate.of(2021, 5, 10));
        var backwards = card("075085000123||Nguyễn Văn Thử|12031985|Nam|Ấp 3|10051980");
        assertThat(backwards.born()).as("issued before birth").isEmpty();
        assertThat(backwards.issued()).isEmpty();
    }

    @Test void whatDisagreesIsStillRead() {
        var sex = card(FIRST.replace("|Nam|", "|Nữ|"));
        assertThat(sex.number().warnings(sex.born(), sex.sex(), LocalDate.of(2026, 11, 24))).containsExactly(PersonalNumber.Warning.SEX_DIFFERS);
        var year = card(SECOND.replace("2004", "1994"));
        assertThat(year.number().warnings(year.born(), year.sex(), LocalDate.of(2026, 11, 24))).containsExactly(PersonalNumber.Warning.YEAR_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "07508500012|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3|10052021; NUMBER_NOT_TWELVE_DIGITS",
        "0750850001234|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3|10052021; NUMBER_NOT_TWELVE_DIGITS",
        "075085000123|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3, Xã Hưng; CUT_OFF",
        "075085000123|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3|1005; CUT_OFF",
        "075085000123|271234567|Nguyễn Văn Th; CUT_OFF",
        "075085000123|2712; CUT_OFF",
        "075085000123\\271234567\\Nguyễn Văn Thử\\12031985\\Nam\\Ấp 3; CUT_OFF",
        "07508500012~271234567~Nguyễn Văn Thử~12031985~Nam~Ấp 3~10052021; NUMBER_NOT_TWELVE_DIGITS",
    })
    void aBrokenCardIsCalledSo(String raw, ScannedCode.Flaw flaw) {
        assertThat(CodeReading.understand(raw)).isEqualTo(new ScannedCode.BrokenCard(flaw));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "VNI strokes for marks;075085000123||Nguye64n Va8n Thu73|12031985|Nam|A61p 3|10052021;MARKS_LOST",
        "Telex strokes for marks;075085000123||Nguyeenx Vawn Thuwr|12031985|Nam|Aasp 3, Xax Huwng Thinhj|10052021;MARKS_LOST",
        "marks left out;075085000123||Nguyen Van Thu|12031985|Nam|Ap 3, Xa Hung Thinh|10052021;MARKS_LOST",
        "letters with marks left out;075085000123||Nguyn Vn Th|12031985|Nam|p 3, Xã Hng Thnh|10052021;MARKS_LOST",
        "left out of the address;075085000123||Lê Nguyn|12031985|Nam|p 3, Xã Hng Thnh, Huyn Trng Bom|10052021;MARKS_LOST",
        "question marks;075085000123||Nguy?n V?n Th?|12031985|Nam|?p 3|10052021;MARKS_LOST",
        "unreadable;075085000123||Nguy\ufffdn Văn Thử|12031985|Nam|Ấp 3|10052021;MARKS_LOST",
        "an unknown code page;075085000123||NguyÔn V¨n Thö Å|12031985|Nam|Êp 3|10052021;WRONG_ENCODING",
        "another keyboard;075085000123\\271234567\\Nguyễn Văn Thử\\12031985\\Nam\\Ấp 3\\10052021;KEYBOARD_LAYOUT",
        "a British keyboard;075085000123~271234567~Nguyễn Văn Thử~12031985~Nam~Ấp 3~10052021;KEYBOARD_LAYOUT",
        "taken back and written anew;075085000123||Nguyee\b\bên Van Thuw\b\bư|12031985|Nam|Ấp 3|10052021;INPUT_METHOD",
        "only once;075085000123|271234567|Nguyễn Văn Thử|12031985|Nam|Ấp 3x\b|10052021;INPUT_METHOD",
    })
    void ofACardWhoseLettersCameWrongOnlyTheDigitsAreTaken(String what, String raw, ScannedCode.Damage damage) {
        var code = CodeReading.understand(raw);
        assertThat(code).as(what).isInstanceOfSatisfying(ScannedCode.DigitsOnly.class, some -> {
            assertThat(some.damage()).isEqualTo(damage);
            var card = some.card();
            assertThat(card.number().digits()).isEqualTo("075085000123");
            assertThat(card.born()).contains(LocalDate.of(1985, 3, 12));
            assertThat(card.sex()).contains(Sex.MALE);
            assertThat(card.issued()).contains(LocalDate.of(2021, 5, 10));
            assertThat(card.name()).isEmpty();
            assertThat(card.residence()).isEmpty();
            assertThat(card.raw()).isEqualTo(raw);
        });
    }

    /** Names that are not built like most, and addresses with words cut short: still believed. */
    @ParameterizedTest
    @ValueSource(strings = {
        "066185000123||H'Nga Niê Kdăm|12031985|Nữ|Buôn Ea Bông, TP Buôn Ma Thuột, Đắk Lắk|10052021",
        "066085000123||Y Brŭk Êban|12031985|Nam|Thôn 3, Tdp 5, Xã Ea Kao, Đắk Lắk|10052021",
        "075085000123||Cao Minh Thu|12031985|Nam|TT. Trảng Bom, KP 2, QL 1, Đồng Nai|10052021",
        "075085000123||LÊ VĂN AN|12031985|Nam|SỐ 3, ĐƯỜNG NTMK, TP HCM|10052021",
    })
    void unusualNamesAreNotTakenForDamage(String raw) {
        assertThat(card(raw).name()).contains(raw.split("\\|")[2]);
        assertThat(card(raw).residence()).contains(raw.split("\\|")[5]);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, THIRD, FOURTH, FIFTH})
    void bytesTakenForLettersOfAnotherCodePageArePutRight(String raw) {
        var plain = card(raw);
        var utf8 = raw.getBytes(StandardCharsets.UTF_8);
        var vietnamese = Charset.forName("windows-1258");
        // in this code page the tone follows its letter
        var marks = raw.codePoints().mapToObj(Character::toString).map(CodeReadingTest::toneApart).collect(Collectors.joining()).getBytes(vietnamese);
        assertThat(new String(marks, vietnamese)).as("the test itself").doesNotContain("?");
        for (var typed : List.of(new String(utf8, StandardCharsets.ISO_8859_1), western(utf8), western(marks), new String(marks, StandardCharsets.ISO_8859_1),
                new String(marks, vietnamese), Normalizer.normalize(raw, Normalizer.Form.NFD))) {
            assertThat(card(typed)).as(typed).usingRecursiveComparison().ignoringFields("raw").isEqualTo(plain);
        }
        if (utf8.length > 0 && new String(utf8, vietnamese).indexOf('\ufffd') < 0) {
            assertThat(card(new String(utf8, vietnamese))).usingRecursiveComparison().ignoringFields("raw").isEqualTo(plain);
        }
    }

    /** As Windows does: a byte that means nothing there becomes the control character of that number. */
    private static String western(byte[] bytes) {
        var text = new StringBuilder();
        for (byte one : bytes) {
            var letter = new String(new byte[] {one}, Charset.forName("windows-1252"));
            text.append(letter.equals("\ufffd") ? String.valueOf((char) (one & 0xff)) : letter);
        }
        return text.toString();
    }

    private static String toneApart(String letter) {
        var marks = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        var rest = Normalizer.normalize(Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
        return rest + marks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"]Q1", "]Q3", "]Q2\\000026", "\u0002", "\u0002]Q1"})
    void whatAReaderSaysBeforeTheTextIsNoPartOfIt(String before) {
        assertThat(card(before + FIRST + "\u0003\r")).usingRecursiveComparison().ignoringFields("raw").isEqualTo(card(FIRST));
        assertThat(CodeReading.understand(before + "26032-A1-261124-0007")).isInstanceOf(ScannedCode.OwnReceipt.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "00020101021138480010A00000072701300006970403011621129950446040255204581253037045802VN5910PHUONG CAC6005HANOI62110307NPS686963045802,4025,-",
        BANK + ",5678,-",
        "00020101021238570010A00000072701270006970405011359002010012340208QRIBFTTA5303704540480005802VN62220818H19.22-250801-00016304DC03,1234,8000",
        "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA53037045405100005802VN62130809TNHS 00036304A1FA,8888,10000",
    })
    void ofABankTransferTheEndOfTheAccountIsKnown(String raw, String ending, Long amount) {
        assertThat(CodeReading.understand(raw)).isEqualTo(new ScannedCode.BankTransfer(Optional.of(ending), Optional.ofNullable(amount)));
    }

    /** The checksum is right and nothing else is. */
    @Test void aBankTransferWithoutAnAccountIsOneNevertheless() {
        for (var raw : List.of("00020101021226", "000201010211269988", "0002010102113803AB")) {
            var text = raw + "6304";
            assertThat(CodeReading.understand(text + crc(text))).as(text).isEqualTo(new ScannedCode.BankTransfer(Optional.empty(), Optional.empty()));
        }
    }

    /** CRC-16/CCITT-FALSE, as a table would not be shorter. */
    private static String crc(String text) {
        int crc = 0xffff;
        for (char c : text.toCharArray()) {
            crc ^= c << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xffff : crc << 1 & 0xffff;
        }
        return "%04X".formatted(crc);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "00020101021138480010A00000072701300006970403011621129950446040255204581253037045802VN5910PHUONG CAC6005HANOI62110307NPS686963045802",
        BANK,
        "00020101021238570010A00000072701270006970405011359002010012340208QRIBFTTA5303704540480005802VN62220818H19.22-250801-00016304DC03",
        "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA53037045405100005802VN62130809TNHS 00036304A1FA",
    })
    void aBankTransferIsKnownByItsChecksum(String raw) {
        assertThat(CodeReading.understand(raw + "\r")).isInstanceOf(ScannedCode.BankTransfer.class);
        assertThat(CodeReading.understand(raw.replace("VN", "VM"))).isEqualTo(new ScannedCode.Foreign());
    }

    @Test void otherCodesAreToldApart() {
        assertThat(CodeReading.understand("https://dichvucong.gov.vn/p/home?x=1")).isEqualTo(new ScannedCode.WebLink("https://dichvucong.gov.vn/p/home?x=1"));
        assertThat(CodeReading.understand("26032-A1-261124-0007")).isInstanceOf(ScannedCode.OwnReceipt.class);
        assertThat(CodeReading.understand("H56.14-240823-0001")).isInstanceOf(ScannedCode.OfficialDossier.class);
        assertThat(CodeReading.understand("000.00.13.H19-200615-0012")).isInstanceOf(ScannedCode.OfficialDossier.class);
        assertThat(CodeReading.understand("eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIwNzUwODUifQ.MEUCIQDk3s_a9x")).isEqualTo(new ScannedCode.VneidPass());
        assertThat(CodeReading.understand("k9F3xQ0aZ2mB7uYtR5wLpV1nC8dHsJ4gE6oKiXqTzMbNfPrSaUvW")).isEqualTo(new ScannedCode.VneidPass());
        for (var foreign : List.of("", " ", "8934567890123", "hello", "123|456", "a|b|c", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "12345678|abc|def|ghi", "x".repeat(9_000))) {
            assertThat(CodeReading.understand(foreign)).as(foreign).isEqualTo(new ScannedCode.Foreign());
        }
    }

    /** Cut, changed, doubled and shuffled cards and noise: never an exception, and nothing in a field that is not of its kind. */
    @Test void noInputFillsAFieldWithWhatDoesNotFit() {
        var random = new Random(20_261_124);
        var samples = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, BANK);
        var alphabet = "|$\\~?0123456789NamNữÁđÅÞ€ /-\b\u0000\ufeff\ufffd\ud83d\u0301\r\n";
        for (int round = 0; round < 60_000; round++) {
            var text = new StringBuilder(samples.get(random.nextInt(samples.size())));
            for (int edits = random.nextInt(6); edits > 0 && !text.isEmpty(); edits--) {
                int at = random.nextInt(text.length());
                char any = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(5)) {
                    case 0 -> text.setCharAt(at, any);
                    case 1 -> text.insert(at, any);
                    case 2 -> text.deleteCharAt(at);
                    case 3 -> text.setLength(at);
                    default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
                }
            }
            var raw = text.toString();
            var code = CodeReading.understand(raw);
            if (code instanceof ScannedCode.DigitsOnly(var card, _)) {
                assertThat(card.name()).as(raw).isEmpty();
                assertThat(card.residence()).as(raw).isEmpty();
                assertThat(card.number().digits()).as(raw).matches("[0-9]{12}");
            }
            if (code instanceof ScannedCode.Card(var card)) {
                assertThat(raw).doesNotContain("\b");
                assertThat(card.number().digits()).as(raw).matches("[0-9]{12}");
                card.oldNumber().ifPresent(old -> assertThat(old).as(raw).matches("[0-9]{9}"));
                card.name().ifPresent(name -> assertThat(name).as(raw).matches("\\p{L}[\\p{L}\\p{M} .'’-]+").isNotIn("Nam", "Nữ"));
                card.residence().ifPresent(place -> assertThat(place).as(raw).matches("(?s).*\\p{L}.*").doesNotContain("|", "?", "\ufffd", "\u0000"));
                card.born().ifPresent(born -> assertThat(born).as(raw).isBetween(LocalDate.of(1880, 1, 1), LocalDate.of(2099, 12, 31)));
                if (card.born().isPresent()) assertThat(card.issued()).as(raw).get().satisfies(day -> assertThat(day).isAfter(card.born().get()));
                assertThat(card.raw()).isEqualTo(raw);
            }
        }
    }

    /** Texts of nothing but chance, short and long, of any characters. */
    @Test void noiseIsNeverACardAndNeverAnException() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            int kind = random.nextInt(3);
            var text = random.ints(random.nextInt(200), 0, kind == 0 ? 0x80 : kind == 1 ? 0x250 : 0x10000).mapToObj(c -> String.valueOf((char) c))
                    .collect(Collectors.joining());
            assertThat(CodeReading.understand(text)).as(text).isNotInstanceOfAny(ScannedCode.Card.class, ScannedCode.DigitsOnly.class);
        }
    }

    private static CitizenCard card(String raw) {
        var code = CodeReading.understand(raw);
        assertThat(code).as(raw).isInstanceOf(ScannedCode.Card.class);
        return ((ScannedCode.Card) code).card();
    }
}
