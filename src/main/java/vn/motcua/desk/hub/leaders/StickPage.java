package vn.motcua.desk.hub.leaders;

import java.util.Base64;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.hub.intake.Stick;
import vn.motcua.desk.text.Texts;

/** What came on a stick: a form that takes the file, and the answers to carry back. */
final class StickPage {
    private StickPage() { }

    /** What came of the last file. */
    sealed interface Outcome {
        /** @param name of the file of answers */
        record Taken(Stick.Taking.Taken taken, String name) implements Outcome { }

        /** @param words what is, and what to do */
        record NotTaken(String words) implements Outcome { }
    }

    static Html of(Texts texts, String form, Optional<Outcome> outcome) {
        var html = new Html();
        html.tags("<p>{}</p>\n", texts.get("hub.page.stickWhat"));
        outcome.ifPresent(one -> {
            switch (one) {
                case Outcome.Taken(var taken, var name) -> taken(html, texts, taken, name);
                case Outcome.NotTaken(var words) -> html.tags("<p class=\"trouble\" role=\"alert\">{}</p>\n", words);
            }
        });
        html.tags("<section aria-labelledby=\"send\"><h2 id=\"send\">{}</h2>\n<form class=\"target\" method=\"post\" action=\"/stick\" enctype=\"multipart/form-data\">\n"
                + "<input type=\"hidden\" name=\"form\" value=\"{}\">\n<label>{} <input name=\"file\" type=\"file\" accept=\"{}\" required></label>\n"
                + "<button class=\"main\">{}</button>\n</form></section>\n", texts.get("hub.page.stickSend"), form, texts.get("hub.page.stickFile"), Carried.BATCHES_SUFFIX,
                texts.get("hub.page.stickTake"));
        return html;
    }

    /** The answers are small and lie in the page itself: whoever loses them sends the file again and gets the same. */
    private static void taken(Html html, Texts texts, Stick.Taking.Taken taken, String name) {
        html.tags("<section aria-labelledby=\"answer\"><h2 id=\"answer\">{}</h2>\n<p role=\"status\">{}</p>\n", texts.get("hub.page.stickAnswer"),
                texts.get("hub.page.stickTaken", taken.answered(), taken.batches()));
        if (!taken.refused().isEmpty()) {
            html.tags("<ul class=\"trouble\">");
            for (var code : taken.refused().stream().distinct().toList()) html.tags("<li>{}</li>", texts.get("hub.refusal." + code));
            html.tags("</ul>\n");
        }
        html.tags("<p><a href=\"data:application/octet-stream;base64,{}\" download=\"{}\">{}</a></p>\n</section>\n", Base64.getEncoder().encodeToString(taken.answers()), name,
                texts.get("hub.page.stickDownload", name));
    }
}
