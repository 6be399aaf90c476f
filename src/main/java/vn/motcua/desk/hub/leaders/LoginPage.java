package vn.motcua.desk.hub.leaders;

import java.util.Optional;

import vn.motcua.desk.text.Texts;

/** Name and password. */
final class LoginPage {
    private LoginPage() { }

    /** @param trouble why the last try did not work */
    static Html of(Texts texts, Optional<String> trouble) {
        var html = new Html();
        html.tags("<form class=\"login\" method=\"post\" action=\"/login\">\n");
        trouble.ifPresent(words -> html.tags("<p class=\"trouble\" role=\"alert\" id=\"trouble\">{}</p>\n", words));
        var described = trouble.isPresent() ? " aria-describedby=\"trouble\" aria-invalid=\"true\"" : "";
        html.tags("<label for=\"name\">{}</label>\n<input id=\"name\" name=\"name\" autocomplete=\"username\" autocapitalize=\"none\" required autofocus" + described
                + ">\n", texts.get("hub.page.name"));
        html.tags("<label for=\"password\">{}</label>\n<input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"current-password\" required" + described
                + ">\n", texts.get("hub.page.password"));
        html.tags("<button class=\"main\">{}</button>\n</form>\n", texts.get("hub.page.login"));
        return html;
    }
}
