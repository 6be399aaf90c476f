package vn.motcua.desk.ui.shell;

import java.util.Optional;
import java.util.concurrent.Callable;

import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Browse;

/**
 * What becomes of a code that was read where no field waits for it: a receipt or a dossier code opens its dossier, a card shows the dossiers
 * of its holder, and of the rest the clerk is told what it is.
 */
public final class CodesElsewhere {
    private final Shell shell;
    private final Browse browse;
    private final Background background;
    private final Texts texts;
    private final Wording wording;
    /** Takes away what was said of the code before. */
    private Runnable unsay = () -> { };

    public CodesElsewhere(Shell shell, Browse browse, Background background, Texts texts, Wording wording) {
        this.shell = shell;
        this.browse = browse;
        this.background = background;
        this.texts = texts;
        this.wording = wording;
    }

    /** What a reader typed while the reception was not to be seen. */
    public void read(String raw) {
        var code = CodeReading.understand(raw);
        if (shell.offer(code) || find(code)) return;
        switch (code) {
            case ScannedCode.Card(var card) -> showDossiersOf(card.number());
            case ScannedCode.DigitsOnly(var card, _) -> showDossiersOf(card.number());
            case ScannedCode.VneidPass _, ScannedCode.WebLink _, ScannedCode.BankTransfer _, ScannedCode.OwnReceipt _, ScannedCode.OfficialDossier _,
                 ScannedCode.BrokenCard _, ScannedCode.Foreign _ -> {
                var words = wording.code(code);
                say(Tone.NOTED, words.what(), words.next());
            }
        }
    }

    /** Opens the dossier to which the code belongs, or says that there is none. @return false for a code of another kind */
    public boolean find(ScannedCode code) {
        return switch (code) {
            case ScannedCode.OwnReceipt(var own) -> find(own.text(), "own", () -> browse.idOf(own));
            case ScannedCode.OfficialDossier(var official) -> find(official.text(), "official", () -> browse.idOf(official));
            case ScannedCode.Card _, ScannedCode.DigitsOnly _, ScannedCode.VneidPass _, ScannedCode.WebLink _, ScannedCode.BankTransfer _,
                 ScannedCode.BrokenCard _, ScannedCode.Foreign _ -> false;
        };
    }

    private boolean find(String code, String kind, Callable<Optional<String>> question) {
        background.run(question, id -> id.ifPresentOrElse(found -> open(code, new Place.Dossier(found)),
                () -> say(Tone.NOTED, texts.get("shell.code.none." + kind + ".what", code), texts.get("shell.code.none." + kind + ".do"))));
        return true;
    }

    private void open(String code, Place dossier) {
        var from = shell.place();
        if (from.filter(dossier::equals).isPresent()) {
            say(Tone.GOOD, texts.get("shell.code.here", code), "");
            return;
        }
        shell.go(dossier);
        say(Tone.GOOD, texts.get("shell.code.opened", code),
                texts.get(from.filter(Place.Reception.class::isInstance).isPresent() ? "shell.code.draftKept" : "shell.code.back"));
    }

    /** Into a draft it goes only before the clerk's eyes: the one that is parked may be another citizen's. */
    private void showDossiersOf(PersonalNumber number) {
        shell.go(new Place.Search(number.digits()));
        say(Tone.NOTED, texts.get("shell.code.card.what"), texts.get("shell.code.card.do"));
    }

    private void say(Tone tone, String what, String toDo) {
        unsay.run();
        unsay = shell.toasts().show(tone, what, toDo);
    }
}
