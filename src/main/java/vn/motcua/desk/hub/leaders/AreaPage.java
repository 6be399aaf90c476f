package vn.motcua.desk.hub.leaders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.hub.totals.Counters;

/** Everything of one area: its targets, its parts, and what somebody should see to. */
final class AreaPage {
    /** In the table of the parts; those that plans speak of most. */
    private static final List<Indicator> HEADLINE = List.of(Indicator.DIGITIZED, Indicator.ONLINE, Indicator.PAID_ONLINE, Indicator.ON_TIME, Indicator.SATISFACTION);

    /** All that the page shows, asked for at once. */
    record Content(Area area, Area home, Span span, SortedMap<LocalDate, Counters> days, Counters before, Map<Indicator, Aim> aims,
                   List<Figures.Part> parts, Map<Area, int[]> silentByPart, List<Figures.Heard> silent, List<Figures.Heard> desks,
                   List<Figures.Correction> corrections, List<Figures.SetAside> setAside, long waiting, Instant now) { }

    private final Shown shown;
    private final String form;
    private final Html html = new Html();

    private AreaPage(Shown shown, String form) {
        this.shown = shown;
        this.form = form;
    }

    static Html of(Content content, Shown shown, String form) {
        var page = new AreaPage(shown, form);
        page.trail(content);
        page.period(content);
        page.aims(content);
        page.parts(content);
        page.silent(content);
        page.corrections(content);
        page.setAside(content);
        return page.html;
    }

    /** The address of an area within the same days. */
    static String path(Area area, Span span) {
        var path = new StringBuilder("/?from=" + span.from() + "&until=" + span.until());
        if (area.province() != 0) path.append("&province=").append(area.province());
        if (!area.commune().isEmpty()) path.append("&commune=").append(area.commune());
        if (!area.desk().isEmpty()) path.append("&desk=").append(area.desk());
        return path.toString();
    }

    private String word(String key, Object... holes) {
        return shown.texts().get("hub.page." + key, holes);
    }

    private void trail(Content content) {
        var trail = new ArrayList<Area>();
        for (var area = content.area(); content.home().holds(area); area = area.above()) {
            trail.addFirst(area);
            if (area.equals(content.home())) break;
        }
        if (trail.size() == 1) return;
        html.tags("<nav class=\"trail\" aria-label=\"{}\"><ol>", word("trail"));
        for (var area : trail) {
            if (area.equals(content.area())) html.tags("<li aria-current=\"page\">{}</li>", shown.name(area));
            else html.tags("<li><a href=\"{}\">{}</a></li>", path(area, content.span()), shown.name(area));
        }
        html.tags("</ol></nav>\n");
    }

    private void period(Content content) {
        var area = content.area();
        html.tags("<form class=\"period\" method=\"get\" action=\"/\">\n");
        if (area.province() != 0) html.tags("<input type=\"hidden\" name=\"province\" value=\"{}\">", area.province());
        if (!area.commune().isEmpty()) html.tags("<input type=\"hidden\" name=\"commune\" value=\"{}\">", area.commune());
        if (!area.desk().isEmpty()) html.tags("<input type=\"hidden\" name=\"desk\" value=\"{}\">", area.desk());
        html.tags("<label>{} <input type=\"date\" name=\"from\" value=\"{}\"></label>\n<label>{} <input type=\"date\" name=\"until\" value=\"{}\"></label>\n", word("from"),
                content.span().from(), word("until"), content.span().until());
        html.tags("<button>{}</button>\n", word("show"));
        var rest = path(area, content.span()).substring(1);
        html.tags("<span class=\"files\"><a href=\"{}\" download>{}</a> <a href=\"{}\" download>{}</a></span>\n</form>\n", "/export.xlsx" + rest, word("xlsx"),
                "/export.csv" + rest, word("csv"));
        if (content.waiting() > 0) html.tags("<p class=\"note\" role=\"status\">{}</p>\n", word("waiting", shown.count(content.waiting())));
    }

    private void aims(Content content) {
        var sum = Figures.sum(content.days());
        html.tags("<section aria-labelledby=\"aims\">\n<h2 id=\"aims\">{}</h2>\n", word("aims"));
        html.tags("<p>{}</p>\n", word("counts", shown.count(sum.of("received")), shown.count(sum.of("finished")), shown.date(content.span().from()),
                shown.date(content.span().until())));
        html.tags("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"aims\"><table aria-labelledby=\"aims\">\n<thead><tr>");
        for (var head : List.of("indicator", "value", "of", "aim", "state", "before", "trend")) html.tags("<th scope=\"col\">{}</th>", word("head." + head));
        html.tags("</tr></thead>\n<tbody>\n");
        for (var indicator : Standing.shown()) {
            var standing = Standing.of(indicator, sum, Optional.ofNullable(content.aims().get(indicator)));
            var before = Standing.of(indicator, content.before(), Optional.empty());
            html.tags("<tr><th scope=\"row\"><span title=\"{}\">{}</span></th><td class=\"number\">{}</td><td class=\"number quiet\">{} / {}</td><td class=\"aim\">{}</td>", shown.definition(indicator),
                    shown.indicator(indicator), shown.value(standing), amount(indicator, standing.measure().numerator()), shown.count(standing.measure().denominator()),
                    standing.aim().map(shown::aim).orElse("–"));
            state(standing);
            html.tags("<td class=\"number quiet\">{}</td><td>", shown.value(before));
            Sparkline.draw(html, shown, indicator, content.days(), content.span());
            html.tags("</td></tr>\n");
        }
        html.tags("</tbody>\n</table></div>\n</section>\n");
    }

    private String amount(Indicator indicator, long numerator) {
        return indicator.form() == Indicator.Form.MEAN ? word("minutes", shown.count(numerator / 60)) : shown.count(numerator);
    }

    private void state(Standing standing) {
        html.tags("<td><span class=\"state {}\">{}</span>", standing.state().name().toLowerCase(java.util.Locale.ROOT), shown.state(standing));
        standing.missing().ifPresent(missing -> html.tags(" <span class=\"gap\">{}</span>", word("missing", shown.count(missing))));
        html.tags("</td>");
    }

    private void parts(Content content) {
        if (content.area().level() == Area.Level.DESK) return;
        html.tags("<section aria-labelledby=\"parts\">\n<h2 id=\"parts\">{}</h2>\n", word("parts." + content.area().level()));
        if (content.parts().isEmpty()) {
            html.tags("<p>{}</p>\n</section>\n", word("nothing"));
            return;
        }
        html.tags("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"parts\"><table class=\"sortable\" aria-labelledby=\"parts\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">{}</th>"
                + "<th scope=\"col\" class=\"number\">{}</th>", word("head.name"), word("head.received"), word("head.finished"));
        for (var indicator : HEADLINE) html.tags("<th scope=\"col\" class=\"number\">{}</th>", shown.indicator(indicator));
        html.tags("<th scope=\"col\" class=\"number\">{}</th></tr></thead>\n<tbody>\n", word("head.silent"));
        for (var part : content.parts()) part(content, part);
        html.tags("</tbody>\n</table></div>\n</section>\n");
    }

    private void part(Content content, Figures.Part part) {
        html.tags("<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td class=\"number\">{}</td><td class=\"number\">{}</td>", path(part.area(), content.span()),
                shown.name(part.area()), shown.count(part.counters().of("received")), shown.count(part.counters().of("finished")));
        for (var indicator : HEADLINE) {
            var standing = Standing.of(indicator, part.counters(), Optional.ofNullable(content.aims().get(indicator)));
            html.tags("<td class=\"number\" data-sort=\"{}\"><span class=\"state {}\"><span class=\"said\">{}: </span>{}</span></td>",
                    standing.value().map(Object::toString).orElse("-1"), standing.state().name().toLowerCase(java.util.Locale.ROOT), shown.state(standing), shown.value(standing));
        }
        var counts = content.silentByPart().getOrDefault(part.area(), new int[] {0, 0});
        html.tags("<td class=\"number\">{} / {}</td></tr>\n", counts[1], counts[0]);
    }

    private void silent(Content content) {
        boolean all = content.area().level() == Area.Level.COMMUNE || content.area().level() == Area.Level.DESK;
        var desks = all ? content.desks() : content.silent();
        html.tags("<section aria-labelledby=\"silent\">\n<h2 id=\"silent\">{}</h2>\n", word(all ? "desks" : "silent"));
        if (desks.isEmpty()) {
            html.tags("<p>{}</p>\n</section>\n", word(all ? "noDesk" : "noneSilent"));
            return;
        }
        html.tags("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"silent\"><table aria-labelledby=\"silent\">\n<thead><tr>");
        for (var head : List.of("desk", "lastSeen", "since", "lastDay", "clock")) html.tags("<th scope=\"col\">{}</th>", word("head." + head));
        html.tags("</tr></thead>\n<tbody>\n");
        for (var desk : desks) {
            var area = new Area(desk.desk().province(), desk.desk().commune(), desk.desk().desk());
            html.tags("<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", path(area, content.span()), shown.fullName(area),
                    desk.lastSeen().map(shown::moment).orElse(word("never")), desk.lastSeen().map(seen -> shown.since(seen, content.now())).orElse("–"),
                    desk.lastDay().map(shown::date).orElse("–"), desk.lastSeen().isPresent() ? clock(desk.clockOffsetMillis()) : "–");
        }
        html.tags("</tbody>\n</table></div>\n</section>\n");
    }

    /** Some minutes do no harm. */
    private String clock(long offsetMillis) {
        long minutes = offsetMillis / 60_000;
        if (Math.abs(minutes) < 5) return word("clockGood");
        return word(minutes > 0 ? "clockAhead" : "clockBehind", shown.count(Math.abs(minutes)));
    }

    private void corrections(Content content) {
        html.tags("<section aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">{}</h2>\n", word("corrections"));
        if (content.corrections().isEmpty()) {
            html.tags("<p>{}</p>\n</section>\n", word("noCorrection"));
            return;
        }
        html.tags("<p>{}</p>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"corrections\"><table aria-labelledby=\"corrections\">\n<thead><tr>", word("correctionsWhat"));
        for (var head : List.of("day", "desk", "restated")) html.tags("<th scope=\"col\">{}</th>", word("head." + head));
        html.tags("<th scope=\"col\" class=\"number\">{}</th>", word("head.rows"));
        html.tags("</tr></thead>\n<tbody>\n");
        for (var one : content.corrections()) {
            html.tags("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n", shown.date(one.day()),
                    shown.fullName(new Area(one.desk().province(), one.desk().commune(), one.desk().desk())), shown.moment(one.last()), shown.count(one.rows()));
        }
        html.tags("</tbody>\n</table></div>\n</section>\n");
    }

    private void setAside(Content content) {
        html.tags("<section aria-labelledby=\"aside\">\n<h2 id=\"aside\">{}</h2>\n", word("setAside"));
        if (content.setAside().isEmpty()) {
            html.tags("<p>{}</p>\n</section>\n", word("noneSetAside"));
            return;
        }
        html.tags("<p>{}</p>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"aside\"><table aria-labelledby=\"aside\">\n<thead><tr>", word("setAsideWhat"));
        for (var head : List.of("desk", "batch", "received", "madeAt", "noted")) html.tags("<th scope=\"col\">{}</th>", word("head." + (head.equals("received") ? "arrived" : head)));
        html.tags("</tr></thead>\n<tbody>\n");
        for (var one : content.setAside()) {
            var area = new Area(one.desk().province(), one.desk().commune(), one.desk().desk());
            html.tags("<tr><th scope=\"row\">{}</th><td>{} <code>{}</code></td><td>{}</td><td>{}</td><td>", shown.fullName(area), word("batchNumber", one.seq()), one.hash().substring(0, 12),
                    shown.moment(one.receivedAt()), shown.moment(one.madeAt()));
            if (one.notedBy().isPresent()) html.text(one.notedBy().get());
            else note(content, area, one);
            html.tags("</td></tr>\n");
        }
        html.tags("</tbody>\n</table></div>\n</section>\n");
    }

    private void note(Content content, Area area, Figures.SetAside one) {
        html.tags("<form method=\"post\" action=\"/note\">");
        for (var field : Map.of("form", form, "province", area.province(), "commune", area.commune(), "desk", area.desk(), "epoch", one.epoch(), "seq", one.seq(),
                "hash", one.hash(), "back", path(content.area(), content.span())).entrySet()) {
            html.tags("<input type=\"hidden\" name=\"{}\" value=\"{}\">", field.getKey(), field.getValue());
        }
        html.tags("<button>{}</button></form>", word("note"));
    }
}
