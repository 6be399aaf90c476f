package vn.motcua.desk.hub.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.hub.place.Area;

/** The targets of an area: what holds there, set by whom, and forms to set, take over and remove. */
final class TargetsPage {
    private TargetsPage() { }

    /**
     * @param home    of the visitor, who sets targets for it and nothing else
     * @param trouble why the last form was not taken
     */
    static Html of(Area home, List<Aim> aims, List<Plan> plans, LocalDate today, Shown shown, String form, Optional<String> trouble) {
        var texts = shown.texts();
        var html = new Html();
        html.tags("<p>{}</p>\n", texts.get("hub.page.targetsWhat", shown.fullName(home)));
        trouble.ifPresent(words -> html.tags("<p class=\"trouble\" role=\"alert\">{}</p>\n", words));
        html.tags("<section aria-labelledby=\"there\"><h2 id=\"there\">{}</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"there\">"
                + "<table aria-labelledby=\"there\">\n<thead><tr>", texts.get("hub.page.targetsThere"));
        for (var head : List.of("indicator", "aim", "from", "until", "setFor", "remove")) html.tags("<th scope=\"col\">{}</th>", texts.get("hub.page.head." + head));
        html.tags("</tr></thead>\n<tbody>\n");
        for (var aim : aims) {
            html.tags("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>", shown.indicator(aim.indicator()), shown.aim(aim), shown.date(aim.from()),
                    shown.date(aim.until()), shown.name(aim.area()));
            if (aim.area().equals(home)) {
                html.tags("<form method=\"post\" action=\"/targets/remove\"><input type=\"hidden\" name=\"form\" value=\"{}\"><input type=\"hidden\" name=\"indicator\" value=\"{}\">"
                        + "<input type=\"hidden\" name=\"from\" value=\"{}\"><button aria-label=\"{}\">{}</button></form>", form, aim.indicator().id(), aim.from(),
                        texts.get("hub.page.removeTarget", shown.indicator(aim.indicator())), texts.get("hub.page.remove"));
            }
            html.tags("</td></tr>\n");
        }
        html.tags("</tbody>\n</table></div>\n");
        if (aims.isEmpty()) html.tags("<p>{}</p>\n", texts.get("hub.page.noTarget"));
        html.tags("</section>\n");
        set(html, today, shown, form);
        takeOver(html, plans, shown, form);
        return html;
    }

    private static void set(Html html, LocalDate today, Shown shown, String form) {
        var texts = shown.texts();
        html.tags("<section aria-labelledby=\"set\"><h2 id=\"set\">{}</h2>\n<form class=\"target\" method=\"post\" action=\"/targets\">\n<input type=\"hidden\" name=\"form\" value=\"{}\">\n",
                texts.get("hub.page.setTarget"), form);
        html.tags("<label>{} <select name=\"indicator\">", texts.get("hub.page.head.indicator"));
        for (var indicator : Standing.shown()) {
            if (indicator.form() == Indicator.Form.SHARE) html.tags("<option value=\"{}\">{}</option>", indicator.id(), shown.indicator(indicator));
        }
        html.tags("</select></label>\n<label>{} <select name=\"side\"><option value=\"least\">{}</option><option value=\"most\">{}</option></select></label>\n",
                texts.get("hub.page.side"), texts.get("hub.page.sideLeast"), texts.get("hub.page.sideMost"));
        html.tags("<label>{} <input name=\"percent\" type=\"number\" min=\"0\" max=\"100\" step=\"0.01\" required></label>\n", texts.get("hub.page.percent"));
        html.tags("<label>{} <input name=\"from\" type=\"date\" value=\"{}\" required></label>\n<label>{} <input name=\"until\" type=\"date\" value=\"{}\" required></label>\n",
                texts.get("hub.page.head.from"), today.withDayOfYear(1), texts.get("hub.page.head.until"), today.withDayOfYear(1).plusYears(1).minusDays(1));
        html.tags("<button class=\"main\">{}</button>\n</form></section>\n", texts.get("hub.page.set"));
    }

    private static void takeOver(Html html, List<Plan> plans, Shown shown, String form) {
        if (plans.isEmpty()) return;
        var texts = shown.texts();
        html.tags("<section aria-labelledby=\"take\"><h2 id=\"take\">{}</h2>\n<p>{}</p>\n<form class=\"target\" method=\"post\" action=\"/targets/plan\">\n"
                + "<input type=\"hidden\" name=\"form\" value=\"{}\">\n<label>{} <select name=\"plan\">", texts.get("hub.page.takePlan"), texts.get("hub.page.takePlanWhat"), form,
                texts.get("hub.page.plan"));
        for (var plan : plans) html.tags("<option value=\"{}\">{}</option>", plan.id(), plan.office() + ": " + plan.number().orElse(plan.title()));
        html.tags("</select></label>\n<button>{}</button>\n</form></section>\n", texts.get("hub.page.take"));
    }
}
