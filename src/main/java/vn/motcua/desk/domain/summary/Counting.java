package vn.motcua.desk.domain.summary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Verdict;

/** What one dossier adds to the rows of its desk: numbers alone, each on the day to which it belongs ({@link SummaryRow}). */
public final class Counting {
    /** Raised whenever the same dossier counts otherwise than before. */
    private static final int OWN_VERSION = 1;
    private static final int MOST_OF_INDICATORS = 10_000;
    /** Another number whenever the same dossier may count otherwise, here or by an indicator: every row is counted anew then. */
    public static final int VERSION = OWN_VERSION * MOST_OF_INDICATORS + Arrays.stream(Indicator.values()).mapToInt(Indicator::version).sum();
    /** Upper bounds of the histogram of handling times, in minutes. */
    private static final int[] MINUTES = {15, 30, 60, 120, 240, 480, 960, 1440, 2880, 4320, 7200, 10_080, 20_160, 43_200};

    private final DossierFacts facts;
    private final LocalDateTime asOf;
    private final Map<SummaryLine, SortedMap<String, Long>> counts = new TreeMap<>();

    private Counting(DossierFacts facts, LocalDateTime asOf) {
        this.facts = facts;
        this.asOf = asOf;
    }

    /** @param asOf the moment at which what is open is compared with its appointment */
    public static Map<SummaryLine, SortedMap<String, Long>> of(DossierFacts facts, LocalDateTime asOf) {
        var counting = new Counting(facts, asOf);
        counting.count();
        return counting.counts;
    }

    private void count() {
        var times = facts.times();
        add(times.received(), "received", 1);
        add(times.received(), "overrides", facts.amounts().overrides());
        facts.traits().lost().forEach(cause -> add(times.received(), "lost.C" + (cause.ordinal() + 1), 1));
        times.finished().ifPresent(day -> {
            add(day, "finished", 1);
            times.handling().ifPresent(minutes -> add(day, "minutes." + bound(minutes), 1));
        });
        answer().ifPresent(answer -> times.answered().ifPresent(day -> add(day, "satisfaction." + answer, 1)));
        for (var indicator : Indicator.values()) facts.day(indicator.basis()).ifPresent(day -> judge(indicator, day));
    }

    private void judge(Indicator indicator, LocalDate day) {
        switch (indicator.judge(facts, asOf)) {
            case Verdict.Outside() -> { }
            case Verdict.Missed _ -> add(day, indicator.id() + ".d", 1);
            case Verdict.Counted() -> {
                add(day, indicator.id() + ".d", 1);
                add(day, indicator.id() + ".n", switch (indicator.form()) {
                    case SHARE, PROCEDURES -> 1;
                    case MEAN -> facts.times().seconds();
                    case COMPARISON -> facts.times().handling().orElse(0);
                });
            }
        }
    }

    private Optional<String> answer() {
        return facts.traits().answer().map(answer -> switch (answer) {
            case SATISFIED -> "satisfied";
            case ORDINARY -> "neutral";
            case DISSATISFIED -> "unsatisfied";
        });
    }

    private static String bound(long minutes) {
        for (int bound : MINUTES) if (minutes <= bound) return Integer.toString(bound);
        return "more";
    }

    private void add(LocalDate day, String name, long count) {
        if (count == 0) return;
        counts.computeIfAbsent(new SummaryLine(day, SummaryKey.tidyProcedure(facts.origin().procedure()), facts.traits().channel()), _ -> new TreeMap<>())
                .merge(name, count, Long::sum);
    }
}
