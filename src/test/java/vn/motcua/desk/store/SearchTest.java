package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** What a clerk may type, and which dossiers appear. A dossier is also found by the person for whom the applicant acts. */
class SearchTest {
    @TempDir
    static Path folder;
    private static Store store;

    @BeforeAll
    static void receive() {
        store = Store.open(folder, new KeyFile(folder), Samples.CLOCK);
        receive(1, Samples.person("Nguyễn Văn An", "042190004567", "0912345678", "Thôn Đông"));
        receive(2, Samples.person("Nguyễn Văn An", "042085111222", "0987 654 321", "Thôn Tây"));
        receive(3, Samples.person("Đặng Thị Ánh", "042190007777", "+84 905 111 222", ""));
        receive(4, Samples.person("ĐỖ THỊ NGUYỆT", "001234567", "", ""));
        receive(5, Samples.person("Công ty TNHH 36 Hòa Bình", "3001234567", "0239.3851.851", "").withKind(Person.Kind.BUSINESS));
        receive(123, Samples.person("Lý Thu", "B1234567", "", ""));
        // written as some keyboards do: letters and marks apart
        receive(200, Samples.person(java.text.Normalizer.normalize("Trần Thị Hường", java.text.Normalizer.Form.NFD), "042191230000", "", ""));
        store.write(tx -> {
            var both = Samples.fullDraft("d-300");
            tx.dossiers().add(new Dossier("d-300", Samples.code(300), List.of(new DossierEvent.Received(Samples.MORNING, "lan", Samples.content(both)))));
            tx.dossiers().append("d-3", new DossierEvent.OfficialCodeRecorded(Samples.MORNING, "lan", new OfficialCode("H40.12-261120-0815")));
            return "";
        });
    }

    private static void receive(int number, Person person) {
        store.write(tx -> {
            tx.dossiers().add(Samples.dossier("d-" + number, Samples.code(number), person));
            return person;
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nguyen van an | 300 2 1",
        "Nguyễn Văn An | 300 2 1",
        "an van ng | 300 2 1",
        "n | 300 4 2 1",
        "ngu | 300 4 2 1",
        "nguyet | 4",
        "dang | 300 3",
        "đặng thị á | 300 3",
        "dang thi anh | 300 3",
        "do thi | 4",
        "d t | 300 4 3",
        "binh van | 300",
        "huong | 200",
        "hường | 200",
        "cong ty 36 hoa | 5",
        "an zz | ",
        "4567 | 300 123 5 4 1",
        "nguyen 4567 | 300 1",
        "042190004567 | 300 1",
        "042 190 004 567 | 300 1",
        "001234567 | 4",
        "B1234567 | 123",
        "b123 | ",
        "0912 | 300 1",
        "091234 | 300 1",
        "0912345678 | 300 1",
        "0912 345 678 | 300 1",
        "0912.345.678 | 300 1",
        "+84 912 345 678 | 300 1",
        "5678 an | 300 1",
        "0905111222 | 3",
        "84905111222 | 3",
        "02393851851 | 5",
        "1851 | 5",
        "10105-01-261123-0002 | 2",
        "10105-01-261123-00 | 5 4 3 2 1",
        "261123-0123 | 123",
        "0123 | 123",
        "123 | 123",
        "2 | 2",
        "ly 123 | 123",
        "H40.12-261120-0815 | 3",
        "h40.12-2611 | 3",
        "0815 | 3",
        "815 anh | 3",
        "1.001193 | 300 200 123 5 4 3 2 1",
        "1.001193 anh | 300 3",
        "2.000111 | ",
        "'   ' | ",
        "'\"* AND (' | ",
        "%_ | ",
    })
    void whatIsTypedFindsThese(String typed, String numbers) {
        var expected = Stream.ofNullable(numbers).flatMap(all -> Arrays.stream(all.split(" "))).map(number -> "d-" + number).toList();
        assertThat(search(typed, 50).stream().map(DossierRow::id)).containsExactlyElementsOf(expected);
    }

    @Test
    void theNewestComeFirstAndNotMoreThanAskedFor() {
        assertThat(search("thi", 2).stream().map(DossierRow::id)).containsExactly("d-300", "d-200");
    }

    @Test
    void aCodeIsFoundAsAValueToo() {
        assertThat(store.<Optional<String>>read(tx -> tx.dossiers().idOf(new LocalCode("10105-01-261123-0123")))).contains("d-123");
        assertThat(store.<Optional<String>>read(tx -> tx.dossiers().idOf(new OfficialCode("H40.12-261120-0815")))).contains("d-3");
        assertThat(store.<Optional<String>>read(tx -> tx.dossiers().idOf(new OfficialCode("H40.12-261120-0816")))).isEmpty();
    }

    private static List<DossierRow> search(String typed, int limit) {
        return store.read(tx -> tx.dossiers().search(typed, limit));
    }
}
