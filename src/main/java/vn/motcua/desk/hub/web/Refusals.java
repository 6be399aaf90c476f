package vn.motcua.desk.hub.web;

import java.util.Map;

import vn.motcua.desk.domain.summary.Refusal;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.hub.intake.Verdict;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

/** Every refusal in words of both languages: the one who is refused may be a program, and who reads its log is not known. */
public final class Refusals {
    /** Beside those of {@link RefusalCode}: of the server as such. */
    public enum Plain {
        NOT_FOUND(404), METHOD_NOT_ALLOWED(405), ENTRY_REFUSED(401), FAULT(500);

        private final int status;

        Plain(int status) {
            this.status = status;
        }
    }

    private final Texts vietnamese = Texts.in(Language.VIETNAMESE);
    private final Texts english = Texts.in(Language.ENGLISH);

    public Reply of(Verdict.Refused refused) {
        var code = refused.code();
        var reply = reply(code.status(), code.name(), refused.detail());
        return refused.retrySeconds() > 0 ? reply.with("Retry-After", Integer.toString(refused.retrySeconds())) : reply;
    }

    public Reply of(Plain plain) {
        return reply(plain.status, plain.name(), "");
    }

    private Reply reply(int status, String code, String detail) {
        var key = "hub.refusal." + code;
        var refusal = new Refusal(code, sentence(vietnamese, key, detail), sentence(english, key, detail));
        return new Reply(status, Map.of("Content-Type", Reply.JSON), refusal.bytes());
    }

    private static String sentence(Texts texts, String key, String detail) {
        return detail.isEmpty() ? texts.get(key) : texts.get("hub.refusal.detail", texts.get(key), detail);
    }
}
