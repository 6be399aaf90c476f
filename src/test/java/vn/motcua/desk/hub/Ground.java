package vn.motcua.desk.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.Enrolment;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.Days;
import vn.motcua.desk.hub.intake.Enrolments;
import vn.motcua.desk.hub.intake.Intake;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.intake.Tally;
import vn.motcua.desk.hub.place.DeskId;
import vn.motcua.desk.hub.totals.Counters;
import vn.motcua.desk.hub.totals.Totals;
import vn.motcua.desk.hub.web.WebServer;

/** A hub's parts on a database of its own, with a clock that the test moves. */
public final class Ground implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    public static final List<Commune> COMMUNES = List.of(new Commune("00004", "Phường Ba Đình", "Thành phố Hà Nội"),
            new Commune("00008", "Phường Ngọc Hà", "Thành phố Hà Nội"), new Commune("26740", "Phường Sài Gòn", "Thành phố Hồ Chí Minh"));
    public static final Limits WIDE = new Limits(1 << 20, 1_000, 100_000, 256);

    /** Moved by hand. */
    public static final class HandClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(TODAY.atTime(9, 0).atZone(ZONE).toInstant());

        @Override public ZoneId getZone() {
            return ZONE;
        }

        @Override public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override public Instant instant() {
            return now.get();
        }

        public void forward(Duration duration) {
            now.updateAndGet(before -> before.plus(duration));
        }
    }

    public final HandClock clock = new HandClock();
    public final String url;
    private final int newest;
    private final Limits limits;
    public Database database;
    public Intake intake;
    public Enrolments enrolments;
    public Totals totals;

    public Ground(Path folder) {
        this("sqlite:" + folder.resolve("hub.db"), Batch.SCHEMA, WIDE);
    }

    public Ground(String url, int newest, Limits limits) {
        this.url = url;
        this.newest = newest;
        this.limits = limits;
        open();
    }

    private void open() {
        database = Database.open(url, TODAY);
        var reader = new SummaryReader(newest);
        intake = new Intake(database, limits, reader, new Tally(), clock);
        enrolments = new Enrolments(database, reader, "Hub", clock);
        totals = new Totals(database, clock);
    }

    public void reopen() throws IOException {
        close();
        open();
    }

    /** A desk whose key the hub knows. */
    public Sender enrolled(String commune, String desk) {
        var sender = new Sender(commune, desk, clock);
        enrol(sender);
        return sender;
    }

    public void enrol(Sender sender) {
        var code = enrolments.code(id(sender.commune, sender.desk)).replace("-", "");
        var enrolment = new Enrolment(code, sender.commune, sender.desk, Signing.text(sender.keys.getPublic()), sender.epoch()).bytes();
        var result = enrolments.enrol(enrolment, Signing.sign(sender.keys.getPrivate(), enrolment));
        if (!(result instanceof Enrolments.Result.Known)) throw new AssertionError(result);
    }

    public static DeskId id(String commune, String desk) {
        return new DeskId(commune.equals("26740") ? 79 : 1, commune, desk);
    }

    /** What the hub holds of all desks of a province, after every sum was made anew. */
    public Counters province(int province) {
        while (totals.refresh() > 0) continue;
        var sum = new Counters.Sum();
        database.read(session -> session.list("select counters from total where province = ? and commune = '' and desk = ''", row -> row.getString(1), province))
                .forEach(sum::add);
        return new Counters(without0(sum.sum()));
    }

    public Counters province(int province, LocalDate day) {
        while (totals.refresh() > 0) continue;
        return database.read(session -> session.first("select counters from total where province = ? and commune = '' and desk = '' and day = ?",
                row -> Counters.parse(row.getString(1)), province, Days.number(day))).map(one -> new Counters(without0(one))).orElse(Counters.NONE);
    }

    public static TreeMap<String, Long> without0(Counters counters) {
        var left = new TreeMap<>(counters.counts());
        left.values().removeIf(count -> count == 0);
        return left;
    }

    public List<String> texts(String sql) {
        return database.read(session -> session.list(sql, row -> row.getString(1)));
    }

    public long number(String sql) {
        return database.read(session -> session.number(sql));
    }

    public long count(String table) {
        return database.read(session -> session.number("select count(*) from " + table));
    }

    public HubPlan plan(Optional<WebServer.Tls> tls) {
        return new HubPlan(url, "127.0.0.1", 0, tls, "Hub", newest, limits, COMMUNES, List.of(), clock);
    }

    @Override public void close() throws IOException {
        intake.close();
        database.close();
    }
}
