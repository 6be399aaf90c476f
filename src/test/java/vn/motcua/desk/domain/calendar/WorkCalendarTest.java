package vn.motcua.desk.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.store.catalogue.HolidayFile;

/** Opening hours 7:00–11:30 and 13:30–17:00; days off as decreed for 2025 and 2026. */
class WorkCalendarTest {
    private final WorkCalendar calendar = new WorkCalendar(OfficeHours.usual(), holidays());

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-04-24, 3, 2026-05-04", // Friday before Giỗ Tổ (moved), 30 April, 1 May
        "2026-02-13, 5, 2026-02-27", // over Tết
        "2026-08-21, 3, 2026-08-25", // Saturday 22 August is a make-up working day
        "2026-11-23, 2, 2026-11-26", // 24 November, new in 2026
        "2025-04-29, 3, 2025-05-07",
        "2025-08-29, 1, 2025-09-03",
        "2025-01-24, 1, 2025-02-03",
        "2025-04-25, 1, 2025-04-26", // Saturday make-up
        "2026-11-23, 0, 2026-11-23",
    })
    void theDayOfReceptionIsNotCounted(LocalDate received, int days, LocalDate due) {
        assertThat(calendar.due(received, days)).isEqualTo(due);
        var appointment = calendar.appointment(received.atTime(9, 0), ProcessingTime.WorkingDays.of(days));
        assertThat(appointment).contains(due.atTime(17, 0));
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({ "2025, 250", "2026, 249" })
    void aYearHasSoManyWorkingDays(int year, long days) {
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(calendar::isWorkingDay)).hasSize((int) days);
    }

    @ParameterizedTest(name = "{0} + {1} half days = {2}")
    @CsvSource({
        "2026-11-16T09:00, 1, 2026-11-17T11:30", // half a day: the next morning
        "2026-11-16T09:00, 2, 2026-11-17T17:00",
        "2026-11-16T09:00, 15, 2026-11-27T11:30", // 7,5 days, over a weekend and 24 November
        "2026-11-20T09:00, 1, 2026-11-23T11:30", // Friday: Monday morning
        "2026-11-20T17:30, 1, 2026-11-25T11:30", // after closing counts as Monday, and 24 November is off
    })
    void halfDaysEndAtNoon(LocalDateTime received, int halfDays, LocalDateTime due) {
        assertThat(calendar.appointment(received, new ProcessingTime.WorkingDays(halfDays))).contains(due);
    }

    @ParameterizedTest(name = "{0} + {1} calendar days = {2}")
    @CsvSource({
        "2026-11-16T09:00, 3, 2026-11-19",
        "2026-11-16T09:00, 5, 2026-11-23", // Saturday: moved to Monday
        "2026-11-16T09:00, 8, 2026-11-25", // 24 November: moved to Wednesday
        "2026-02-02T09:00, 15, 2026-02-23", // 17 February is Tết
        "2026-08-20T09:00, 2, 2026-08-22", // a Saturday that is worked
        "2026-11-21T09:00, 1, 2026-11-25", // received on a Saturday: counts from Monday, falls on the 24th
    })
    void everyDayCountsButTheLastIsAWorkingDay(LocalDateTime received, int days, LocalDate due) {
        assertThat(calendar.appointment(received, new ProcessingTime.CalendarDays(days))).contains(due.atTime(17, 0));
    }

    @ParameterizedTest(name = "{0} + {1} hours = {2}")
    @CsvSource({
        "2026-11-16T07:00, 4, 2026-11-16T11:00",
        "2026-11-16T07:00, 8, 2026-11-16T17:00", // eight make a day
        "2026-11-16T10:30, 2, 2026-11-16T14:30", // over lunch
        "2026-11-16T12:00, 2, 2026-11-16T15:30", // came at lunch
        "2026-11-16T16:00, 2, 2026-11-17T08:00", // over night
        "2026-11-20T16:00, 2, 2026-11-23T08:00", // over the weekend
        "2026-11-20T16:00, 12, 2026-11-25T10:00", // and over 24 November
        "2026-11-21T10:00, 1, 2026-11-23T08:00", // came on a Saturday
        "2026-11-16T06:00, 1, 2026-11-16T08:00", // came before opening
        "2026-11-16T08:15, 0, 2026-11-16T08:15",
        "2026-11-16T09:00, 12, 2026-11-17T15:00",
    })
    void hoursAreCountedWithinOpeningHours(LocalDateTime received, int hours, LocalDateTime due) {
        assertThat(calendar.appointment(received, new ProcessingTime.WorkingHours(hours))).contains(due);
    }

    @ParameterizedTest(name = "same day: {0} → {1}")
    @CsvSource({
        "2026-11-16T08:00, 2026-11-16T17:00",
        "2026-11-16T15:00, 2026-11-16T17:00", // until three
        "2026-11-16T15:01, 2026-11-17T17:00", // after three
        "2026-11-20T16:00, 2026-11-23T17:00",
        "2026-11-23T16:00, 2026-11-25T17:00", // the next day is off
        "2026-11-16T18:00, 2026-11-17T17:00",
        "2026-11-22T09:00, 2026-11-23T17:00",
    })
    void theSameDayEndsAtThreeInTheAfternoon(LocalDateTime received, LocalDateTime due) {
        assertThat(calendar.appointment(received, new ProcessingTime.SameDay())).contains(due);
    }

    @Test void aTimeThatSaysNothingGivesNoAppointment() {
        assertThat(calendar.appointment(LocalDateTime.of(2026, 11, 16, 9, 0), new ProcessingTime.Unstated("1"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} counts as {1}")
    @CsvSource({
        "2026-11-16T06:59, 2026-11-16T07:00", "2026-11-16T07:00, 2026-11-16T07:00", "2026-11-16T11:29, 2026-11-16T11:29",
        "2026-11-16T11:30, 2026-11-16T13:30", "2026-11-16T16:59, 2026-11-16T16:59", "2026-11-16T17:00, 2026-11-17T07:00",
        "2026-11-21T10:00, 2026-11-23T07:00", "2026-11-24T10:00, 2026-11-25T07:00", "2026-08-22T10:00, 2026-08-22T10:00",
    })
    void whatArrivesOutsideOfficeHoursCountsFromTheNextOpening(LocalDateTime received, LocalDateTime counted) {
        assertThat(calendar.effective(received)).isEqualTo(counted);
    }

    @Test void anAppointmentOverAnEstimatedDayIsMarked() {
        assertThat(calendar.restsOnEstimate(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 15))).isTrue();
        assertThat(calendar.restsOnEstimate(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4))).as("1 January is fixed by law").isFalse();
    }

    @Test void anOfficeWithAnyShiftsIsCounted() {
        var mornings = new OfficeHours(List.of(new OfficeHours.Shift(LocalTime.of(8, 0), LocalTime.of(12, 0))), LocalTime.of(10, 0));
        var small = new WorkCalendar(mornings, new Holidays(List.of()));
        assertThat(small.appointment(LocalDateTime.of(2026, 11, 16, 8, 0), new ProcessingTime.WorkingHours(8))).contains(LocalDateTime.of(2026, 11, 17, 12, 0));
        assertThatThrownBy(() -> new OfficeHours(List.of(), LocalTime.NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void twoEntriesForOneDayAreRefused() {
        var day = new Holidays.Day(LocalDate.of(2026, 1, 1), Holidays.Kind.OFF, "x", false);
        assertThatThrownBy(() -> new Holidays(List.of(day, day))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Holidays holidays() {
        return ((DataReading.Read<Holidays>) HolidayFile.read(HolidayFile.starter())).content();
    }
}
