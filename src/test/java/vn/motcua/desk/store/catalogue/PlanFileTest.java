package vn.motcua.desk.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;

class PlanFileTest {
    /** A small plan; each refusal below changes one piece of it. */
    private static final String SMALL = """
            {
              "format": "motcua-plan",
              "version": 1,
              "id": "thu-2026",
              "title": "Kế hoạch thử",
              "office": "UBND xã Thử",
              "province": "Đồng Nai",
              "from": "2026-03-01",
              "until": "2026-03-31",
              "weeks": [
                {"number": 1, "from": "2026-03-01", "until": "2026-03-07", "duties": ["Làm"]},
                {"number": 2, "from": "2026-03-08", "until": "2026-03-14", "duties": [], "comparedWith": [1], "sumsUp": true}
              ],
              "reports": {"rhythms": ["weekly"], "by": "Trung tâm"},
              "recipients": [],
              "basis": [],
              "targets": [
                {"id": "so-hoa", "name": "Số hóa", "indicator": "digitized", "direction": "at-least", "threshold": 80},
                {"id": "nop", "name": "Thời gian nộp", "indicator": "submission-time", "direction": "less-than", "threshold": 8, "unit": "minutes"},
                {"id": "dan", "name": "Người dân", "byHand": true, "direction": "at-least", "threshold": 50, "from": "2026-03-05"}
              ],
              "notes": [{"kind": "conflict", "about": "so-hoa", "text": "Hai số"}]
            }
            """;

    static List<String> shipped() {
        return PlanFile.shipped();
    }

    @Test void theSmallPlanIsRead() {
        var plan = read(SMALL);
        assertThat(plan.number()).isEmpty();
        assertThat(plan.weeks().get(1).comparedWith()).containsExactly(1);
        assertThat(plan.target("dan").orElseThrow().period().from()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(plan.target("dan").orElseThrow().isByHand()).isTrue();
        assertThat(read("\ufeff" + SMALL.replace("\n", "\r\n"))).as("with a byte order mark and other ends of lines").isEqualTo(plan);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedPlanIsReadAndWrittenTheSame(String name) {
        var plan = plan(name);
        assertThat(plan.id()).isEqualTo(name);
        assertThat(PlanFile.text(plan)).isEqualTo(text(name));
        assertThat(read(PlanFile.text(plan))).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cam-my-2025     | 10/KH-UBND  | 2025-08-11 | Đồng Nai   | 2025-07-25 | 2025-08-25 | 2025-08-30            | WEEKLY
            gio-son-2025    | 175/KH-UBND | 2025-02-17 | Quảng Trị  | 2025-01-01 | 2025-12-31 | 2025-03-28 2025-03-28 | MONTHLY QUARTERLY YEARLY
            hung-thinh-2025 |             |            | Đồng Nai   | 2025-07-25 | 2025-08-25 | 2025-08-29            | WEEKLY
            hop-minh-2025   | 17/KH-UBND  | 2025-07-29 | Nghệ An    | 2025-07-01 | 2025-12-31 |                       |
            chi-minh-2025   | 49/KH-UBND  | 2025-08-26 | Hải Phòng  | 2025-01-01 | 2026-12-31 |                       |
            """)
    void theHeadsAreThoseOfTheDocuments(String name, String number, String issued, String province, LocalDate from, LocalDate until, String milestones,
                                        String rhythms) {
        var plan = plan(name);
        assertThat(plan.number().orElse(null)).isEqualTo(number);
        assertThat(plan.issued().map(LocalDate::toString).orElse(null)).isEqualTo(issued);
        assertThat(plan.province()).isEqualTo(province);
        assertThat(plan.period().from()).isEqualTo(from);
        assertThat(plan.period().to()).isEqualTo(until);
        assertThat(words(plan.milestones().stream().map(one -> one.day().toString()).toList())).isEqualTo(milestones);
        assertThat(words(plan.reporting().inOrder().stream().map(Enum::name).toList())).isEqualTo(rhythms);
    }

    /** Every number that a document asks for; the direction and the unit as it says them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cam-my-2025     | so-hoa                  | digitized         | AT_LEAST  | 80   | PERCENT
            cam-my-2025     | dich-vu-cong-phat-sinh  | online-procedures | AT_LEAST  | 60   | PERCENT
            cam-my-2025     | thanh-toan              | paid-portal       | AT_LEAST  | 60   | PERCENT
            cam-my-2025     | nguoi-truong-thanh      | by hand           | AT_LEAST  | 50   | PERCENT
            cam-my-2025     | hai-long                | satisfaction      | AT_LEAST  | 90   | PERCENT
            cam-my-2025     | hai-long-dat-dai        | satisfaction      | AT_LEAST  | 85   | PERCENT
            cam-my-2025     | truyen-thong-co-so      | by hand           | AT_LEAST  | 100  | PERCENT
            gio-son-2025    | du-dieu-kien-toan-trinh | by hand           | AT_LEAST  | 100  | PERCENT
            gio-son-2025    | so-dich-vu-toan-trinh   | by hand           | AT_LEAST  | 69   | COUNT
            gio-son-2025    | toan-trinh              | online-full       | AT_LEAST  | 60   | PERCENT
            gio-son-2025    | thanh-toan              | paid-portal       | AT_LEAST  | 60   | PERCENT
            gio-son-2025    | tai-khoan-can-bo        | by hand           | AT_LEAST  | 100  | PERCENT
            hung-thinh-2025 | so-hoa                  | digitized         | AT_LEAST  | 80   | PERCENT
            hung-thinh-2025 | dich-vu-cong-phat-sinh  | online-procedures | AT_LEAST  | 60   | PERCENT
            hung-thinh-2025 | thanh-toan              | paid-portal       | AT_LEAST  | 60   | PERCENT
            hung-thinh-2025 | nguoi-truong-thanh      | by hand           | AT_LEAST  | 50   | PERCENT
            hung-thinh-2025 | hai-long                | satisfaction      | AT_LEAST  | 90   | PERCENT
            hung-thinh-2025 | hai-long-dat-dai        | satisfaction      | AT_LEAST  | 85   | PERCENT
            hung-thinh-2025 | truyen-thong-co-so      | by hand           | AT_LEAST  | 100  | PERCENT
            hop-minh-2025   | cong-khai               | by hand           | AT_LEAST  | 100  | PERCENT
            hop-minh-2025   | tiep-nhan-tren-he-thong | by hand           | AT_LEAST  | 100  | PERCENT
            hop-minh-2025   | dong-bo                 | by hand           | AT_LEAST  | 100  | PERCENT
            hop-minh-2025   | truc-tuyen              | online            | AT_LEAST  | 70   | PERCENT
            hop-minh-2025   | thanh-toan              | paid-transactions | MORE_THAN | 95   | PERCENT
            hop-minh-2025   | ket-qua-dien-tu         | e-result          | AT_LEAST  | 97   | PERCENT
            hop-minh-2025   | so-hoa                  | digitized         | AT_LEAST  | 97   | PERCENT
            hop-minh-2025   | su-dung-lai             | reuse             | AT_LEAST  | 50   | PERCENT
            chi-minh-2025   | dich-vu-da-tich-hop     | by hand           | AT_LEAST  | 25   | COUNT
            chi-minh-2025   | dich-vu-nhieu-ho-so     | by hand           | AT_LEAST  | 982  | COUNT
            chi-minh-2025   | ho-so-moi-dich-vu       | by hand           | AT_LEAST  | 1000 | COUNT
            chi-minh-2025   | ket-qua-dien-tu         | by hand           | AT_LEAST  | 100  | PERCENT
            chi-minh-2025   | nhom-thu-tuc            | by hand           | AT_LEAST  | 82   | COUNT
            chi-minh-2025   | tai-cau-truc            | by hand           | AT_LEAST  | 100  | PERCENT
            chi-minh-2025   | tieu-chi-2025           | by hand           | AT_LEAST  | 4    | COUNT
            chi-minh-2025   | thoi-gian-nop-2025      | submission-time   | LESS_THAN | 8    | MINUTES
            chi-minh-2025   | nhanh-hon-2025          | online-faster     | AT_LEAST  | 20   | PERCENT
            chi-minh-2025   | hai-long-2025           | satisfaction      | AT_LEAST  | 90   | PERCENT
            chi-minh-2025   | tieu-chi-2026           | by hand           | AT_LEAST  | 4    | COUNT
            chi-minh-2025   | thoi-gian-nop-2026      | submission-time   | LESS_THAN | 5    | MINUTES
            chi-minh-2025   | nhanh-hon-2026          | online-faster     | AT_LEAST  | 30   | PERCENT
            chi-minh-2025   | hai-long-2026           | satisfaction      | AT_LEAST  | 95   | PERCENT
            chi-minh-2025   | so-hoa                  | digitized         | AT_LEAST  | 100  | PERCENT
            chi-minh-2025   | ket-qua-con-hieu-luc    | by hand           | AT_LEAST  | 100  | PERCENT
            chi-minh-2025   | an-toan-thong-tin       | by hand           | AT_LEAST  | 100  | PERCENT
            chi-minh-2025   | niem-yet                | by hand           | AT_MOST   | 10   | WORKING_DAYS
            chi-minh-2025   | nguoi-than-can-bo       | by hand           | AT_LEAST  | 100  | PERCENT
            chi-minh-2025   | ho-gia-dinh             | by hand           | AT_LEAST  | 1    | COUNT
            chi-minh-2025   | doan-vien               | by hand           | AT_LEAST  | 100  | PERCENT
            """)
    void theTargetsAreThoseOfTheDocuments(String name, String id, String measured, Bound.Direction direction, BigDecimal threshold, Bound.Unit unit) {
        var target = plan(name).target(id).orElseThrow();
        assertThat(measured(target)).isEqualTo(measured);
        assertThat(target.bound().direction()).isEqualTo(direction);
        assertThat(target.bound().threshold()).isEqualByComparingTo(threshold);
        assertThat(target.bound().unit()).isEqualTo(unit);
        assertThat(target.source()).isPresent();
    }

    @Test void nothingElseIsATarget() {
        assertThat(PlanFile.shipped().stream().map(name -> plan(name).targets().size())).containsExactly(7, 5, 7, 8, 21);
    }

    @Test void theCampaignHasFourWeeksOfWhichTheThirdComparesAndTheFourthSumsUp() {
        for (var name : List.of("cam-my-2025", "hung-thinh-2025")) {
            var weeks = plan(name).weeks();
            assertThat(weeks).extracting(week -> week.period().from() + " " + week.period().to()).containsExactly("2025-07-25 2025-07-31",
                    "2025-08-01 2025-08-07", "2025-08-08 2025-08-14", "2025-08-15 2025-08-25");
            assertThat(weeks).extracting(Plan.Week::comparedWith).containsExactly(List.of(), List.of(), List.of(1, 2), List.of(1, 2, 3));
            assertThat(weeks).extracting(Plan.Week::sumsUp).containsExactly(false, false, false, true);
            assertThat(weeks).allSatisfy(week -> assertThat(week.duties()).isNotEmpty());
        }
    }

    @Test void plansHaveDenominatorsOfTheirOwn() {
        assertThat(scope("cam-my-2025", "thanh-toan").channels()).containsExactly(Channel.ONLINE);
        assertThat(scope("gio-son-2025", "thanh-toan").isEverything()).isTrue();
        assertThat(scope("hop-minh-2025", "thanh-toan").isEverything()).isTrue();
        assertThat(scope("hung-thinh-2025", "hai-long-dat-dai").fields()).containsExactly("đất đai", "xây dựng", "đầu tư");
        assertThat(plan("gio-son-2025").target("toan-trinh").orElseThrow().formula().orElseThrow()).contains("tổng hồ sơ giải quyết");
        assertThat(plan("hop-minh-2025").target("thanh-toan").orElseThrow().formula().orElseThrow()).contains("giao dịch thanh toán");
    }

    @Test void whereAPlanStartsAndWhatItAimsAtIsKept() {
        var gioSon = plan("gio-son-2025");
        assertThat(gioSon.target("toan-trinh").flatMap(Target::baseline).orElseThrow().value()).isEqualByComparingTo("7.56");
        assertThat(gioSon.target("thanh-toan").flatMap(Target::baseline).orElseThrow().value()).isEqualByComparingTo("43.98");
        for (var id : List.of("ket-qua-dien-tu", "so-hoa")) {
            assertThat(plan("hop-minh-2025").target(id).orElseThrow().bound().aim().orElseThrow()).isEqualByComparingTo("100");
        }
        var chiMinh = plan("chi-minh-2025");
        assertThat(chiMinh.target("hai-long-2025").orElseThrow().period().to()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(chiMinh.target("hai-long-2026").orElseThrow().period().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(chiMinh.target("so-hoa").orElseThrow().period()).isEqualTo(chiMinh.period());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gio-son-2025    | thanh-toan | 55 %
            cam-my-2025     |            | 29/8/2025
            hung-thinh-2025 |            | 30/8/2025
            hung-thinh-2025 |            | để trống
            hung-thinh-2025 |            | 25/5/2025
            cam-my-2025     |            | 24/7/2025
            hung-thinh-2025 |            | 25/7/2025
            hop-minh-2025   | thanh-toan | giao dịch
            chi-minh-2025   |            | 2026
            """)
    void whatContradictsItselfIsNoted(String name, String about, String words) {
        assertThat(plan(name).notes()).anyMatch(note -> note.about().orElse("").equals(about == null ? "" : about) && note.text().contains(words));
    }

    /** What is changed, where it is found, what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            motcua-plan                        | motcua-holidays             | format                    | 2  | NotAPlan
            "version": 1                       | "version": 2                | version                   | 3  | NewerVersion
            "version": 1                       | "version": "1"              | version                   | 3  | WrongKind
            "title": "Kế hoạch thử",           | ``                          | title                     | 1  | Missing
            "title": "Kế hoạch thử"            | "title": " "                | title                     | 5  | Missing
            "title": "Kế hoạch thử"            | "title": null               | title                     | 5  | WrongKind
            "title": "Kế hoạch thử"            | "tittle": "Kế hoạch thử"    | title                     | 1  | Missing
            "title": "Kế hoạch thử"            | "title":"a","tittle": "b"   | tittle                    | 5  | Unknown
            Kế hoạch thử                       | a\\u202eb                   | title                     | 5  | Unprintable
            "thu-2026"                         | "Thử 2026"                  | id                        | 4  | NotAName
            "province": "Đồng Nai"             | "office": "x"               | office                    | 7  | Repeated
            "from": "2026-03-01",`\\n`         | "from": "1.3.2026",         | from                      | 8  | NotADay
            "until": "2026-03-31"              | "until": "2026-02-30"       | until                     | 9  | NotADay
            "until": "2026-03-31"              | "until": "2026-02-28"       | until                     | 9  | EndsBeforeItBegins
            "until": "2026-03-31"              | "until": "2036-03-31"       | until                     | 9  | LongerThan
            "until": "2026-03-31"              | "until": "2126-03-31"       | until                     | 9  | Outside
            "until": "2026-03-14"              | "until": "2026-04-14"       | weeks[1].until            | 12 | Outside
            "from": "2026-03-08"               | "from": "2026-03-07"        | weeks[1].from             | 12 | OutOfOrder
            "number": 2                        | "number": 1                 | weeks[1].number           | 12 | Taken
            "number": 2                        | "number": 2.5               | weeks[1].number           | 12 | OutOfRange
            "comparedWith": [1]                | "comparedWith": [3]         | weeks[1].comparedWith     | 12 | NoSuchWeek
            "sumsUp": true                     | "sumsUp": "yes"             | weeks[1].sumsUp           | 12 | WrongKind
            ["weekly"]                         | ["daily"]                   | reports.rhythms           | 14 | NotAllowed
            "reports": {"rhythms": ["weekly"], | "reports": {                | reports.rhythms           | 14 | Missing
            "recipients": []                   | "recipients": "UBND"        | recipients                | 15 | WrongKind
            "recipients": []                   | "recipients": [7]           | recipients[0]             | 15 | WrongKind
            "indicator": "digitized"           | "indicator": "digitised"    | targets[0].indicator      | 18 | NotAllowed
            "indicator": "digitized"           | "byHand": false             | targets[0].byHand         | 18 | NotAllowed
            "indicator": "digitized",          | ``                          | targets[0].indicator      | 18 | Missing
            "direction": "at-least", "threshold": 80 | "direction": ">", "threshold": 80 | targets[0].direction | 18 | NotAllowed
            "threshold": 80                    | "threshold": 120            | targets[0].threshold      | 18 | OutOfRange
            "threshold": 80                    | "threshold": -1             | targets[0].threshold      | 18 | OutOfRange
            "threshold": 80                    | "threshold": 1e999999999    | targets[0].threshold      | 18 | OutOfRange
            "threshold": 80                    | "threshold": 1e-999999999   | targets[0].threshold      | 18 | TooManyDigits
            "threshold": 80                    | "threshold": 80.123456      | targets[0].threshold      | 18 | TooManyDigits
            "threshold": 80                    | "threshold": "80 %"         | targets[0].threshold      | 18 | WrongKind
            "threshold": 80                    | "threshold": 80, "aim": 70  | targets[0].aim            | 18 | OutOfRange
            "unit": "minutes"                  | "unit": "percent"           | targets[1].unit           | 19 | WrongUnit
            "id": "nop"                        | "id": "so-hoa"              | targets[1].id             | 19 | Taken
            "from": "2026-03-05"               | "from": "2026-02-05"        | targets[2].from           | 20 | Outside
            "from": "2026-03-05"               | "only": {}                  | targets[2].only           | 20 | Unknown
            "about": "so-hoa"                  | "about": "so-hoá"           | notes[0].about            | 22 | NoSuchTarget
            "kind": "conflict"                 | "kind": "joke"              | notes[0].kind             | 22 | NotAllowed
            "notes": [{                        | "notes": [[{                | ``                        | 23 | NotJson
            "basis": [],                       | "basis": []                 | ``                        | 17 | NotJson
            """)
    void aWrongPlanIsRefusedWithItsPlace(String piece, String instead, String field, int line, String reason) {
        var wrong = piece.isEmpty() ? "" : SMALL.replace(piece.replace("`\\n`", ""), instead.replace("\\u202e", "\u202e"));
        assertThat(wrong).as("the piece is there").isNotEqualTo(SMALL);
        var problem = refused(wrong).getFirst();
        assertThat(problem.getClass().getSimpleName() + " " + problem.where()).isEqualTo(reason + " " + new PlanProblem.Where(field, line));
    }

    @Test void everythingWrongIsFoundInOneReading() {
        var wrong = SMALL.replace("\"title\": \"Kế hoạch thử\",", "").replace("\"threshold\": 80", "\"threshold\": \"x\"").replace("daily", "weekly")
                .replace("2026-03-14", "14/3/2026");
        assertThat(refused(wrong)).extracting(problem -> problem.where().field()).containsExactlyInAnyOrder("title", "weeks[1].until", "targets[0].threshold");
    }

    @Test void theRefusalSaysPlaceReasonAndWhatIsAllowed() {
        var words = new PlanWords(Texts.in(Language.VIETNAMESE));
        var threshold = words.problem(refused(SMALL.replace("\"threshold\": 80", "\"threshold\": 120")).getFirst());
        assertThat(threshold.what()).isEqualTo("Dòng 18, targets[0].threshold (chỉ tiêu 1, ngưỡng): Giá trị 120 nằm ngoài khoảng cho phép.");
        assertThat(threshold.next()).isEqualTo("Ghi một số từ 0 đến 100.");
        var kind = words.problem(refused(SMALL.replace("\"kind\": \"conflict\"", "\"kind\": \"joke\"")).getFirst());
        assertThat(kind.next()).isEqualTo("Dùng một trong các giá trị: conflict, reading.");
        var absurd = words.problem(refused(SMALL.replace("\"threshold\": 80", "\"threshold\": 1e999999999")).getFirst());
        assertThat(absurd.what()).contains("1E+999999999");
    }

    @Test void hostileFilesAreRefusedAtOnce() {
        assertThat(refused("")).hasOnlyElementsOfType(PlanProblem.NotJson.class);
        assertThat(refused("[1]")).hasOnlyElementsOfType(PlanProblem.NotJson.class);
        assertThat(refused(SMALL + "{}")).hasOnlyElementsOfType(PlanProblem.NotJson.class);
        assertThat(refused("{}")).hasOnlyElementsOfType(PlanProblem.NotAPlan.class);
        assertThat(refused("[".repeat(500_000))).hasOnlyElementsOfType(PlanProblem.NotJson.class);
        assertThat(refused("{\"format\":\"motcua-plan\",\"version\":1,\"a\":".concat("{\"a\":".repeat(100_000)))).hasOnlyElementsOfType(PlanProblem.NotJson.class);
        assertThat(refused("{\"format\":" + "9".repeat(100_000) + "}")).hasOnlyElementsOfType(PlanProblem.NotJson.class);
        assertThat(refused(" ".repeat(PlanFile.MAX_BYTES + 1))).hasOnlyElementsOfType(PlanProblem.TooLarge.class);
        assertThat(refused(new Endless())).hasOnlyElementsOfType(PlanProblem.TooLarge.class);
        assertThat(refused(new ByteArrayInputStream("{\n\"a\":\"".concat("\u00e9").getBytes(StandardCharsets.ISO_8859_1))).getFirst())
                .isEqualTo(new PlanProblem.NotUtf8(new PlanProblem.Where("", 2)));
        assertThat(refused(new Torn())).hasOnlyElementsOfType(PlanProblem.Unreadable.class);
        var target = "{\"id\":\"a\",\"name\":\"a\",\"byHand\":true,\"direction\":\"at-least\",\"threshold\":1},";
        assertThat(refused(SMALL.replace("\"targets\": [", "\"targets\": [" + target.repeat(9_000)))).contains(
                new PlanProblem.TooMany(new PlanProblem.Where("targets", 17), 100));
        assertThat(refused(SMALL.replace("Kế hoạch thử", "x".repeat(900_000)))).containsExactly(new PlanProblem.TooLong(new PlanProblem.Where("title", 5), 300));
        assertThat(refused(SMALL.replace("\"notes\": [", "\"notes\": [" + "7,".repeat(400_000)))).as("not every entry is told").hasSize(20);
    }

    @Test void aDamagedFileNeverThrows() {
        var random = new Random(6);
        var bytes = text("cam-my-2025").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            var damaged = bytes.clone();
            for (int hits = 0; hits <= random.nextInt(3); hits++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            if (PlanFile.read(new ByteArrayInputStream(damaged)) instanceof PlanReading.Read(var plan)) {
                assertThat(read(PlanFile.text(plan))).isEqualTo(plan);
            }
        }
    }

    private static String measured(Target target) {
        return switch (target.measured()) {
            case Target.Measured.ByHand() -> "by hand";
            case Target.Measured.Computed(var indicator, _) -> indicator;
        };
    }

    private static vn.motcua.desk.domain.plan.Scope scope(String name, String id) {
        return plan(name).target(id).map(Target::measured).map(Target.Measured.Computed.class::cast).orElseThrow().scope();
    }

    private static String words(List<String> words) {
        return words.isEmpty() ? null : words.stream().collect(Collectors.joining(" "));
    }

    private static Plan plan(String name) {
        return read(text(name));
    }

    private static String text(String name) {
        try (var in = PlanFile.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Plan read(String text) {
        return switch (PlanFile.read(in(text))) {
            case PlanReading.Read(var plan) -> plan;
            case PlanReading.Refused(var problems) -> fail("refused: " + problems);
        };
    }

    private static List<PlanProblem> refused(String text) {
        return refused(in(text));
    }

    private static List<PlanProblem> refused(InputStream in) {
        return switch (PlanFile.read(in)) {
            case PlanReading.Read(var plan) -> fail("read: " + plan);
            case PlanReading.Refused(var problems) -> problems;
        };
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Endless extends InputStream {
        @Override public int read() {
            return ' ';
        }
    }

    private static final class Torn extends InputStream {
        @Override public int read() throws IOException {
            throw new IOException("pulled out");
        }
    }
}
