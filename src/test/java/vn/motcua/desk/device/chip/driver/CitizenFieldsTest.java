package vn.motcua.desk.device.chip.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.device.chip.driver.SampleCard.field;
import static vn.motcua.desk.device.chip.driver.SampleCard.names;
import static vn.motcua.desk.device.chip.driver.SampleCard.text;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.joined;
import static vn.motcua.desk.device.chip.driver.SimulatedKeys.tagged;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.device.ChipContent.Field;

class CitizenFieldsTest {
    @Test void everyFieldOfTheCardIsFound() {
        assertThat(CitizenFields.of(SampleCard.citizen())).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry(Field.NUMBER, "075304000456"),
                Map.entry(Field.NAME, "Trần Thị Mẫu"), Map.entry(Field.BORN, "05/11/2004"), Map.entry(Field.SEX, "Nữ"), Map.entry(Field.NATIONALITY, "Việt Nam"),
                Map.entry(Field.ETHNICITY, "Kinh"), Map.entry(Field.RELIGION, "Không"), Map.entry(Field.ORIGIN, "Cẩm Mỹ, Đồng Nai"),
                Map.entry(Field.RESIDENCE, "Ấp Suối Cả, Xã Cẩm Mỹ, Tỉnh Đồng Nai"), Map.entry(Field.MARKS, "Nốt ruồi cách 2cm trên sau đuôi mắt trái"),
                Map.entry(Field.ISSUED, "22/07/2025"), Map.entry(Field.EXPIRES, "05/11/2029"), Map.entry(Field.FATHER, "Trần Văn Cha"),
                Map.entry(Field.MOTHER, "Lê Thị Mẹ"), Map.entry(Field.OLD_NUMBER, "271234567")));
    }

    @Test void aMotherWithoutAFatherIsNotTakenForHim() {
        var group = tagged(0x6d, field(13, names(""), names("Lê Thị Mẹ")));
        assertThat(CitizenFields.of(group)).containsExactly(Map.entry(Field.MOTHER, "Lê Thị Mẹ"));
    }

    @Test void aSpouseAndParentsInOneSequenceAreFoundToo() {
        var group = tagged(0x6d, tagged(0x30, field(13, tagged(0x30, names("Trần Văn Cha"), names("Lê Thị Mẹ"))), field(14, names("Phạm Văn Chồng"))));
        assertThat(CitizenFields.of(group)).containsExactlyInAnyOrderEntriesOf(
                Map.of(Field.FATHER, "Trần Văn Cha", Field.MOTHER, "Lê Thị Mẹ", Field.SPOUSE, "Phạm Văn Chồng"));
    }

    @Test void theOldNumberIsTheOneWithNineDigitsWhereverItStands() {
        assertThat(CitizenFields.of(tagged(0x6d, text(15, 0x13, "A1B2C3D4E5F60718"), text(16, 0x13, "271234567")))).containsExactly(Map.entry(Field.OLD_NUMBER, "271234567"));
        assertThat(CitizenFields.of(tagged(0x6d, text(16, 0x13, "A1B2C3D4E5F60718")))).isEmpty();
    }

    @Test void decomposedLettersAndBlanksAreMadeTidy() {
        assertThat(CitizenFields.of(tagged(0x6d, text(2, 0x0c, " Tra\u0302\u0300n  Thi\u0323\nMa\u0302\u0303u ")))).containsExactly(Map.entry(Field.NAME, "Trần Thị Mẫu"));
    }

    @Test void whatWasReadBeforeTheDataBreakOffStands() {
        var whole = SampleCard.citizen();
        var inner = Tlv.all(whole).getFirst().children().getFirst().children().get(1).value();
        var cut = Arrays.copyOf(inner, inner.length / 2);
        assertThat(CitizenFields.of(tagged(0x6d, tagged(0x31, cut)))).containsEntry(Field.NAME, "Trần Thị Mẫu").doesNotContainKey(Field.MOTHER);
    }

    @Test void nothingInDeepNestingIsAnError() {
        byte[] nested = {};
        for (int i = 0; i < 400; i++) nested = tagged(0x30, nested);
        assertThat(CitizenFields.of(tagged(0x6d, nested))).isEmpty();
        assertThat(CitizenFields.of(tagged(0x6d, field(2, nested)))).isEmpty();
    }

    /** Whatever bytes a card holds: no exception, and no field that is not a text of sensible length. */
    @Test void neverFailsWhateverTheCardHolds() {
        var random = new Random(20261126);
        var whole = SampleCard.citizen();
        for (int round = 0; round < 20_000; round++) {
            var bytes = switch (round % 3) {
                case 0 -> noise(random, random.nextInt(400));
                case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
                default -> joined(whole, noise(random, random.nextInt(40)));
            };
            for (int i = 0; i < random.nextInt(6) && bytes.length > 0; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            assertThat(CitizenFields.of(bytes).values()).allSatisfy(text -> assertThat(text.length()).isBetween(1, 500));
            assertThat(MachineLines.of(bytes)).isEmpty();
        }
    }

    private static byte[] noise(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
