package vn.motcua.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.office.OfficeForms;

class RegisterWorkbookTest {
    /** The library writes what is no plain letter by its number. */
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-fA-F]+);");

    @TempDir Path folder;
    private final Forms forms = new Forms(false);

    @Test
    void codesAndTelephoneNumbersAreText() throws IOException {
        var parts = parts(forms.workbook(SlipSamples.CENTRE, SlipSamples.register(3, SlipSamples.matter())));
        assertThat(parts.get("xl/sharedStrings.xml")).contains("H56.14-261105-0001", "26500-Q1-261105-0002", "0901 234 500", "Thủ tục đăng ký khai sinh",
                "SỔ THEO DÕI HỒ SƠ", "Lĩnh vực: Hộ tịch (Từ 01/11/2026 đến 30/11/2026)", "Nhận và trả kết quả");
        assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy hh:mm", "\"@\"");
        assertThat(parts.get("xl/workbook.xml")).contains("Hộ tịch");
    }

    @Test
    void theHeadStaysAndTheSheetPrintsSideways() throws IOException {
        var sheet = parts(forms.workbook(SlipSamples.CENTRE, SlipSamples.register(3, SlipSamples.matter()))).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).containsPattern("<pane [^>]*ySplit=\"6\"[^>]*state=\"frozen\"").containsPattern("<pageSetup [^>]*orientation=\"landscape\"")
                .containsPattern("<pageSetup [^>]*paperSize=\"9\"").contains("fitToPage", "<mergeCell ", "<col ");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        var person = Samples.applicant().withName("=HYPERLINK(\"http://x\",\"y\")").withPhone("+84901234567").withAddress("@SUM(A1)\u0007\u0000 \ud83d\ude00");
        var matter = new Matter(Optional.of(Samples.CODE), Optional.empty(), "1", "-1+1", "", person, Optional.empty());
        var parts = parts(forms.workbook(OfficeForms.usual(), bookOf(matter, "A/B:C*[D]? " + "dài ".repeat(20))));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("=HYPERLINK(", "+84901234567", "@SUM(A1) ").doesNotContain("\u0007");
        assertThat(parts.get("xl/workbook.xml")).doesNotContain("A/B");
    }

    @Test
    void anEmptyRegisterAndAPracticeRegisterAreWorkbooksToo() throws IOException {
        var empty = new RegisterBook(SlipSamples.origin(Optional.empty()), "", SlipSamples.RECEIVED, SlipSamples.RECEIVED, List.of());
        var parts = parts(new Forms(true).workbook(OfficeForms.usual(), empty));
        assertThat(parts.get("xl/sharedStrings.xml")).contains("BẢN TẬP - KHÔNG CÓ GIÁ TRỊ", "Chưa rõ lĩnh vực");
    }

    @Test
    void aWorkbookIsLeftToBeLookedAt() throws IOException {
        Files.createDirectories(Path.of("target", "forms"));
        var book = Files.write(Path.of("target", "forms", "register.xlsx"), forms.workbook(SlipSamples.CENTRE, SlipSamples.register(40, SlipSamples.longMatter())));
        assertThat(Files.size(book)).isPositive();
    }

    private static RegisterBook bookOf(Matter matter, String field) {
        var usual = SlipSamples.register(1, matter);
        var entry = new RegisterBook.Entry(matter, "", SlipSamples.NOW, SlipSamples.NOW, Optional.empty(), usual.entries().getFirst().delivery());
        return new RegisterBook(usual.origin(), field, usual.from(), usual.until(), List.of(entry));
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(Files.write(folder.resolve("book.xlsx"), workbook).toFile())) {
            for (var entry : zip.stream().toList()) {
                var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), REFERENCE.matcher(xml).replaceAll(one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1), 16)))));
            }
        }
        return parts;
    }
}
