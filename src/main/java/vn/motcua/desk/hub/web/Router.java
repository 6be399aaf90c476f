package vn.motcua.desk.hub.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.hub.db.DatabaseFault;
import vn.motcua.desk.hub.intake.Verdict;

/** Finds what answers; says so when nothing does. Every answer has the headers that keep a browser from doing more than is shown. */
public final class Router {
    private static final int SOON = 10;
    private static final Map<String, String> CAREFUL = Map.of(
            "Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Cache-Control", "no-store", "X-Frame-Options", "DENY");
    private static final String HSTS = "max-age=31536000";

    private final List<Route> routes;
    private final Refusals refusals = new Refusals();

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public List<Route> routes() {
        return routes;
    }

    public Reply reply(Ask ask) throws IOException {
        var reply = found(ask);
        for (var header : CAREFUL.entrySet()) if (!reply.headers().containsKey(header.getKey())) reply = reply.with(header.getKey(), header.getValue());
        return ask.secure() ? reply.with("Strict-Transport-Security", HSTS) : reply;
    }

    private Reply found(Ask ask) throws IOException {
        var there = routes.stream().filter(route -> route.path().equals(ask.path())).toList();
        if (there.isEmpty()) return refusals.of(Refusals.Plain.NOT_FOUND);
        var method = ask.method().equals("HEAD") ? "GET" : ask.method();
        var fit = there.stream().filter(route -> route.method().equals(method)).findFirst();
        if (fit.isEmpty()) {
            return refusals.of(Refusals.Plain.METHOD_NOT_ALLOWED).with("Allow", String.join(", ", there.stream().map(Route::method).toList()));
        }
        try {
            return fit.get().answering().reply(ask);
        } catch (DatabaseFault fault) {
            if (fault.isPassing()) return refusals.of(new Verdict.Refused(RefusalCode.BUSY, "", SOON));
            throw fault;
        }
    }
}
