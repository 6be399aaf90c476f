package vn.motcua.desk.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

class FirstAnswersFileTest {
    private static final List<Commune> COMMUNES = List.of(new Commune("18676", "Xã Cẩm Duệ", "Tỉnh Hà Tĩnh"), new Commune("23026", "Đặc khu Phú Quý", "Tỉnh Lâm Đồng"));

    @Test
    void aWholeFileOpensADesk() {
        var answers = read("# quầy của xã\n\ncommune = 18676\ndesk = a2\nclerk = Đỗ Thị Ỷ\nphone = 0239 3 855 555\nscanner = escl:1\nscanner.addresses = 192.168.1.20, may-quet\n"
                + "scanner.folder = /srv/quet\nprinter = HP\nlanguage = en\n", "MAY-1");
        assertThat(answers.isComplete()).isTrue();
        assertThat(answers.office()).isEqualTo(new Office("18676", "Xã Cẩm Duệ", "Tỉnh Hà Tĩnh", "A2", "Cẩm Duệ", "0239 3 855 555"));
        assertThat(answers.who()).isEqualTo(new Clerk("do-thi-y", "Đỗ Thị Ỷ", Clerk.Role.CLERK));
        assertThat(answers).extracting(FirstAnswers::scanner, FirstAnswers::addresses, FirstAnswers::folder, FirstAnswers::printer, FirstAnswers::language)
                .containsExactly("escl:1", List.of("192.168.1.20", "may-quet"), "/srv/quet", "HP", "en");
    }

    /** One file for all desks of a commune. */
    @ParameterizedTest
    @CsvSource({"QUAY-1,01,An", "quay-2,02,Bình", "QUAY-3,09,"})
    void aKeyMayCountOnOneComputerOnly(String computer, String desk, String clerk) {
        var answers = read("desk@Quay-1 = 01\ndesk@QUAY-2=02\ndesk=09\nclerk@quay-1=An\nclerk @ QUAY-2 = Bình\ncommune=18676", computer);
        assertThat(answers.desk()).contains(desk);
        assertThat(answers.clerk()).isEqualTo(Optional.ofNullable(clerk));
        assertThat(answers.isComplete()).isEqualTo(clerk != null);
    }

    @Test
    void aCommuneThatIsNotInTheListIsTyped() {
        assertThat(read("commune=99901\ncommune.name=Xã Thử\ncommune.province=Tỉnh Mẫu", "").commune()).contains(new Commune("99901", "Xã Thử", "Tỉnh Mẫu"));
        assertThat(read("commune=23026\ncommune.name=Đặc khu Phú Quý (mới)", "").commune())
                .contains(new Commune("23026", "Đặc khu Phú Quý (mới)", "Tỉnh Lâm Đồng"));
    }

    @Test
    void aComputerForPracticeNeedsNothingElse() {
        assertThat(read("work=practice", "").isComplete()).isTrue();
        assertThat(read("work=real", "").isComplete()).isFalse();
        assertThat(read("# nothing", "")).isEqualTo(FirstAnswers.none());
        assertThat(read("clerk =", "").clerk()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"comune = 18676|1|UNKNOWN_KEY", "desk = 01;commune = 00001|2|UNKNOWN_VALUE", "commune = 18 676|1|UNKNOWN_VALUE",
        "commune = 99901;commune.name = Xã|1|MISSING_KEY", "commune.name = Xã|1|MISSING_KEY", "desk = 01;desk = 02|2|DUPLICATE_ENTRY",
        "desk@a = 01;desk@A = 02|2|DUPLICATE_ENTRY", "desk = quầy 1|1|UNKNOWN_VALUE", "work = yes|1|UNKNOWN_VALUE", "language = fr|1|UNKNOWN_VALUE",
        "phone = ba|1|UNKNOWN_VALUE", "hello|1|UNKNOWN_KEY", ";|0|EMPTY"})
    void aMistakeIsSaidWithItsLine(String lines, int line, DataTrouble reason) {
        var reading = FirstAnswersFile.read(bytes(lines.replace(';', '\n')), COMMUNES, "");
        assertThat(reading).isInstanceOfSatisfying(DataReading.Refused.class, refused -> {
            assertThat(refused.line()).isEqualTo(line);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }

    private static FirstAnswers read(String text, String computer) {
        return switch (FirstAnswersFile.read(bytes(text), COMMUNES, computer)) {
            case DataReading.Read<FirstAnswers>(var answers) -> answers;
            case DataReading.Refused<FirstAnswers> refused -> throw new AssertionError(refused);
        };
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
