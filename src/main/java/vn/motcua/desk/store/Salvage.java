package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.office.LocalCode;

/**
 * What a damaged file still gives, wherever in it. Events and drafts are genuine: their seal proves it. Settings, catalogue editions,
 * plans and closed periods are not sealed and are as they were found.
 *
 * @param codes   local codes that the file shows to have been given, whether the dossier could be read or not
 * @param lastSeq number of the last event that the file mentions
 */
record Salvage(List<EventLog.Row> events, List<DraftRow> drafts, Map<String, String> settings, List<Edition> catalogues, List<PlanRow> plans, List<HandRow> handValues,
               List<ClosedRow> closedPeriods, SortedSet<String> codes,
               long lastSeq) {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());
    /** Codes that were left out on purpose after an earlier recovery are no gap. */
    private static final int LONGEST_GAP = 1000;

    /** A sealed draft as it lies in the file. */
    record DraftRow(String id, long savedAt, byte[] sealed) { }

    /** A catalogue that the office put in force. */
    record Edition(long number, String name, long addedAt, String content) { }

    /** A plan of the office, or that one runs. */
    record PlanRow(String id, long running, long changedAt, String content) { }

    /** A value that somebody entered. */
    record HandRow(long number, String plan, String target, long day, String value, String clerk, long enteredAt, String remark) { }

    /** A period whose figures were reported. */
    record ClosedRow(long number, long from, long to, String asOf, long closedAt, String clerk, String figures, byte[] verdicts) { }

    /** @throws StoreProblem when the disk, and not the file, is the trouble */
    static Salvage of(Path damaged, Memory memory) {
        var gathering = new Gathering(memory);
        if (Files.exists(damaged)) {
            try (var pages = new RawPages(damaged)) {
                gathering.bytes = pages.bytes();
                pages.rows(gathering::take);
            } catch (IOException failure) {
                throw Trouble.of(failure, damaged);
            }
        }
        return gathering.salvage();
    }

    /** Tells rows of one table from those of another by their columns. */
    private static final class Gathering {
        private final Memory memory;
        private final TreeMap<Long, EventLog.Row> events = new TreeMap<>();
        private final Map<String, DraftRow> drafts = new TreeMap<>();
        private final Map<String, String> settings = new TreeMap<>();
        private final Map<Long, Edition> catalogues = new TreeMap<>();
        private final Map<String, PlanRow> plans = new TreeMap<>();
        private final Map<Long, HandRow> handValues = new TreeMap<>();
        private final Map<Long, ClosedRow> closedPeriods = new TreeMap<>();
        private final TreeSet<String> codes = new TreeSet<>();
        /** In rows that no seal protects: a turned bit makes another code of one. */
        private final Map<String, Integer> unproven = new TreeMap<>();
        private final BitSet mentioned = new BitSet();
        private long bytes;

        Gathering(Memory memory) {
            this.memory = memory;
        }

        void take(RawRow row) {
            if (row.has(Void.class, Long.class, String.class, Long.class, String.class, String.class, byte[].class)) {
                event(new EventLog.Row(row.rowid(), row.number(1), row.text(2), row.number(3), row.text(4), row.text(5), row.bytes(6)));
            } else if (row.has(String.class, Long.class, byte[].class)) {
                draft(new DraftRow(row.text(0), row.number(1), row.bytes(2)));
            } else if (row.rowid() == 0 && row.has(String.class, String.class)) {
                settings.put(row.text(0), row.text(1));
            } else if (row.has(Void.class, String.class, Long.class, String.class)) {
                catalogues.put(row.rowid(), new Edition(row.rowid(), row.text(1), row.number(2), row.text(3)));
            } else if (row.rowid() == 0 && row.has(String.class, Long.class, Long.class, String.class)) {
                plan(new PlanRow(row.text(0), row.number(1), row.number(2), row.text(3)));
            } else if (row.has(Void.class, String.class, String.class, Long.class, String.class, String.class, Long.class, String.class)) {
                handValues.put(row.rowid(), new HandRow(row.rowid(), row.text(1), row.text(2), row.number(3), row.text(4), row.text(5), row.number(6), row.text(7)));
            } else if (row.has(Void.class, Long.class, Long.class, String.class, Long.class, String.class, String.class, byte[].class)) {
                closedPeriods.put(row.rowid(), new ClosedRow(row.rowid(), row.number(1), row.number(2), row.text(3), row.number(4), row.text(5), row.text(6), row.bytes(7)));
            } else if (row.rowid() > 0 && row.values().size() > 2 && row.values().get(2).orElse(null) instanceof String text) {
                // a row of the lists, whose event may be lost
                LocalCode.parse(text).ifPresent(code -> unproven.merge(code.text(), 1, Integer::sum));
            } else if (row.has(String.class, Long.class)) {
                LocalCode.parse(row.text(0)).ifPresent(code -> unproven.merge(code.text(), 1, Integer::sum));
            } else if (row.rowid() == 0 && row.has(Long.class, Long.class)) {
                mention(row.number(1));
            }
        }

        private void event(EventLog.Row row) {
            try {
                row.event(memory);
            } catch (Seal.Broken other) {
                LOG.log(System.Logger.Level.DEBUG, "no event", other);
                return;
            }
            events.put(row.seq(), row);
            mention(row.seq());
            row.summary(memory).ifPresent(reception -> codes.add(reception.localCode()));
        }

        private void draft(DraftRow row) {
            try {
                memory.drafts().open(row.sealed(), DraftQueries.Content.class, DraftQueries.belongsTo(row.id()));
            } catch (Seal.Broken other) {
                LOG.log(System.Logger.Level.DEBUG, "no draft", other);
                return;
            }
            var before = drafts.get(row.id());
            if (before == null || before.savedAt() <= row.savedAt()) drafts.put(row.id(), row);
        }

        private void plan(PlanRow row) {
            var before = plans.get(row.id());
            if (before == null || before.changedAt() <= row.changedAt()) plans.put(row.id(), row);
        }

        /** An index names events by their number. A number for which the file would be too small is damage. */
        private void mention(long seq) {
            if (seq > 0 && seq < Math.min(bytes / 8, Integer.MAX_VALUE)) mentioned.set((int) seq);
        }

        /** Codes of one desk and day follow one another from 1: what is missing before one that is known was given too. */
        private SortedSet<String> codesGiven() {
            var known = new TreeSet<>(codes);
            // a list and its index both have it, or it is of a desk and day that are known
            unproven.forEach((code, times) -> {
                if (times > 1) known.add(code);
            });
            var days = known.stream().map(code -> code.substring(0, code.lastIndexOf('-'))).collect(Collectors.toSet());
            unproven.keySet().stream().filter(code -> days.contains(code.substring(0, code.lastIndexOf('-')))).forEach(known::add);
            var given = new TreeSet<>(known);
            var before = "";
            for (var code : known) {
                int digits = code.lastIndexOf('-') + 1;
                boolean sameDay = before.length() == code.length() && before.startsWith(code.substring(0, digits));
                long next = sameDay ? Long.parseLong(before.substring(digits)) + 1 : 1;
                long last = Long.parseLong(code.substring(digits));
                for (long lost = next; last - next < LONGEST_GAP && lost < last; lost++) given.add(code.substring(0, digits) + "%04d".formatted(lost));
                before = code;
            }
            return given;
        }

        Salvage salvage() {
            return new Salvage(List.copyOf(events.values()), List.copyOf(drafts.values()), settings, List.copyOf(catalogues.values()), List.copyOf(plans.values()),
                    List.copyOf(handValues.values()), List.copyOf(closedPeriods.values()), codesGiven(),
                    Math.max(0, mentioned.length() - 1));
        }
    }
}
