package vn.motcua.desk.work;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Score;
import vn.motcua.desk.domain.kpi.ScoreItem;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.store.Store;

/** The points of the national index, as far as they are known here, and what was entered by hand for the rest. Off the window's thread. */
public final class Scoring {
    private static final String KEY = "score";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Store store;
    private final Figures figures;
    private final Rulebook rules;
    private final SettingsBook settings;
    private final Clock clock;

    /** @param percent 0 to 100 @param clerk id of who entered it */
    public record Entered(BigDecimal percent, Instant at, String clerk) { }

    /** How disputed thresholds are read here, and what was entered by item code. */
    public record Choices(ScoreItem.Reading reading, Map<String, Entered> byHand) {
        public Choices {
            byHand = Map.copyOf(byHand);
        }
    }

    public Scoring(Store store, Figures figures, Rulebook rules, SettingsBook settings, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of the period as it is known now, by the formula in force on its last day. */
    public Score of(Period period) {
        return of(figures.of(period));
    }

    /** The same of figures that are there already. */
    public Score of(Tally tally) {
        var choices = choices();
        var byHand = choices.byHand().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().percent()));
        return Score.of(rules.formula(tally.period().to()), choices.reading(), tally, byHand);
    }

    /** Thresholds give all points unless somebody chose otherwise: that is how the description of the formula has it. */
    public Choices choices() {
        return store.read(tx -> tx.settings().find(KEY, Choices.class)).orElseGet(() -> new Choices(ScoreItem.Reading.THRESHOLD, Map.of()));
    }

    public void read(ScoreItem.Reading reading) {
        keep(new Choices(reading, choices().byHand()));
    }

    /** @throws IllegalArgumentException when it is no percentage, or the item is measured */
    public void enter(ScoreItem item, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) throw new IllegalArgumentException("not a percentage: " + percent);
        if (item.measured().isPresent()) throw new IllegalArgumentException("measured: " + item.code());
        var byHand = new TreeMap<>(choices().byHand());
        byHand.put(item.code(), new Entered(percent, clock.instant(), settings.current().clerk().id()));
        keep(new Choices(choices().reading(), byHand));
    }

    /** The item is open again. */
    public void forget(ScoreItem item) {
        var byHand = new HashMap<>(choices().byHand());
        byHand.remove(item.code());
        keep(new Choices(choices().reading(), byHand));
    }

    private void keep(Choices choices) {
        store.write(tx -> {
            tx.settings().put(KEY, choices);
            return choices;
        });
    }
}
