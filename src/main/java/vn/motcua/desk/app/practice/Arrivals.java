package vn.motcua.desk.app.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.desk.domain.calendar.OfficeHours;
import vn.motcua.desk.domain.calendar.WorkCalendar;

/** When people come: on working days within office hours, most between eight and ten, on Mondays and around holidays. */
final class Arrivals {
    private static final int SLOT_MINUTES = 10;

    private final WorkCalendar calendar;
    private final List<LocalDate> days = new ArrayList<>();
    private final double[] upTo;
    private final Weighted<LocalTime> slots;

    /** @throws IllegalArgumentException when there is no working day from the first to the last day */
    Arrivals(WorkCalendar calendar, LocalDate first, LocalDate last, RandomGenerator random) {
        this.calendar = calendar;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) if (calendar.isWorkingDay(day)) days.add(day);
        if (days.isEmpty()) throw new IllegalArgumentException("no working day from " + first + " to " + last);
        upTo = new double[days.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) upTo[i] = sum += weight(days.get(i)) * Math.exp(0.16 * random.nextGaussian());
        slots = slots(calendar.hours());
    }

    /** @return this many moments in order of time, made while they are read */
    Stream<LocalDateTime> moments(int count, long seed) {
        return IntStream.range(0, days.size()).boxed().flatMap(i -> {
            int many = (int) (share(i, count) - (i == 0 ? 0 : share(i - 1, count)));
            var random = new SplittableRandom(seed + i);
            var seconds = new int[many];
            for (int k = 0; k < many; k++) seconds[k] = slots.pick(random).toSecondOfDay() + random.nextInt(SLOT_MINUTES * 60);
            Arrays.sort(seconds);
            return Arrays.stream(seconds).mapToObj(second -> days.get(i).atTime(LocalTime.ofSecondOfDay(second)));
        });
    }

    /** How many have come by the end of this day. */
    private long share(int day, int count) {
        return Math.round(count * upTo[day] / upTo[upTo.length - 1]);
    }

    private double weight(LocalDate day) {
        double weight = switch (day.getDayOfWeek()) {
            case MONDAY -> 1.35;
            case TUESDAY -> 1.08;
            case WEDNESDAY, THURSDAY -> 0.95;
            case FRIDAY -> 0.9;
            case SATURDAY, SUNDAY -> 0.7;
        };
        if (daysOffAfter(day) > ordinaryDaysOff(day)) weight *= 1.25;
        if (!calendar.isWorkingDay(day.minusDays(1)) && day.getDayOfWeek() != DayOfWeek.MONDAY) weight *= 1.3;
        return weight * switch (day.getMonth()) {
            case JANUARY, DECEMBER -> 1.1;
            case JUNE, JULY, AUGUST -> 1.15;
            case FEBRUARY -> 0.8;
            case MARCH, APRIL, MAY, SEPTEMBER, OCTOBER, NOVEMBER -> 1.0;
        };
    }

    private int daysOffAfter(LocalDate day) {
        int off = 0;
        for (var next = day.plusDays(1); !calendar.isWorkingDay(next); next = next.plusDays(1)) off++;
        return off;
    }

    private static int ordinaryDaysOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? 2 : 0;
    }

    private static Weighted<LocalTime> slots(OfficeHours hours) {
        var starts = new ArrayList<LocalTime>();
        for (var shift : hours.shifts()) {
            for (var at = shift.opens(); !at.plusMinutes(SLOT_MINUTES).isAfter(shift.closes()); at = at.plusMinutes(SLOT_MINUTES)) starts.add(at);
        }
        return Weighted.of(starts, Arrivals::rush);
    }

    /** Two humps, at nine and at half past two, on a floor. */
    private static double rush(LocalTime at) {
        double hour = at.toSecondOfDay() / 3600.0;
        return 0.12 + Math.exp(-Math.pow((hour - 8.9) / 0.8, 2)) + 0.55 * Math.exp(-Math.pow((hour - 14.5) / 0.9, 2));
    }
}
