package vn.motcua.desk.domain.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.life.Loss;

/** What one dossier adds to the rows of its desk: numbers alone, each on the day to which it belongs ({@link SummaryRow}). */
public final class Counting {
    /** Raised whenever the same dossier counts otherwise than before: every row is counted anew then. */
    public static final int VERSION = 1;
    /** Upper bounds of the histogram of handling times, in minutes. */
    private static final int[] MINUTES = {15, 30, 60, 120, 240, 480, 960, 1440, 2880, 4320, 7200, 10_080, 20_160, 43_200};

    private final Dossier dossier;
    private final ZoneId zone;
    private final Map<SummaryLine, SortedMap<String, Long>> counts = new TreeMap<>();

    private Counting(Dossier dossier, ZoneId zone) {
        this.dossier = dossier;
        this.zone = zone;
    }

    /**
     * @param asOf the moment at which what is open is compared with its appointment
     * @param zone of the desk
     */
    public static Map<SummaryLine, SortedMap<String, Long>> of(Dossier dossier, LocalDateTime asOf, ZoneId zone) {
        var counting = new Counting(dossier, zone);
        counting.count();
        return counting.counts;
    }

    private void count() {
        var received = day(dossier.received().at());
        add(received, "received", 1);
        add(received, "overrides", dossier.passedOver().size());
        Loss.causes(dossier).forEach(cause -> add(received, "lost.C" + (cause.ordinal() + 1), 1));
        finished().ifPresent(at -> {
            add(day(at), "finished", 1);
            add(day(at), "minutes." + bound(Math.max(0, Duration.between(dossier.received().at(), at).toMinutes())), 1);
        });
        dossier.last(DossierEvent.SatisfactionGiven.class).ifPresent(given -> add(day(given.at()), "satisfaction." + switch (given.answer()) {
            case SATISFIED -> "satisfied";
            case ORDINARY -> "neutral";
            case DISSATISFIED -> "unsatisfied";
        }, 1));
    }

    private Optional<Instant> finished() {
        return switch (dossier.state()) {
            case DossierState.InProcess _, DossierState.AwaitingApplicant _ -> Optional.empty();
            case DossierState.ResultReady(var since, _) -> Optional.of(since);
            case DossierState.HandedOver(_, var settled, _) -> Optional.of(settled);
            case DossierState.Ended(_, var at, _) -> Optional.of(at);
        };
    }

    private static String bound(long minutes) {
        for (int bound : MINUTES) if (minutes <= bound) return Integer.toString(bound);
        return "more";
    }

    private void add(LocalDate day, String name, long count) {
        if (count == 0) return;
        var content = dossier.content();
        counts.computeIfAbsent(new SummaryLine(day, SummaryKey.tidyProcedure(content.procedureCode()), content.channel()), _ -> new TreeMap<>())
                .merge(name, count, Long::sum);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
