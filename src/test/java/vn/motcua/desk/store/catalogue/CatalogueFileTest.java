package vn.motcua.desk.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

class CatalogueFileTest {
    private static final String HEADER = "{\"format\":\"motcua-catalogue\",\"version\":1,\"edition\":\"T\",\"asOf\":\"2026-07-18\",\"procedures\":1}";
    private static final String PROCEDURE = """
            {"code":"1.001193","name":"Đăng ký khai sinh","field":"Hộ tịch","asOf":"2026-07-18","channels":["desk","post"],"online":"desk-only",\
            "cases":[{"id":"thong-thuong","name":"Thông thường"}],"components":[{"id":"to-khai","name":"Tờ khai","handling":"submitted",\
            "when":{"channels":["desk"]},"originals":1,"copies":0}],"times":[{"channel":"desk","workingDays":7.5,"basis":"law"}],\
            "fees":[{"id":"le-phi","kind":"charge","amount":8000}],"results":[],"legalBasis":[],\
            "trust":{"overall":"high","time":"high","fee":"high","components":"high","needsCheck":false}}""";

    @Test void theStarterCatalogueIsReadWhole() {
        var catalogue = starter();
        assertThat(catalogue.edition()).isEqualTo("2026.11");
        assertThat(catalogue.asOf()).isEqualTo(LocalDate.of(2026, 7, 18));
        assertThat(catalogue.procedures()).hasSize(120);
        assertThat(catalogue.procedures()).allSatisfy(procedure -> {
            assertThat(procedure.channels()).contains(Channel.DESK);
            assertThat(procedure.name()).isEqualTo(procedure.name().strip()).doesNotContain("\n");
            // a case that changes nothing would be a question asked in vain
            for (var one : procedure.cases().stream().skip(1).toList()) {
                assertThat(procedure.componentsFor(Channel.DESK, one.id(), false)).as(procedure.code() + " " + one.id())
                        .isNotEqualTo(procedure.componentsFor(Channel.DESK, procedure.ordinaryCase().id(), false));
            }
        });
    }

    @Test void aBirthAtTheDeskNeedsFourLines() {
        var birth = starter().find("1.001193").orElseThrow();
        var lines = birth.componentsFor(Channel.DESK, birth.ordinaryCase().id(), false);
        assertThat(lines).extracting(DossierComponent::id).containsExactly("to-khai", "giay-chung-sinh", "giay-to-tuy-than", "giay-to-cu-tru");
        assertThat(lines).extracting(DossierComponent::handling).containsExactly(DossierComponent.Handling.SUBMITTED,
                DossierComponent.Handling.SUBMITTED, DossierComponent.Handling.SHOWN, DossierComponent.Handling.SHOWN);
        assertThat(lines.getLast().condition()).isInstanceOf(Condition.WhenStated.class);
        assertThat(birth.componentsFor(Channel.DESK, birth.ordinaryCase().id(), true)).extracting(DossierComponent::id).contains("van-ban-uy-quyen");
        assertThat(birth.componentsFor(Channel.ONLINE, birth.ordinaryCase().id(), false)).extracting(DossierComponent::id)
                .contains("mau-dien-tu").doesNotContain("to-khai");
        assertThat(birth.cases()).extracting(Procedure.Case::id).containsExactly("thong-thuong", "tre-bi-bo-roi", "mang-thai-ho");
        assertThat(birth.timesFor(Channel.DESK).getFirst().time()).isEqualTo(new ProcessingTime.SameDay());
        assertThat(birth.returnsPaper()).isTrue();
    }

    @Test void aTimeWithoutAUnitIsNeverTakenForDays() {
        var adoption = starter().find("2.002363").orElseThrow();
        assertThat(adoption.timesFor(Channel.DESK).getFirst().time()).isInstanceOf(ProcessingTime.Unstated.class);
    }

    @Test void anAmountThatTheSourceDoesNotGiveIsUnknownNotFree() {
        var closing = starter().find("1.013274").orElseThrow();
        assertThat(closing.feesFor(Channel.DESK)).singleElement().satisfies(fee -> assertThat(fee.amount()).isEmpty());
    }

    @Test void everyKeyIsTakenOver() {
        var read = read(HEADER + "\n" + PROCEDURE);
        var procedure = content(read).procedures().getFirst();
        assertThat(procedure.channels()).isEqualTo(Set.of(Channel.DESK, Channel.POST));
        assertThat(procedure.onlineLevel()).isEqualTo(Procedure.OnlineLevel.DESK_ONLY);
        assertThat(procedure.times().getFirst().time()).isEqualTo(new ProcessingTime.WorkingDays(15));
        assertThat(procedure.fees().getFirst().amount()).contains(8000L);
        assertThat(procedure.components().getFirst().condition()).isEqualTo(new Condition.OnChannel(Set.of(Channel.DESK)));
    }

    @Test void aByteOrderMarkWindowsLineEndsAndBlankLinesAreTolerated() {
        assertThat(content(read("\ufeff" + HEADER + "\r\n\r\n" + PROCEDURE + "\r\n")).procedures()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"name\":\"Đăng ký khai sinh\", || MISSING_KEY",
        "\"name\":\"Đăng ký khai sinh\" | \"name\":7 | WRONG_TYPE",
        "\"name\":\"Đăng ký khai sinh\" | \"name\":null | WRONG_TYPE",
        "\"name\":\"Đăng ký khai sinh\" | \"name\":\" \" | UNKNOWN_VALUE",
        "\"name\": | \"nam\":1,\"name\": | UNKNOWN_KEY",
        "\"name\": | \"code\":\"x\",\"name\": | DUPLICATE_ENTRY",
        "\"online\":\"desk-only\" | \"online\":\"sometimes\" | UNKNOWN_VALUE",
        "\"channels\":[\"desk\",\"post\"] | \"channels\":[] | UNKNOWN_VALUE",
        "\"channels\":[\"desk\",\"post\"] | \"channels\":[1] | WRONG_TYPE",
        "\"handling\":\"submitted\" | \"handling\":\"SUBMITTED\" | UNKNOWN_VALUE",
        "\"when\":{\"channels\":[\"desk\"]} | \"when\":{\"case\":\"no-such\"} | UNKNOWN_CASE",
        "\"when\":{\"channels\":[\"desk\"]} | \"when\":{} | MISSING_KEY",
        "\"when\":{\"channels\":[\"desk\"]} | \"when\":{\"authorised\":true,\"stated\":\"x\"} | UNKNOWN_KEY",
        "\"when\":{\"channels\":[\"desk\"]} | \"when\":{\"authorised\":false} | UNKNOWN_VALUE",
        "\"originals\":1 | \"originals\":-1 | UNKNOWN_VALUE",
        "\"originals\":1 | \"originals\":1.5 | UNKNOWN_VALUE",
        "\"originals\":1 | \"originals\":1e999999999 | UNKNOWN_VALUE",
        "\"workingDays\":7.5 | \"workingDays\":7.3 | UNKNOWN_VALUE",
        "\"workingDays\":7.5 | \"workingDays\":1e999999999 | UNKNOWN_VALUE",
        "\"workingDays\":7.5, || MISSING_KEY",
        "\"asOf\":\"2026-07-18\",\"channels\" | \"asOf\":\"18/07/2026\",\"channels\" | UNKNOWN_VALUE",
        "\"cases\":[{\"id\":\"thong-thuong\",\"name\":\"Thông thường\"}] | \"cases\":[] | UNKNOWN_VALUE",
        "\"id\":\"to-khai\" | \"id\":\"Tờ khai\" | UNKNOWN_VALUE",
        "\"id\":\"le-phi\" | \"id\":\"own-1\" | UNKNOWN_VALUE",
        "\"amount\":8000 | \"amount\":-8000 | UNKNOWN_VALUE",
        "\"needsCheck\":false | \"needsCheck\":\"no\" | WRONG_TYPE",
    })
    void aWrongLineIsRefusedWithItsNumberAndReason(String part, String instead, DataTrouble reason) {
        assertThat(PROCEDURE).contains(part);
        var refused = refused(read(HEADER + "\n" + PROCEDURE.replaceFirst(java.util.regex.Pattern.quote(part),
                java.util.regex.Matcher.quoteReplacement(instead == null ? "" : instead))));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.detail()).isNotBlank();
    }

    @Test void twoEntriesOfOneNameAreRefused() {
        var component = "{\"id\":\"to-khai\",\"name\":\"Tờ khai\",\"handling\":\"shown\",\"originals\":1,\"copies\":0}";
        var twice = PROCEDURE.replaceFirst("\"components\":\\[.*?]},?.*?],\"times\"", "\"components\":[" + component + "," + component + "],\"times\"");
        assertThat(refused(read(HEADER + "\n" + twice)).reason()).isEqualTo(DataTrouble.DUPLICATE_COMPONENT);
        var codes = refused(read(HEADER.replace(":1}", ":2}") + "\n" + PROCEDURE + "\n" + PROCEDURE));
        assertThat(codes).isEqualTo(new DataReading.Refused<>(3, DataTrouble.DUPLICATE_CODE, "1.001193 (2)"));
    }

    @Test void whatIsNoCatalogueIsRefused() {
        assertThat(refused(read("")).reason()).isEqualTo(DataTrouble.EMPTY);
        assertThat(refused(read("\n \n")).reason()).isEqualTo(DataTrouble.EMPTY);
        assertThat(refused(read(HEADER)).reason()).isEqualTo(DataTrouble.EMPTY);
        assertThat(refused(read("%PDF-1.7")).reason()).isEqualTo(DataTrouble.NOT_JSON);
        assertThat(refused(read("{\"title\":\"x\"}")).reason()).isEqualTo(DataTrouble.WRONG_FORMAT);
        assertThat(refused(read(HEADER.replace("\"version\":1", "\"version\":2") + "\n" + PROCEDURE)).reason()).isEqualTo(DataTrouble.NEWER_VERSION);
        assertThat(refused(read(HEADER.replace("motcua-catalogue", "motcua-holidays"))).reason()).isEqualTo(DataTrouble.WRONG_FORMAT);
        assertThat(refused(read(HEADER + "\n" + PROCEDURE.substring(0, 300)))).matches(r -> r.reason() == DataTrouble.NOT_JSON && r.line() == 2);
        assertThat(refused(read(HEADER + "\n" + PROCEDURE + "{}")).reason()).isEqualTo(DataTrouble.NOT_JSON);
        assertThat(refused(read(HEADER + "\n" + "[".repeat(5000))).reason()).isEqualTo(DataTrouble.NOT_JSON);
        assertThat(refused(read(HEADER.replace(":1}", ":7}") + "\n" + PROCEDURE))).matches(r -> r.reason() == DataTrouble.CUT_OFF && r.line() == 2);
    }

    @Test void whatIsNotUtf8IsRefusedAtItsLine() {
        var bytes = (HEADER + "\n" + PROCEDURE).getBytes(StandardCharsets.UTF_16LE);
        assertThat(refused(CatalogueFile.read(new ByteArrayInputStream(bytes))).reason()).isIn(DataTrouble.NOT_UTF8, DataTrouble.NOT_JSON);
        var latin = (HEADER + "\n" + PROCEDURE).getBytes(StandardCharsets.ISO_8859_1);
        latin[HEADER.length() + 30] = (byte) 0xe1;
        assertThat(refused(CatalogueFile.read(new ByteArrayInputStream(latin)))).matches(r -> r.reason() == DataTrouble.NOT_UTF8 && r.line() == 2);
    }

    @Test void aHugeFileOrLineIsRefusedBeforeItIsUnderstood() {
        assertThat(refused(CatalogueFile.read(new Endless((byte) '\n'))).reason()).isEqualTo(DataTrouble.TOO_LARGE);
        var line = "x".repeat(CatalogueFile.MAX_LINE_BYTES + 1);
        assertThat(refused(read(HEADER + "\n" + line))).matches(r -> r.reason() == DataTrouble.LINE_TOO_LONG && r.line() == 2);
    }

    @Test void aFileThatDisappearsIsRefused() {
        var gone = new InputStream() {
            @Override public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(refused(CatalogueFile.read(gone)).reason()).isEqualTo(DataTrouble.UNREADABLE);
    }

    @Test void noDamageToTheFileIsAnException() {
        var random = new Random(7);
        var good = (HEADER + "\n" + PROCEDURE).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3_000; round++) {
            var bad = good.clone();
            for (int i = random.nextInt(4); i >= 0; i--) bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            assertThat(CatalogueFile.read(new ByteArrayInputStream(bad, 0, bad.length - random.nextInt(50)))).isNotNull();
        }
    }

    static Catalogue starter() {
        return content(CatalogueFile.read(CatalogueFile.starter()));
    }

    private static DataReading<Catalogue> read(String text) {
        return CatalogueFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static <T> T content(DataReading<T> reading) {
        return switch (reading) {
            case DataReading.Read<T>(var content) -> content;
            case DataReading.Refused<T> refused -> fail(refused.toString());
        };
    }

    static <T> DataReading.Refused<T> refused(DataReading<T> reading) {
        return switch (reading) {
            case DataReading.Read<T>(var content) -> fail("was read: " + content);
            case DataReading.Refused<T> refused -> refused;
        };
    }

    private static final class Endless extends InputStream {
        private final byte what;

        Endless(byte what) {
            this.what = what;
        }

        @Override public int read() {
            return what;
        }

        @Override public int read(byte[] into, int from, int length) {
            java.util.Arrays.fill(into, from, from + length, what);
            return length;
        }
    }
}
