package vn.motcua.desk.hub.leaders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.hub.account.Administrators;
import vn.motcua.desk.hub.account.Visits;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.Days;
import vn.motcua.desk.hub.intake.Allowance;
import vn.motcua.desk.hub.intake.Stick;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.hub.place.DeskId;
import vn.motcua.desk.hub.place.Places;
import vn.motcua.desk.hub.totals.Totals;
import vn.motcua.desk.hub.web.Ask;
import vn.motcua.desk.hub.web.Reply;
import vn.motcua.desk.hub.web.Route;
import vn.motcua.desk.hub.web.Upload;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

/** The pages for people: log in, look, set targets, take files away. Nobody sees more than their own area. */
public final class Leaders {
    private static final String COOKIE = "hub";
    private static final String LANGUAGE = "lang";
    private static final int FORM_BYTES = 16 << 10;
    private static final Duration SILENT = Duration.ofDays(1);
    /** Wrong passwords, of a name and of an address. */
    private static final int WRONG_AT_ONCE = 8;
    private static final double WRONG_PER_SECOND = 1 / 30.0;
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String ICON = "image/svg+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Administrators administrators;
    private final Visits visits;
    private final Figures figures;
    private final Aims aims;
    private final Totals totals;
    private final Stick stick;
    private final Places places;
    private final List<Plan> plans;
    private final Clock clock;
    private final Frame frame;
    private final Allowance wrong;
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    /** @param hub how the hub is called @param plans from which targets may be taken over */
    public Leaders(Database database, Administrators administrators, Totals totals, Stick stick, Places places, List<Plan> plans, String hub, Clock clock) {
        this.administrators = administrators;
        this.visits = new Visits(clock);
        this.figures = new Figures(database);
        this.aims = new Aims(database);
        this.totals = totals;
        this.stick = stick;
        this.places = places;
        this.plans = List.copyOf(plans);
        this.clock = clock;
        this.frame = new Frame(hub);
        this.wrong = new Allowance(clock, WRONG_PER_SECOND, WRONG_AT_ONCE);
        for (var language : Language.values()) texts.put(language, Texts.in(language));
    }

    private interface Page {
        Reply of(Visitor visitor) throws IOException;
    }

    private interface Form {
        Reply of(Visitor visitor, Map<String, String> fields) throws IOException;
    }

    public List<Route> routes() {
        return List.of(new Route("GET", "/", ask -> visited(ask, visitor -> area(ask, visitor))), new Route("GET", "/login", this::login),
                new Route("POST", "/login", this::enter), new Route("POST", "/logout", ask -> posted(ask, (visitor, _) -> leave(visitor))),
                new Route("POST", "/note", ask -> posted(ask, this::note)), new Route("GET", "/targets", ask -> visited(ask, visitor -> targets(ask, visitor, Optional.empty()))),
                new Route("POST", "/targets", ask -> posted(ask, (visitor, fields) -> set(ask, visitor, fields))), new Route("POST", "/targets/remove", ask -> posted(ask, this::remove)),
                new Route("POST", "/targets/plan", ask -> posted(ask, this::takeOver)),
                new Route("GET", "/stick", ask -> visited(ask, visitor -> stick(ask, 200, visitor, Optional.empty()))), new Route("POST", "/stick", this::carried),
                new Route("GET", "/export.csv", ask -> visited(ask, visitor -> file(ask, visitor, "csv"))),
                new Route("GET", "/export.xlsx", ask -> visited(ask, visitor -> file(ask, visitor, "xlsx"))),
                resource("/page.css", CSS), resource("/page.js", SCRIPT), resource("/icon.svg", ICON));
    }

    private static Route resource(String path, String type) {
        try (InputStream in = Leaders.class.getResourceAsStream(path.substring(1))) {
            var reply = Reply.of(200, type, in.readAllBytes()).with("Cache-Control", "max-age=3600");
            return new Route("GET", path, _ -> reply);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Texts texts(Ask ask) {
        var asked = Optional.ofNullable(ask.parameters().get(LANGUAGE)).or(() -> Optional.ofNullable(ask.cookies().get(LANGUAGE)));
        return texts.get(asked.map(Language::of).orElse(Language.VIETNAMESE));
    }

    private Reply html(Ask ask, int status, String title, Optional<Visitor> visitor, Html main) {
        var words = texts(ask);
        var path = ask.path() + (ask.query().isEmpty() ? "" : "?" + ask.query().replaceAll("&?lang=[a-z]*", ""));
        var reply = Reply.text(status, Reply.HTML, frame.page(words, title, visitor, path, main));
        return ask.parameters().containsKey(LANGUAGE)
                ? reply.with("Set-Cookie", LANGUAGE + "=" + words.language().code() + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly") : reply;
    }

    private Reply visited(Ask ask, Page page) throws IOException {
        var visitor = visitor(ask);
        return visitor.isPresent() ? page.of(visitor.get()) : Reply.seeOther("/login");
    }

    /** A form of our own pages, sent by somebody who is logged in. */
    private Reply posted(Ask ask, Form form) throws IOException {
        var visitor = visitor(ask);
        var body = ask.bytes(FORM_BYTES);
        if (visitor.isEmpty() || body.isEmpty()) return Reply.seeOther("/login");
        var fields = Ask.fields(new String(body.get(), StandardCharsets.UTF_8));
        return visitor.get().form().equals(fields.get("form")) ? form.of(visitor.get(), fields) : Reply.seeOther("/");
    }

    private Optional<Visitor> visitor(Ask ask) {
        return Optional.ofNullable(ask.cookies().get(COOKIE)).flatMap(token -> visits.find(token)
                .flatMap(visit -> administrators.find(visit.name()).map(who -> new Visitor(who, token, visit.form(), texts(ask)))));
    }

    private Reply login(Ask ask) {
        return html(ask, 200, texts(ask).get("hub.page.loginTitle"), Optional.empty(), LoginPage.of(texts(ask), Optional.empty()));
    }

    private Reply enter(Ask ask) throws IOException {
        var fields = Ask.fields(new String(ask.bytes(FORM_BYTES).orElse(new byte[0]), StandardCharsets.UTF_8));
        var name = fields.getOrDefault("name", "").strip();
        int seconds = Math.max(wrong.waiting(name), wrong.waiting(ask.remote()));
        if (seconds > 0) return refused(ask, 429, texts(ask).get("hub.page.tooOften", seconds)).with("Retry-After", Integer.toString(seconds));
        var found = administrators.enter(name, fields.getOrDefault("password", ""));
        if (found.isEmpty()) {
            wrong.take(name);
            wrong.take(ask.remote());
            return refused(ask, 401, texts(ask).get("hub.refusal.ENTRY_REFUSED"));
        }
        var token = visits.begin(found.get().name());
        return Reply.seeOther("/").with("Set-Cookie", COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (ask.secure() ? "; Secure" : ""));
    }

    private Reply refused(Ask ask, int status, String words) {
        return html(ask, status, texts(ask).get("hub.page.loginTitle"), Optional.empty(), LoginPage.of(texts(ask), Optional.of(words)));
    }

    private Reply leave(Visitor visitor) {
        visits.end(visitor.token());
        return Reply.seeOther("/login").with("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    }

    /** What was asked for, or the visitor's own area where that is not within it. */
    private Area area(Map<String, String> asked, Visitor visitor) {
        var home = visitor.who().area();
        var province = asked.getOrDefault("province", "");
        var commune = asked.getOrDefault("commune", "");
        var desk = asked.getOrDefault("desk", "");
        if (!province.matches("[0-9]{1,4}") || !commune.matches("[0-9A-Z]{0,10}") || !desk.matches("[0-9A-Z]{0,4}") || commune.isEmpty() && !desk.isEmpty()
                || Integer.parseInt(province) == 0) return home;
        var area = new Area(Integer.parseInt(province), commune, desk);
        return home.holds(area) ? area : home;
    }

    private Reply area(Ask ask, Visitor visitor) {
        var shown = shown(visitor);
        var area = area(ask.parameters(), visitor);
        var today = LocalDate.now(clock);
        var span = Span.of(ask.parameters(), today);
        var since = clock.instant().minus(SILENT);
        var content = new AreaPage.Content(area, visitor.who().area(), span, figures.days(area, span), Figures.sum(figures.days(area, span.before())),
                aims.of(area, span.until()), figures.parts(area, span), figures.silentByPart(area, since), figures.silent(area, since), figures.desks(area),
                figures.corrections(area, span), figures.setAside(area), totals.stale(), clock.instant());
        return html(ask, 200, shown.fullName(area), Optional.of(visitor), AreaPage.of(content, shown, visitor.form()));
    }

    private Shown shown(Visitor visitor) {
        return new Shown(visitor.texts(), places, clock.getZone());
    }

    private Reply note(Visitor visitor, Map<String, String> fields) {
        var area = area(fields, visitor);
        var epoch = whole(fields.get("epoch"));
        var seq = whole(fields.get("seq"));
        if (area.level() == Area.Level.DESK && epoch.isPresent() && seq.isPresent()) {
            figures.note(new DeskId(area.province(), area.commune(), area.desk()), epoch.get(), seq.get(), fields.getOrDefault("hash", ""), visitor.who().name(), clock.instant());
        }
        var back = fields.getOrDefault("back", "/");
        // only within this page
        return Reply.seeOther(back.matches("/\\?[A-Za-z0-9=&-]*") ? back : "/");
    }

    private static Optional<Long> whole(String text) {
        return Optional.ofNullable(text).filter(one -> one.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private Reply targets(Ask ask, Visitor visitor, Optional<String> trouble) {
        var shown = shown(visitor);
        var home = visitor.who().area();
        var page = TargetsPage.of(home, aims.around(home), plans, LocalDate.now(clock), shown, visitor.form(), trouble);
        return html(ask, trouble.isPresent() ? 400 : 200, visitor.texts().get("hub.page.targets"), Optional.of(visitor), page);
    }

    private Reply set(Ask ask, Visitor visitor, Map<String, String> fields) {
        var indicator = Indicator.find(fields.getOrDefault("indicator", "")).filter(found -> found.form() == Indicator.Form.SHARE);
        var percent = Optional.ofNullable(fields.get("percent")).filter(text -> text.matches("\\d{1,3}(\\.\\d{1,2})?")).map(BigDecimal::new)
                .filter(number -> number.compareTo(BigDecimal.valueOf(100)) <= 0);
        var from = Days.parse(fields.getOrDefault("from", ""));
        var until = Days.parse(fields.getOrDefault("until", ""));
        if (indicator.isEmpty() || percent.isEmpty() || from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get())) {
            return targets(ask, visitor, Optional.of(visitor.texts().get("hub.page.badTarget")));
        }
        aims.set(new Aim(visitor.who().area(), indicator.get(), Aims.bound(percent.get(), "most".equals(fields.get("side"))), from.get(), until.get()));
        return Reply.seeOther("/targets");
    }

    private Reply remove(Visitor visitor, Map<String, String> fields) {
        Indicator.find(fields.getOrDefault("indicator", "")).ifPresent(indicator -> Days.parse(fields.getOrDefault("from", ""))
                .ifPresent(from -> aims.remove(visitor.who().area(), indicator, from)));
        return Reply.seeOther("/targets");
    }

    private Reply takeOver(Visitor visitor, Map<String, String> fields) {
        plans.stream().filter(plan -> plan.id().equals(fields.get("plan"))).findFirst()
                .ifPresent(plan -> Aims.of(plan, visitor.who().area()).forEach(aims::set));
        return Reply.seeOther("/targets");
    }

    private Reply stick(Ask ask, int status, Visitor visitor, Optional<StickPage.Outcome> outcome) {
        return html(ask, status, visitor.texts().get("hub.page.stick"), Optional.of(visitor), StickPage.of(visitor.texts(), visitor.form(), outcome));
    }

    /** A desk's file. Whose it is says its signature; the administrator only carries it. */
    private Reply carried(Ask ask) throws IOException {
        var found = visitor(ask);
        if (found.isEmpty()) return Reply.seeOther("/login");
        var visitor = found.get();
        var body = ask.bytes(Upload.around(Carried.LONGEST));
        if (body.isEmpty()) return stick(ask, 413, visitor, Optional.of(new StickPage.Outcome.NotTaken(visitor.texts().get("hub.refusal.TOO_LARGE"))));
        var upload = Upload.of(ask.header("Content-Type").orElse(""), body.get());
        if (upload.isEmpty() || !visitor.form().equals(upload.get().fields().get("form"))) return Reply.seeOther("/stick");
        return switch (stick.take(upload.get().file())) {
            case Stick.Taking.Taken taken -> stick(ask, 200, visitor, Optional.of(new StickPage.Outcome.Taken(taken, Stick.answersName(upload.get().name()))));
            case Stick.Taking.NotBatches() -> stick(ask, 400, visitor, Optional.of(new StickPage.Outcome.NotTaken(visitor.texts().get("hub.page.stickNot", upload.get().name()))));
        };
    }

    private Reply file(Ask ask, Visitor visitor, String kind) {
        var shown = shown(visitor);
        var area = area(ask.parameters(), visitor);
        var span = Span.of(ask.parameters(), LocalDate.now(clock));
        var parts = area.level() == Area.Level.DESK ? List.<Figures.Part>of() : figures.parts(area, span);
        var export = new Export(area, Figures.sum(figures.days(area, span)), parts, shown);
        var name = "quay-mot-cua-" + span.from() + "-" + span.until() + "." + kind;
        var reply = kind.equals("csv") ? Reply.of(200, "text/csv; charset=utf-8", export.csv()) : Reply.of(200, SHEET, export.workbook(visitor.texts().get("hub.page.sheet")));
        return reply.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
