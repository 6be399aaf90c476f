package vn.motcua.desk.hub.leaders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.hub.place.Places;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.IndicatorWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;

/** Figures, days and places as a person reads them. */
final class Shown {
    private final Texts texts;
    private final Formats formats;
    private final IndicatorWords indicators;
    private final Places places;
    private final ZoneId zone;

    Shown(Texts texts, Places places, ZoneId zone) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.indicators = new Wording(texts, zone).indicators();
        this.places = places;
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    String indicator(Indicator indicator) {
        return indicators.name(indicator);
    }

    String definition(Indicator indicator) {
        return indicators.definition(indicator);
    }

    /** The name of the area alone. */
    String name(Area area) {
        return switch (area.level()) {
            case COUNTRY -> texts.get("hub.area.country");
            case PROVINCE -> places.provinceName(area.province());
            case COMMUNE -> places.communeName(area.commune());
            case DESK -> texts.get("hub.area.desk", area.desk());
        };
    }

    /** The name with what lies around it. */
    String fullName(Area area) {
        return switch (area.level()) {
            case COUNTRY, PROVINCE -> name(area);
            case COMMUNE, DESK -> name(area) + ", " + fullName(area.above());
        };
    }

    String percent(BigDecimal percent) {
        return formats.decimal(percent.setScale(1, RoundingMode.HALF_UP)) + " %";
    }

    String value(Standing standing) {
        return standing.value().map(number -> value(standing.indicator(), number)).orElse("–");
    }

    /** Percent, or minutes of a mean. */
    String value(Indicator indicator, BigDecimal number) {
        return indicator.form() == Indicator.Form.SHARE ? percent(number)
                : texts.get("hub.page.minutes", formats.decimal(number.setScale(1, RoundingMode.HALF_UP)));
    }

    String aim(Aim aim) {
        return texts.get(aim.bound().isMoreBetter() ? "hub.page.atLeast" : "hub.page.atMost", formats.decimal(aim.bound().threshold()) + " %");
    }

    String state(Standing standing) {
        return texts.of("hub.page.state", standing.state());
    }

    String count(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number).replace(",", texts.get("hub.page.thousands"));
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    String moment(Instant moment) {
        return formats.dateTime(LocalDateTime.ofInstant(moment, zone));
    }

    /** How long ago, in whole days or hours. */
    String since(Instant moment, Instant now) {
        var passed = Duration.between(moment, now);
        if (passed.toDays() > 0) return texts.get("hub.page.days", passed.toDays());
        return passed.toHours() > 0 ? texts.get("hub.page.hours", passed.toHours()) : texts.get("hub.page.justNow");
    }
}
