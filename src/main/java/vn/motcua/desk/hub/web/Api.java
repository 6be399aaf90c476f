package vn.motcua.desk.hub.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.intake.Allowance;
import vn.motcua.desk.hub.intake.Enrolments;
import vn.motcua.desk.hub.intake.Intake;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.intake.Verdict;

/** What programs ask: desks that send, and those who watch whether the hub is well. Described by {@code openapi.json}. */
public final class Api {
    private static final int ENROLMENT_BYTES = 4096;
    /** Wrong codes and signatures of one address: some at once, then one in ten seconds. */
    private static final int WRONG_AT_ONCE = 20;
    private static final double WRONG_PER_SECOND = 0.1;

    private final Database database;
    private final Intake intake;
    private final Enrolments enrolments;
    private final Limits limits;
    private final Metrics metrics;
    private final Refusals refusals = new Refusals();
    private final Allowance wrong;
    private final byte[] description;

    public Api(Database database, Intake intake, Enrolments enrolments, Limits limits, Metrics metrics, Clock clock) {
        this.database = database;
        this.intake = intake;
        this.enrolments = enrolments;
        this.limits = limits;
        this.metrics = metrics;
        this.wrong = new Allowance(clock, WRONG_PER_SECOND, WRONG_AT_ONCE);
        this.description = resource("openapi.json");
    }

    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/batches", this::batch), new Route("POST", "/v1/enrolments", this::enrolment),
                new Route("GET", "/openapi.json", _ -> Reply.of(200, Reply.JSON, description)), new Route("GET", "/health", _ -> health()),
                new Route("GET", "/metrics", _ -> Reply.text(200, Metrics.TYPE, metrics.text())));
    }

    private Reply batch(Ask ask) throws IOException {
        int seconds = wrong.waiting(ask.remote());
        if (seconds > 0) return refusals.of(new Verdict.Refused(RefusalCode.TOO_OFTEN, "", seconds));
        var body = ask.bytes(limits.bytes());
        if (body.isEmpty()) return refusals.of(new Verdict.Refused(RefusalCode.TOO_LARGE, "", 0));
        return switch (intake.take(body.get(), ask.header(Signing.HEADER).orElse(""))) {
            case Verdict.Answered(var answer) -> Reply.of(200, Reply.JSON, answer.bytes());
            case Verdict.Refused refused -> refused(ask, refused);
        };
    }

    private Reply enrolment(Ask ask) throws IOException {
        int seconds = wrong.waiting(ask.remote());
        if (seconds > 0) return refusals.of(new Verdict.Refused(RefusalCode.TOO_OFTEN, "", seconds));
        var body = ask.bytes(ENROLMENT_BYTES);
        if (body.isEmpty()) return refusals.of(new Verdict.Refused(RefusalCode.TOO_LARGE, "", 0));
        return switch (enrolments.enrol(body.get(), ask.header(Signing.HEADER).orElse(""))) {
            case Enrolments.Result.Known(var answer) -> Reply.of(200, Reply.JSON, answer.bytes());
            case Enrolments.Result.Refused(var refused) -> refused(ask, refused);
        };
    }

    /** Whoever guesses is slowed down; whoever is only busy or late is not. */
    private Reply refused(Ask ask, Verdict.Refused refused) {
        switch (refused.code()) {
            case SIGNATURE_WRONG, CODE_WRONG, UNREADABLE, TOO_LARGE -> wrong.take(ask.remote());
            case SCHEMA_TOO_OLD, SCHEMA_TOO_NEW, DESK_UNKNOWN, EPOCH_OLD, TOO_OFTEN, BUSY -> { }
        }
        return refusals.of(refused);
    }

    /** Well when the database answers. */
    private Reply health() {
        long desks = database.read(session -> session.number("select count(*) from desk where active = 1"));
        return Reply.text(200, Reply.JSON, "{\"desks\":" + desks + ",\"status\":\"UP\",\"waiting\":" + intake.waiting() + "}");
    }

    private static byte[] resource(String name) {
        try (InputStream in = Api.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
