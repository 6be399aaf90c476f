package vn.motcua.desk.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.store.catalogue.CatalogueFileTest.content;
import static vn.motcua.desk.store.catalogue.CatalogueFileTest.refused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.pile.PaperTitles;
import vn.motcua.desk.domain.shift.RepairKind;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

class OtherFilesTest {
    private static final String HOLIDAYS = "{\"format\":\"motcua-holidays\",\"version\":1,\"edition\":\"T\",\"days\":1}\n";
    private static final String FORMULAS = "{\"format\":\"motcua-score-formulas\",\"version\":2,\"edition\":\"T\",\"formulas\":1}\n";

    @Test void theHolidaysOfFourYearsAreRead() {
        var holidays = content(HolidayFile.read(HolidayFile.starter()));
        assertThat(holidays.on(LocalDate.of(2026, 11, 24))).get().returns(false, Holidays.Day::estimate);
        assertThat(holidays.on(LocalDate.of(2026, 8, 22))).get().returns(Holidays.Kind.MAKE_UP_WORK, Holidays.Day::kind);
        assertThat(holidays.days().stream().filter(Holidays.Day::estimate)).allMatch(day -> day.date().getYear() >= 2027).hasSize(13);
    }

    @Test void aBadHolidayFileIsRefused() {
        var day = "{\"date\":\"2026-11-24\",\"kind\":\"off\",\"name\":\"x\"}\n";
        assertThat(content(HolidayFile.read(of(HOLIDAYS + day))).days()).hasSize(1);
        assertRefused(HolidayFile.read(of(HOLIDAYS)), 1, DataTrouble.CUT_OFF);
        assertRefused(HolidayFile.read(of(HOLIDAYS + day + day)), 3, DataTrouble.DUPLICATE_ENTRY);
        assertRefused(HolidayFile.read(of(HOLIDAYS + day.replace("off", "half"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(HolidayFile.read(of(HOLIDAYS + day.replace("11-24", "02-30"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(HolidayFile.read(of(FORMULAS)), 1, DataTrouble.WRONG_FORMAT);
    }

    @Test void theFormulaHasAHundredPointsAndIsMarkedUnconfirmed() {
        var formulas = content(ScoreFormulaFile.read(ScoreFormulaFile.starter()));
        var formula = ScoreFormula.inForce(formulas, LocalDate.of(2026, 11, 24));
        assertThat(formula.confirmed()).isFalse();
        assertThat(formula.from()).isEqualTo(LocalDate.of(2022, 6, 23));
        assertThat(formula.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
        assertThat(formula.atRisk(Cause.NO_RESULT_FILE)).isEqualByComparingTo("10");
        assertThat(formula.atRisk(Cause.COMPONENTS_NOT_ATTACHED)).isEqualByComparingTo("4");
        assertThat(formula.atRisk(Cause.IDENTITY_NOT_CHECKED)).isEqualByComparingTo("4");
        assertThat(formula.atRisk(Cause.ENDED_WITHOUT_DOCUMENT)).isEqualByComparingTo("4");
        assertThat(formula.atRisk(Cause.STORE_NOT_USED)).isEqualByComparingTo("6");
        assertThat(formula.atRisk(Set.of(Cause.values()))).as("an item counts once").isEqualByComparingTo("20");
    }

    @Test void aBadFormulaFileIsRefused() {
        var formula = "{\"name\":\"x\",\"from\":\"2022-06-23\",\"confirmed\":true,\"groups\":[{\"code\":\"g\",\"name\":\"x\",\"english\":\"x\"}],\"items\":[{\"code\":\"A\",\"group\":\"g\",\"points\":4,"
                + "\"name\":\"a\",\"english\":\"a\",\"indicator\":\"on-time\",\"count\":\"procedures\",\"full\":80,\"disputed\":true}],"
                + "\"atRisk\":{\"no-result-file\":[\"A\"]}}\n";
        assertThat(content(ScoreFormulaFile.read(of(FORMULAS + formula)))).hasSize(1);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace("[\"A\"]", "[\"B\"]"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace("no-result", "any"))), 2, DataTrouble.UNKNOWN_KEY);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace(":4", ":-4"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace("on-time", "in-time"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace("on-time", "submission-time"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace("procedures", "papers"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace(":80", ":0"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula.replace("\"group\":\"g\"", "\"group\":\"h\""))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS + formula + formula)), 3, DataTrouble.DUPLICATE_ENTRY);
        assertRefused(ScoreFormulaFile.read(of(FORMULAS)), 0, DataTrouble.EMPTY);
    }

    @Test void theMinutesOfRepairsAreMarkedAsEstimates() {
        var times = content(RepairTimesFile.read(RepairTimesFile.starter())).getFirst();
        assertThat(times.estimated()).isTrue();
        assertThat(times.minutes(RepairKind.SCAN_PAPERS, 2)).isEqualByComparingTo("3");
    }

    @Test void aBadFileOfMinutesIsRefused() {
        var head = "{\"format\":\"motcua-repair-times\",\"version\":1,\"edition\":\"x\",\"times\":1}\n";
        var line = "{\"from\":\"2026-01-01\",\"estimated\":true,\"minutes\":{\"file-result\":2,\"scan-papers\":1,\"confirm-identity\":1,"
                + "\"file-ending-document\":2,\"take-from-store\":1,\"record-code\":3}}\n";
        assertThat(content(RepairTimesFile.read(of(head + line)))).hasSize(1);
        assertRefused(RepairTimesFile.read(of(head + line.replace(":3}", ":0}"))), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(RepairTimesFile.read(of(head + line.replace("file-result", "file-results"))), 2, DataTrouble.MISSING_KEY);
        assertRefused(RepairTimesFile.read(of(head + line.replace("}}", ",\"x\":1}}"))), 2, DataTrouble.UNKNOWN_KEY);
        assertRefused(RepairTimesFile.read(of(head + line + line)), 3, DataTrouble.DUPLICATE_ENTRY);
        assertRefused(RepairTimesFile.read(of(head)), 0, DataTrouble.EMPTY);
    }

    @Test void theTitlesOfPapersAreRead() {
        var titles = content(PaperTitleFile.read(PaperTitleFile.starter()));
        assertThat(titles.papers()).hasSizeGreaterThan(70).contains(new PaperTitles.Paper(List.of("giấy chứng sinh", "chứng sinh"), List.of("GIẤY CHỨNG SINH"), false));
        assertThat(titles.papers()).filteredOn(PaperTitles.Paper::card).extracting(paper -> paper.titles().getFirst()).contains("CĂN CƯỚC CÔNG DÂN");
        assertThat(titles.sections()).contains("NGƯỜI YÊU CẦU");
        assertThat(titles.words().copyOf()).contains("bản sao");
        assertThat(List.of(titles.words().anyPaper(), titles.words().detail(), titles.words().or(), titles.words().request())).noneMatch(List::isEmpty);
    }

    @Test void aBadTitleFileIsRefused() {
        var head = "motcua-paper-titles\t1\t2026-11-26\t1\n";
        assertThat(content(PaperTitleFile.read(of(head + "hộ chiếu\tHỘ CHIẾU|PASSPORT\tsheet\n"))).papers()).hasSize(1);
        assertRefused(PaperTitleFile.read(of("code\tname\n")), 1, DataTrouble.WRONG_FORMAT);
        assertRefused(PaperTitleFile.read(of(head.replace("titles\t1", "titles\t2"))), 1, DataTrouble.NEWER_VERSION);
        assertRefused(PaperTitleFile.read(of(head + "x\tX\n")), 2, DataTrouble.MISSING_KEY);
        assertRefused(PaperTitleFile.read(of(head + "x\tX\tsheet\ty\n")), 2, DataTrouble.UNKNOWN_KEY);
        assertRefused(PaperTitleFile.read(of(head + "x\tX\tbook\n")), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(PaperTitleFile.read(of(head + "x\t\tcard\n")), 2, DataTrouble.MISSING_KEY);
        assertRefused(PaperTitleFile.read(of(head + "x\t\tor\ny\t\tor\n")), 3, DataTrouble.DUPLICATE_ENTRY);
        assertRefused(PaperTitleFile.read(of(head)), 1, DataTrouble.CUT_OFF);
    }

    @Test void everyCommuneIsRead() {
        var communes = content(CommuneFile.read(CommuneFile.starter()));
        assertThat(communes).hasSize(3_321).contains(new Commune("00004", "Phường Ba Đình", "Thành phố Hà Nội"));
        assertThat(communes.stream().map(Commune::province).distinct()).hasSize(34);
    }

    @Test void aBadCommuneFileIsRefused() {
        var head = "motcua-communes\t1\t2026-07-25\t1\n";
        assertRefused(CommuneFile.read(of("code\tname\n")), 1, DataTrouble.WRONG_FORMAT);
        assertRefused(CommuneFile.read(of(head.replace("\t1\t2026", "\t2\t2026"))), 1, DataTrouble.NEWER_VERSION);
        assertRefused(CommuneFile.read(of(head + "00004\tx\n")), 2, DataTrouble.MISSING_KEY);
        assertRefused(CommuneFile.read(of(head + "4\tx\ty\n")), 2, DataTrouble.UNKNOWN_VALUE);
        assertRefused(CommuneFile.read(of(head + "00004\tx\ty\n00004\tx\ty\n")), 3, DataTrouble.DUPLICATE_CODE);
        assertRefused(CommuneFile.read(of(head + "00004\tx\ty\n00005\tx\ty\n")), 3, DataTrouble.CUT_OFF);
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> void assertRefused(DataReading<T> reading, int line, DataTrouble reason) {
        assertThat(refused(reading)).returns(line, DataReading.Refused::line).returns(reason, DataReading.Refused::reason);
    }
}
