package vn.motcua.desk.hub;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.hub.account.Administrator;
import vn.motcua.desk.hub.account.Administrators;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.intake.Enrolments;
import vn.motcua.desk.hub.intake.Intake;
import vn.motcua.desk.hub.intake.Stick;
import vn.motcua.desk.hub.intake.Tally;
import vn.motcua.desk.hub.leaders.Leaders;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.hub.place.DeskId;
import vn.motcua.desk.hub.place.Places;
import vn.motcua.desk.hub.totals.Totals;
import vn.motcua.desk.hub.web.Api;
import vn.motcua.desk.hub.web.Metrics;
import vn.motcua.desk.hub.web.Route;
import vn.motcua.desk.hub.web.Router;
import vn.motcua.desk.hub.web.WebServer;

/** Builds every part of a hub once, in the order in which they need each other, and closes them in the other. */
public final class Hub implements AutoCloseable {
    private static final Duration SILENT = Duration.ofDays(1);

    private final HubPlan plan;
    private final Database database;
    private final Places places;
    private final Tally tally;
    private final Intake intake;
    private final Stick stick;
    private final Enrolments enrolments;
    private final Administrators administrators;
    private final Totals totals;
    private Optional<WebServer> server = Optional.empty();
    private Optional<Upkeep> upkeep = Optional.empty();

    /**
     * Opens the hub's memory; nothing is listened on yet.
     *
     * @throws vn.motcua.desk.hub.db.DatabaseFault      when the database cannot be reached
     * @throws vn.motcua.desk.hub.db.NewerSchemaProblem when a newer program has been at work there
     */
    public Hub(HubPlan plan) {
        this.plan = plan;
        var clock = plan.clock();
        this.database = Database.open(plan.database(), LocalDate.now(clock));
        this.places = new Places(plan.communes());
        this.tally = new Tally();
        var reader = new SummaryReader(plan.newest());
        this.intake = new Intake(database, plan.limits(), reader, tally, clock);
        this.stick = new Stick(database, intake, reader, clock);
        this.enrolments = new Enrolments(database, reader, plan.name(), clock);
        this.administrators = new Administrators(database, clock);
        this.totals = new Totals(database, clock);
    }

    /** Listens from now on. @throws IOException when the port cannot be had */
    public void start() throws IOException {
        var web = new WebServer(new Router(routes()), plan.address(), plan.port(), plan.tls());
        web.start();
        server = Optional.of(web);
        upkeep = Optional.of(new Upkeep(database, totals, intake, plan.clock()));
    }

    private List<Route> routes() {
        var routes = new ArrayList<>(routesForPrograms());
        routes.addAll(new Leaders(database, administrators, totals, stick, places, plan.plans(), plan.name(), plan.clock()).routes());
        return routes;
    }

    /** Those that {@code /openapi.json} describes. */
    List<Route> routesForPrograms() {
        var metrics = new Metrics(tally, intake::waiting, totals::stale, this::silent);
        return new Api(database, intake, enrolments, plan.limits(), metrics, plan.clock()).routes();
    }

    private long silent() {
        long since = plan.clock().millis() - SILENT.toMillis();
        return database.read(session -> session.number("select count(*) from desk where active = 1 and last_seen < ?", since));
    }

    /** The port that is listened on. */
    public int port() {
        return server.orElseThrow(() -> new IllegalStateException("not started")).port();
    }

    /** Empty when the commune is not in the national list. */
    public Optional<DeskId> desk(String commune, String desk) {
        return places.provinceOf(commune).map(province -> new DeskId(province, commune, desk));
    }

    public Places places() {
        return places;
    }

    /** A one-time code for this desk. */
    public String enrolmentCode(DeskId desk) {
        return enrolments.code(desk);
    }

    /** Makes these desks known without codes, for a hub that is measured. */
    public void enrol(Collection<DeskId> desks, String publicKey) {
        enrolments.enrol(desks, publicKey);
    }

    /** @return whether that desk could send until now */
    public boolean dismiss(DeskId desk) {
        return enrolments.dismiss(desk);
    }

    /** @return the password; empty when somebody is called so already */
    public Optional<String> addAdministrator(String name, Area area) {
        return administrators.add(name, area);
    }

    public Optional<String> renewPassword(String name) {
        return administrators.renew(name);
    }

    public boolean removeAdministrator(String name) {
        return administrators.remove(name);
    }

    public List<Administrator> administrators() {
        return administrators.all();
    }

    /** What came on a stick. @param file at most {@link vn.motcua.desk.domain.summary.Carried#LONGEST} bytes */
    public Stick.Taking take(byte[] file) {
        return stick.take(file);
    }

    /** Makes every sum anew that is out of date; a running hub does so by itself. */
    public void sum() {
        while (totals.refresh() > 0) continue;
    }

    /** One counter of an area, over all days, as far as the sums are made. */
    public long sum(Area area, String counter) {
        return totals.sum(area, counter);
    }

    @Override public void close() {
        server.ifPresent(WebServer::close);
        upkeep.ifPresent(Upkeep::close);
        intake.close();
        database.close();
    }
}
