package vn.motcua.desk.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.desk.domain.calendar.OfficeHours;
import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.store.catalogue.CatalogueFile;
import vn.motcua.desk.store.catalogue.CommuneFile;
import vn.motcua.desk.store.catalogue.HolidayFile;

class PlausibleDossiersTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final WorkCalendar CALENDAR = new WorkCalendar(OfficeHours.usual(), content(HolidayFile.read(HolidayFile.starter())));
    private static final List<Dossier> MANY = dossiers(6_000, 7);

    @Test
    void theSameSeedMakesTheSameDossiers() {
        assertThat(dossiers(300, 11)).isEqualTo(dossiers(300, 11));
        assertThat(dossiers(300, 12)).isNotEqualTo(dossiers(300, 11));
    }

    @Test
    void theyComeInOrderAndWithinOfficeHours() {
        assertThat(MANY).hasSize(6_000).isSortedAccordingTo(Comparator.comparing(dossier -> dossier.received().at()));
        assertThat(MANY).allSatisfy(dossier -> {
            var moment = at(dossier);
            assertThat(CALENDAR.isWorkingDay(moment.toLocalDate())).isTrue();
            assertThat(CALENDAR.effective(moment)).isEqualTo(moment);
        });
    }

    @Test
    void localCodesCountUpEachDay() {
        assertThat(MANY).extracting(Dossier::localCode).doesNotHaveDuplicates();
        var firstOfEachDay = MANY.stream().collect(Collectors.toMap(dossier -> at(dossier).toLocalDate(), Dossier::localCode, (one, _) -> one));
        assertThat(firstOfEachDay.values()).extracting(LocalCode::text).allMatch(text -> text.endsWith("-0001"));
    }

    @Test
    void theMorningIsBusiestAndMondayBusierThanWednesday() {
        var hours = MANY.stream().collect(Collectors.groupingBy(dossier -> at(dossier).getHour(), Collectors.counting()));
        assertThat(hours.get(8) + hours.get(9)).isGreaterThan(MANY.size() * 2 / 5);
        assertThat(perWorkingDay(DayOfWeek.MONDAY)).isGreaterThan(perWorkingDay(DayOfWeek.WEDNESDAY) * 1.15);
    }

    @Test
    void namesAreSpreadAsInTheCountry() {
        var surnames = MANY.stream().map(dossier -> dossier.content().parties().counted())
                .filter(person -> person.personalNumber().isPresent())
                .collect(Collectors.groupingBy(person -> person.name().split(" ")[0], Collectors.counting()));
        long people = surnames.values().stream().mapToLong(Long::longValue).sum();
        assertThat(surnames.get("Nguyễn") / (double) people).isBetween(0.33, 0.43);
        assertThat(surnames.get("Trần") / (double) people).isBetween(0.08, 0.14);
    }

    @Test
    void nineInTenIdentitiesAreChecked() {
        long confirmed = MANY.stream().map(dossier -> dossier.content().parties().check())
                .filter(check -> check.filter(IdentityCheck.Confirmed.class::isInstance).isPresent()).count();
        assertThat(confirmed / (double) MANY.size()).isBetween(0.85, 0.93);
    }

    @Test
    void mostLosePointsNowhereAndSomeDo() {
        long overridden = MANY.stream().filter(dossier -> !dossier.content().overrides().isEmpty()).count();
        assertThat(overridden / (double) MANY.size()).isBetween(0.02, 0.25);
    }

    @Test
    void mostAreSettledInTimeAndNothingHappensAfterTheLastDay() {
        var facts = MANY.stream().map(dossier -> DossierFacts.of(dossier, ZONE)).toList();
        var tally = new Tally(new Period(FIRST, LAST), LAST.plusDays(1).atStartOfDay());
        facts.forEach(tally::add);
        assertThat(tally.measure(Indicator.ON_TIME).value().orElseThrow()).isBetween(0.8, 0.97);
        assertThat(tally.all().finished() / (double) MANY.size()).isBetween(0.85, 0.999);
        for (var indicator : Indicator.values()) {
            if (indicator.form() == Indicator.Form.SHARE) assertThat(tally.measure(indicator).value().orElseThrow()).as(indicator.id()).isStrictlyBetween(0.0, 1.0);
        }
        assertThat(MANY).allSatisfy(dossier -> {
            assertThat(dossier.history()).isSortedAccordingTo(Comparator.comparing(event -> event.at()));
            assertThat(LocalDate.ofInstant(dossier.history().getLast().at(), ZONE)).isBeforeOrEqualTo(LAST);
        });
    }

    @Test
    void aDossierHasBetweenOneAndAFewLinesAndFrequentProceduresLead() {
        assertThat(MANY).allSatisfy(dossier -> assertThat(dossier.content().lines().size()).isBetween(0, 16));
        var codes = MANY.stream().collect(Collectors.groupingBy(dossier -> dossier.content().procedureCode(), Collectors.counting()));
        assertThat(codes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()).isEqualTo("2.000815");
        assertThat(codes.keySet()).hasSizeGreaterThan(40);
    }

    @Test
    void theyAreMadeFasterThanAStoreCanTakeThem() {
        // of this thread: what else the machine does meanwhile is not counted
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        assertThat(stream(20_000, 3).count()).isEqualTo(20_000);
        var took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - began);
        assertThat(took).as("20 000 dossiers").isLessThan(Duration.ofSeconds(10));
    }

    private static double perWorkingDay(DayOfWeek weekday) {
        long days = FIRST.datesUntil(LAST.plusDays(1)).filter(day -> day.getDayOfWeek() == weekday && CALENDAR.isWorkingDay(day)).count();
        return MANY.stream().filter(dossier -> at(dossier).getDayOfWeek() == weekday).count() / (double) days;
    }

    private static LocalDateTime at(Dossier dossier) {
        return LocalDateTime.ofInstant(dossier.received().at(), ZONE);
    }

    private static List<Dossier> dossiers(int count, long seed) {
        return stream(count, seed).toList();
    }

    private static Stream<Dossier> stream(int count, long seed) {
        var pages = List.of(Page.asItCame("0".repeat(64), "image/jpeg", 1654, 2339, 200, 120_000), Page.asItCame("1".repeat(64), "image/jpeg", 1654, 2339, 200, 90_000));
        var sample = new PlausibleDossiers.Sample(content(CatalogueFile.read(CatalogueFile.starter())),
                content(CommuneFile.read(CommuneFile.starter())), pages, new KeptFile("2".repeat(64), "a.pdf", "application/pdf", 5_000, 2, false));
        return new PlausibleDossiers(new Office("00000", "x", "y", "01", "z", ""), ZONE, CALENDAR, sample).between(FIRST, LAST, count, seed);
    }

    private static <T> T content(DataReading<T> reading) {
        return switch (reading) {
            case DataReading.Read<T>(var content) -> content;
            case DataReading.Refused<T> refused -> throw new AssertionError(refused);
        };
    }
}
