package vn.motcua.desk.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.RowRule;
import vn.motcua.desk.domain.summary.SendingTrouble;

/** What goes up, in words: what a row holds, how far it is, and why it does not go on. */
public final class OutboxWords {
    private static final int OF_A_DAY = 1440;
    private static final int OF_AN_HOUR = 60;

    private final Texts texts;
    private final Formats formats;
    private final ZoneId zone;

    /** One line of what a row holds. */
    public record Figure(String name, String value) { }

    public OutboxWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.zone = zone;
    }

    /** Everything that the row holds; a counter that nobody gave words is shown by its name. */
    public List<Figure> figures(SortedMap<String, Long> counters) {
        var figures = new ArrayList<Figure>();
        for (var name : List.of("received", "finished", "overrides")) count(counters, name, texts.get("outbox.counter." + name)).ifPresent(figures::add);
        for (var cause : Cause.values()) count(counters, "lost.C" + (cause.ordinal() + 1), texts.get("outbox.counter.lost", texts.of("cause", cause))).ifPresent(figures::add);
        for (var indicator : Indicator.values()) indicator(counters, indicator).ifPresent(figures::add);
        for (var answer : List.of("satisfied", "neutral", "unsatisfied")) {
            count(counters, "satisfaction." + answer, texts.get("outbox.counter.satisfaction." + answer)).ifPresent(figures::add);
        }
        counters.forEach((name, count) -> {
            if (name.startsWith("minutes.")) figures.add(new Figure(minutes(name.substring("minutes.".length())), count.toString()));
            else if (!isKnown(name)) figures.add(new Figure(name, count.toString()));
        });
        return figures;
    }

    /** How far it is. @param nextTry of everything that waits in a batch */
    public Words state(OutboxRow row, Optional<Instant> nextTry) {
        return switch (row.state()) {
            case OutboxRow.State.Waiting(var since, var batch, int tries) -> new Words(texts.get("outbox.waiting", moment(since)),
                    batch.map(seq -> texts.get("outbox.inBatch", seq, tries)).orElse("") + nextTry.filter(_ -> batch.isPresent() && tries > 0)
                            .map(then -> texts.get("outbox.nextTry", moment(then))).orElse(""));
            case OutboxRow.State.Taken() -> new Words(texts.get("outbox.taken"), row.anchored().map(anchor -> texts.get("outbox.anchored", anchor.seq(), moment(anchor.at()))).orElse(""));
            case OutboxRow.State.Refused(var code) -> new Words(texts.get("outbox.refused"), RowRule.find(code)
                    .map(rule -> texts.of("outbox.refused", rule)).orElseGet(() -> texts.get("outbox.refused.code", code)));
        };
    }

    /** What is, and what to do. Of a refusal the hub's own sentence is what is. */
    public Words trouble(SendingTrouble trouble) {
        var own = texts.language() == Language.VIETNAMESE ? trouble.vietnamese() : trouble.english();
        return new Words(own.isBlank() ? texts.of("outbox.trouble", trouble.kind(), trouble.code()).strip() : own, texts.get("outbox.trouble." + trouble.kind() + ".do"));
    }

    /** @param ahead how far the hub's clock is ahead of this one */
    public String clock(Duration ahead) {
        long seconds = Math.abs(ahead.toSeconds());
        if (seconds < OF_AN_HOUR) return texts.get("outbox.clock.same");
        return texts.get(ahead.isNegative() ? "outbox.clock.fast" : "outbox.clock.slow", seconds < OF_AN_HOUR * OF_AN_HOUR
                ? texts.get("outbox.clock.minutes", seconds / OF_AN_HOUR) : texts.get("outbox.clock.hours", seconds / (OF_AN_HOUR * OF_AN_HOUR)));
    }

    public String moment(Instant at) {
        return formats.dateTime(LocalDateTime.ofInstant(at, zone));
    }

    /** In groups of four, to be compared with what is printed. */
    public static String fingerprint(String hexadecimal) {
        return hexadecimal.toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    private Optional<Figure> count(SortedMap<String, Long> counters, String counter, String name) {
        return Optional.ofNullable(counters.get(counter)).map(count -> new Figure(name, count.toString()));
    }

    private Optional<Figure> indicator(SortedMap<String, Long> counters, Indicator indicator) {
        return Optional.ofNullable(counters.get(indicator.id() + ".d")).map(of -> {
            long counted = counters.getOrDefault(indicator.id() + ".n", 0L);
            var value = switch (indicator.form()) {
                case SHARE, PROCEDURES -> texts.get("outbox.counter.share", counted, of);
                case MEAN -> texts.get("outbox.counter.seconds", counted, of);
                case COMPARISON -> texts.get("outbox.counter.minutes", counted, of);
            };
            return new Figure(texts.get("indicator." + indicator.name() + ".name"), value);
        });
    }

    private String minutes(String bound) {
        if (bound.equals("more")) return texts.get("outbox.counter.handling.more");
        int minutes = Integer.parseInt(bound);
        return texts.get("outbox.counter.handling", minutes % OF_A_DAY == 0 ? texts.get("outbox.counter.days", minutes / OF_A_DAY)
                : minutes % OF_AN_HOUR == 0 ? texts.get("outbox.counter.hours", minutes / OF_AN_HOUR) : texts.get("outbox.clock.minutes", minutes));
    }

    private static boolean isKnown(String name) {
        return List.of("received", "finished", "overrides").contains(name) || name.startsWith("lost.C") || name.startsWith("satisfaction.") && !name.endsWith(".n") && !name.endsWith(".d")
                || Arrays.stream(Indicator.values()).anyMatch(one -> name.equals(one.id() + ".n") || name.equals(one.id() + ".d"));
    }
}
