package vn.motcua.desk.ui.dossier;

import java.util.function.UnaryOperator;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;

/** Turns what became of a deed into a message at the corner. */
record DeedTelling(Toasts toasts, Texts texts, Wording wording, UnaryOperator<String> clerkName) {
    void tell(DeedModel.Told told) {
        switch (told) {
            case DeedModel.Told.NotPossible(var obstacle) -> toasts.show(Tone.NOTED, wording.life().obstacle(obstacle), "");
            case DeedModel.Told.Done(var event) -> toasts.show(Tone.GOOD, wording.event(event, clerkName.apply(event.clerk())), "");
            case DeedModel.Told.NotYet(var blocking) -> blocking.stream().findFirst().map(wording.life()::objection)
                    .ifPresent(words -> toasts.show(Tone.AT_STAKE, words.what(), words.next()));
            case DeedModel.Told.NoScanner() -> toasts.show(Tone.AT_STAKE, texts.get("reception.notice.noScanner.what"), texts.get("reception.notice.noScanner.do"));
            case DeedModel.Told.Scanning(var problem, int pages) -> {
                var words = wording.scanning(problem, pages);
                toasts.show(Tone.AT_STAKE, words.what(), words.next());
            }
            case DeedModel.Told.FileRefused(var trouble, var name) -> {
                var words = wording.problem(trouble);
                toasts.show(Tone.AT_STAKE, name + ": " + words.what(), words.next());
            }
            case DeedModel.Told.FileOdd(var oddities, var name) -> oddities.stream().map(wording::oddity)
                    .forEach(words -> toasts.show(Tone.NOTED, name + ": " + words.what(), words.next()));
            case DeedModel.Told.NotKept(var trouble) -> {
                var words = wording.problem(trouble);
                toasts.show(Tone.AT_STAKE, words.what(), words.next());
            }
            case DeedModel.Told.Printed(var outcome) -> new Telling(toasts, texts, wording).tell(new DossierModel.Told.Printed(outcome));
        }
    }
}
