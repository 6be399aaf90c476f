package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;

/** Notices as messages below the work: what is, and what to do. They go with the dossier of which they speak. */
public final class NoticeToasts {
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final List<Runnable> shown = new ArrayList<>();
    /** Takes away what was said of the code before: the clerk holds up one after the other. */
    private Runnable unsayCode = () -> { };

    public NoticeToasts(Toasts toasts, Texts texts, Wording wording) {
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
    }

    public void show(Notice notice) {
        switch (notice) {
            case Notice.Device(var problem, int pages) -> say(problem instanceof DeviceProblem.Cancelled ? Tone.NOTED : Tone.AT_STAKE, wording.scanning(problem, pages));
            case Notice.NoScanner() -> show(Tone.AT_STAKE, texts.get("reception.notice.noScanner.what"), texts.get("reception.notice.noScanner.do"));
            case Notice.NoCamera() -> show(Tone.NOTED, texts.get("reception.notice.noCamera"), "");
            case Notice.ChipWantsNumber() -> show(Tone.NOTED, texts.get("reception.notice.chipWantsNumber.what"),
                    texts.get("reception.notice.chipWantsNumber.do"));
            case Notice.ChipFalse() -> show(Tone.AT_STAKE, texts.get("reception.notice.chipFalse.what"), texts.get("reception.notice.chipFalse.do"));
            case Notice.FileRefused(var trouble, var name) -> named(Tone.AT_STAKE, name, wording.problem(trouble));
            case Notice.FileOdd(var oddities, var name) -> oddities.forEach(oddity -> named(Tone.NOTED, name, wording.oddity(oddity)));
            case Notice.Storage(var trouble) -> say(Tone.AT_STAKE, wording.problem(trouble));
            case Notice.Code(var code) -> {
                unsayCode.run();
                say(Tone.NOTED, wording.code(code));
                unsayCode = shown.getLast();
            }
            case Notice.CardRead() -> unsayCode.run();
            case Notice.NotYet(var blocking) -> {
                var first = wording.finding(blocking.getFirst());
                show(Tone.AT_STAKE, texts.get("reception.notice.notYet", first.what()), first.next());
            }
            case Notice.StillCapturing() -> show(Tone.NOTED, texts.get("reception.notice.stillCapturing.what"),
                    texts.get("reception.notice.stillCapturing.do"));
            case Notice.Printed(var printer) -> show(Tone.GOOD, texts.get("reception.notice.printed", printer), "");
            case Notice.NotPrinted(var problem) -> say(Tone.NOTED, wording.printing(problem));
            case Notice.PdfSaved(var file) -> show(Tone.GOOD, texts.get("reception.notice.pdfSaved", file), "");
            case Notice.PdfNotSaved() -> show(Tone.AT_STAKE, texts.get("reception.notice.pdfNotSaved.what"), texts.get("reception.notice.pdfNotSaved.do"));
            case Notice.DraftRestored() -> show(Tone.GOOD, texts.get("reception.notice.restored"), "");
            case Notice.Over() -> {
                shown.forEach(Runnable::run);
                shown.clear();
            }
            case Notice.StillReading() -> show(Tone.NOTED, texts.get("reception.notice.stillReading.what"), texts.get("reception.notice.stillReading.do"));
            case Notice.LeftOut(int pages) -> show(Tone.NOTED, texts.get("reception.notice.leftOut.what", wording.formats().pages(pages)),
                    texts.get("reception.notice.leftOut.do"));
            case Notice.PageUnreadable() -> show(Tone.AT_STAKE, texts.get("reception.notice.pageUnreadable.what"),
                    texts.get("reception.notice.pageUnreadable.do"));
            case Notice.NobodyKnown() -> show(Tone.NOTED, texts.get("reception.notice.nobodyKnown.what"), texts.get("reception.notice.nobodyKnown.do"));
            case Notice.NothingToTake() -> show(Tone.NOTED, texts.get("reception.notice.nothingToTake"), "");
            case Notice.ReuseLapsed(var papers) -> show(Tone.NOTED, texts.get("reception.notice.reuseLapsed.what", String.join("; ", papers)),
                    texts.get("reception.notice.reuseLapsed.do"));
            case Notice.NoCode() -> show(Tone.NOTED, texts.get("reception.notice.noCode.what"), texts.get("reception.notice.noCode.do"));
        }
    }

    private void show(Tone tone, String what, String toDo) {
        shown.add(toasts.show(tone, what, toDo));
    }

    private void say(Tone tone, Words words) {
        show(tone, words.what(), words.next());
    }

    private void named(Tone tone, String name, Words words) {
        show(tone, name + ": " + words.what(), words.next());
    }
}
