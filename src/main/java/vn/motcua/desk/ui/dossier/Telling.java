package vn.motcua.desk.ui.dossier;

import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Paperwork;

/** Turns what became of a deed into a message at the corner. */
record Telling(Toasts toasts, Texts texts, Wording wording) {
    void tell(DossierModel.Told told) {
        switch (told) {
            case DossierModel.Told.Printed(Paperwork.Printed.OnPaper(var printer, int copies)) ->
                    toasts.show(Tone.GOOD, texts.get("dossier.printed", printer, wording.formats().copies(copies)), "");
            case DossierModel.Told.Printed(Paperwork.Printed.NotPrinted(var problem)) -> {
                var words = wording.printing(problem);
                toasts.show(Tone.AT_STAKE, words.what(), words.next());
            }
            case DossierModel.Told.Saved(var file) -> toasts.show(Tone.GOOD, texts.get("dossier.saved", file), "");
            case DossierModel.Told.NotSaved(var file) -> toasts.show(Tone.AT_STAKE, texts.get("dossier.notSaved", file), texts.get("dossier.notSaved.do"));
            case DossierModel.Told.CodeRecorded(var code) -> toasts.show(Tone.GOOD, texts.get("dossier.code.recorded", code), "");
            case DossierModel.Told.IdentityAnswered(var answer) -> {
                boolean agrees = answer == DossierEvent.Answer.AGREES;
                toasts.show(agrees ? Tone.GOOD : Tone.NOTED, texts.get(agrees ? "dossier.identity.agreed" : "dossier.identity.negative"), "");
            }
            case DossierModel.Told.CodeTaken(var code) -> toasts.show(Tone.AT_STAKE, texts.get("dossier.code.taken", code),
                    texts.get("dossier.code.taken.do"));
        }
    }
}
