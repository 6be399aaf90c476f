package vn.motcua.desk.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.calendar.ProcessingTime;

/** Dates, money, sizes and counts as they are shown; dates and money in the form used on paper, in either language. */
public final class Formats {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    public Formats(Texts texts) {
        this.texts = texts;
    }

    /** {@code 05/02/2026}. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code 05/02}: where the year is plain. */
    public String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** {@code 09:05}. */
    public String time(LocalTime time) {
        return CLOCK.format(time);
    }

    /** {@code 09:05, 05/02/2026}. */
    public String dateTime(LocalDateTime moment) {
        return texts.get("format.dateTime", CLOCK.format(moment), DATE.format(moment));
    }

    /** {@code 09:05, thứ Năm 05/02/2026}: for an appointment, of which people remember the day of the week. */
    public String appointment(LocalDateTime moment) {
        var weekday = moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of(texts.language().code()));
        return texts.get("format.appointment", CLOCK.format(moment), weekday, DATE.format(moment));
    }

    /**
     * The date as administrative documents write it: a day below 10 and the months 1 and 2 with a leading zero.
     * Source: NĐ 30/2020/NĐ-CP, annex I, part II, section I, item 4.
     */
    public String longDate(LocalDate day) {
        int month = day.getMonthValue();
        return texts.get("format.longDate", "%02d".formatted(day.getDayOfMonth()), month < 3 ? "0" + month : month, day.getYear());
    }

    /** Hours and minutes in words, as the forms want them. */
    public String longTime(LocalTime time) {
        return texts.get("format.clock", time.getHour(), "%02d".formatted(time.getMinute()));
    }

    /** Whole dong with a point between thousands. */
    public String money(long dong) {
        return texts.get("format.money", grouped(dong));
    }

    /** {@code 20.000}; in English {@code 20,000}. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", texts.get("format.thousands"));
    }

    /** A part of a whole: {@code 1.234/20.000}. */
    public String part(long part, long whole) {
        return number(part) + "/" + number(whole);
    }

    /** {@code 350 KB}, {@code 1,2 MB}; a kilobyte is 1,024 bytes. */
    public String size(long bytes) {
        if (bytes < 1024) return bytes + " B";
        if (bytes < 1024 * 1024) return (bytes + 512) / 1024 + " KB";
        boolean giga = bytes >= 1L << 30;
        return String.format(Locale.ROOT, "%.1f", bytes / (double) (giga ? 1L << 30 : 1L << 20)).replace(".", mark()) + (giga ? " GB" : " MB");
    }

    public String pages(int pages) {
        return count("format.page", pages == 1, pages);
    }

    public String copies(int copies) {
        return count("format.copy", copies == 1, copies);
    }

    public String points(BigDecimal points) {
        return count("format.point", points.compareTo(BigDecimal.ONE) == 0, decimal(points));
    }

    /** The points of several items side by side: {@code 4 + 2}. */
    public String points(List<BigDecimal> items) {
        if (items.size() == 1) return points(items.getFirst());
        return count("format.point", false, items.stream().map(this::decimal).collect(Collectors.joining(" + ")));
    }

    /** @param share 0 to 1, shown as whole percent */
    public String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** A number as short as it is exact: {@code 1.234,5}; in English {@code 1,234.5}. */
    public String decimal(BigDecimal number) {
        var exact = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact).replace(",", " ").replace(".", mark()).replace(" ", texts.get("format.thousands"));
    }

    public String duration(ProcessingTime time) {
        return switch (time) {
            case ProcessingTime.WorkingDays(var halfDays) -> count("format.workingDay", halfDays == 2,
                    decimal(BigDecimal.valueOf(5L * halfDays, 1)));
            case ProcessingTime.CalendarDays(var days) -> count("format.calendarDay", days == 1, days);
            case ProcessingTime.WorkingHours(var hours) -> count("format.workingHour", hours == 1, hours);
            case ProcessingTime.SameDay() -> texts.get("format.sameDay");
            case ProcessingTime.Unstated(var asPublished) -> asPublished;
        };
    }

    /** {@code 1.050.000}. */
    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    private String count(String key, boolean one, Object number) {
        return texts.get(key + (one ? ".one" : ".many"), number);
    }

    private String mark() {
        return texts.get("format.decimal");
    }
}
