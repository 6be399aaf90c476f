package vn.motcua.desk.store;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.kpi.Traits;

/** The facts of the dossiers received on one day, as they lie in the file: two series of records of equal length, in the order of numbers. */
final class FactRecords {
    /** Raised whenever the records change their form or something in them its meaning: then all are made again from the events. */
    static final int FORM = 2;

    private static final int COUNTED = 40;
    private static final int AMOUNTS = 34;
    private static final int NOTHING = Tally.NO_DAY;
    private static final long SECONDS_OF_DAY = 86_400;

    private static final int ORIGIN = 4;
    private static final int TRAITS = 8;
    private static final int FINISHED = 16;
    private static final int ANSWERED = 20;
    private static final int PAID = 24;
    private static final int DUE = 28;
    private static final int SECONDS = 32;
    private static final int HANDLING = 36;

    private final LocalDate day;
    private final ByteBuffer counted;
    private final ByteBuffer amounts;

    FactRecords(LocalDate day, byte[] counted, byte[] amounts) {
        this.day = day;
        this.counted = ByteBuffer.wrap(counted);
        this.amounts = ByteBuffer.wrap(amounts);
    }

    static FactRecords none(LocalDate day) {
        return new FactRecords(day, new byte[0], new byte[0]);
    }

    LocalDate day() {
        return day;
    }

    int size() {
        return counted.capacity() / COUNTED;
    }

    byte[] counted() {
        return counted.array();
    }

    byte[] amounts() {
        return amounts.array();
    }

    int number(int at) {
        return counted.getInt(at * COUNTED);
    }

    int origin(int at) {
        return counted.getInt(at * COUNTED + ORIGIN);
    }

    long traits(int at) {
        return counted.getLong(at * COUNTED + TRAITS);
    }

    int finished(int at) {
        return counted.getInt(at * COUNTED + FINISHED);
    }

    int answered(int at) {
        return counted.getInt(at * COUNTED + ANSWERED);
    }

    int paid(int at) {
        return counted.getInt(at * COUNTED + PAID);
    }

    /** Seconds from the beginning of the day of reception. */
    int due(int at) {
        return counted.getInt(at * COUNTED + DUE);
    }

    int seconds(int at) {
        return counted.getInt(at * COUNTED + SECONDS);
    }

    int handling(int at) {
        return counted.getInt(at * COUNTED + HANDLING);
    }

    /** The latest day on which something of these dossiers counts. */
    int latest() {
        int latest = Math.toIntExact(day.toEpochDay());
        for (int i = 0; i < size(); i++) latest = Math.max(latest, Math.max(finished(i), Math.max(answered(i), paid(i))));
        return latest;
    }

    /** Where the dossier of this number is; negative where it would have to go, as {@link Arrays#binarySearch}. */
    int find(long number) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (number(middle) < number) low = middle + 1;
            else if (number(middle) > number) high = middle - 1;
            else return middle;
        }
        return -(low + 1);
    }

    /** The same with this dossier, in the place of what was known of it. */
    FactRecords with(long number, int origin, DossierFacts facts) {
        int at = find(number);
        boolean isNew = at < 0;
        if (isNew) at = -(at + 1);
        var next = new FactRecords(day, opened(counted.array(), at * COUNTED, isNew ? COUNTED : 0), opened(amounts.array(), at * AMOUNTS, isNew ? AMOUNTS : 0));
        next.put(at, Math.toIntExact(number), origin, facts);
        return next;
    }

    private static byte[] opened(byte[] bytes, int at, int gap) {
        var wider = Arrays.copyOf(bytes, bytes.length + gap);
        System.arraycopy(bytes, at, wider, at + gap, bytes.length - at);
        return wider;
    }

    private void put(int at, int number, int origin, DossierFacts facts) {
        var times = facts.times();
        counted.position(at * COUNTED).putInt(number).putInt(origin).putLong(TraitBits.of(facts.traits())).putInt(day(times.finished()))
                .putInt(day(times.answered())).putInt(day(times.paid())).putInt(offset(times.due())).putInt((int) Math.min(times.seconds(), Integer.MAX_VALUE))
                .putInt((int) Math.min(times.handling().orElse(NOTHING), Integer.MAX_VALUE));
        var of = facts.amounts();
        amounts.position(at * AMOUNTS).putInt(times.reached().map(this::offset).orElse(NOTHING)).putShort(small(of.lines())).putShort(small(of.toDigitize()))
                .putShort(small(of.digitized())).putShort(small(of.reused())).putShort(small(of.pages())).putShort(small(of.supplements()))
                .putShort(small(of.overrides())).putLong(of.fee()).putLong(of.charge());
    }

    DossierFacts facts(int at, String id, DossierFacts.Origin origin, Traits traits) {
        int handling = handling(at);
        int reached = amounts.getInt(at * AMOUNTS);
        var times = new DossierFacts.Times(day, day(finished(at)), day(answered(at)), day(paid(at)), moment(due(at)),
                reached == NOTHING ? Optional.empty() : Optional.of(moment(reached)), handling == NOTHING ? OptionalLong.empty() : OptionalLong.of(handling),
                seconds(at));
        var from = amounts.position(at * AMOUNTS + Integer.BYTES);
        return new DossierFacts(id, origin, traits, times, new DossierFacts.Amounts(from.getShort(), from.getShort(), from.getShort(), from.getShort(),
                from.getShort(), from.getShort(), from.getShort(), from.getLong(), from.getLong()));
    }

    private static int day(Optional<LocalDate> day) {
        return day.map(one -> Math.toIntExact(one.toEpochDay())).orElse(NOTHING);
    }

    private static Optional<LocalDate> day(int day) {
        return day == NOTHING ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private int offset(LocalDateTime moment) {
        long days = moment.toLocalDate().toEpochDay() - day.toEpochDay();
        return Math.clamp(days * SECONDS_OF_DAY + moment.toLocalTime().toSecondOfDay(), NOTHING + 1, Integer.MAX_VALUE);
    }

    private LocalDateTime moment(int seconds) {
        return day.atStartOfDay().plusSeconds(seconds);
    }

    private static short small(int count) {
        return (short) Math.min(count, Short.MAX_VALUE);
    }
}
