package vn.motcua.desk.hub.leaders;

import java.util.Optional;

import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

/** What every page has around it: the name of the hub, languages, light and dark, who is logged in. */
final class Frame {
    private final String hub;

    Frame(String hub) {
        this.hub = hub;
    }

    /**
     * @param visitor empty before somebody has logged in
     * @param path    of this page with what was asked, for the other language
     */
    String page(Texts texts, String title, Optional<Visitor> visitor, String path, Html main) {
        var html = new Html();
        html.tags("<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
                texts.language().code());
        html.tags("<meta name=\"color-scheme\" content=\"light dark\">\n<title>{} – {}</title>\n<link rel=\"icon\" href=\"/icon.svg\">\n", title, hub);
        html.tags("<link rel=\"stylesheet\" href=\"/page.css\">\n<script src=\"/page.js\" defer></script>\n</head>\n<body>\n");
        html.tags("<a class=\"skip\" href=\"#main\">{}</a>\n<header>\n<a class=\"hub\" href=\"/\">{}</a>\n<nav aria-label=\"{}\">\n", texts.get("hub.page.skip"), hub,
                texts.get("hub.page.nav"));
        visitor.ifPresent(_ -> html.tags("<a href=\"/targets\">{}</a>\n", texts.get("hub.page.targets")));
        visitor.ifPresent(_ -> html.tags("<a href=\"/stick\">{}</a>\n", texts.get("hub.page.stick")));
        for (var language : Language.values()) language(html, texts, language, path);
        html.tags("<button type=\"button\" id=\"theme\" hidden>{}</button>\n", texts.get("hub.page.theme"));
        visitor.ifPresent(one -> html.tags("<form method=\"post\" action=\"/logout\"><input type=\"hidden\" name=\"form\" value=\"{}\"><button>{}</button></form>\n",
                one.form(), texts.get("hub.page.logout", one.who().name())));
        html.tags("</nav>\n</header>\n<main id=\"main\">\n<h1>{}</h1>\n", title).add(main);
        html.tags("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private static void language(Html html, Texts texts, Language language, String path) {
        var name = texts.get("hub.page.language." + language.code());
        if (language == texts.language()) html.tags("<span lang=\"{}\" aria-current=\"true\">{}</span>\n", language.code(), name);
        else html.tags("<a lang=\"{}\" hreflang=\"{}\" href=\"{}\">{}</a>\n", language.code(), language.code(),
                path + (path.contains("?") ? "&" : "?") + "lang=" + language.code(), name);
    }
}
