package vn.motcua.desk.ui.reception;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import javafx.scene.input.Clipboard;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.Paperwork;

/** What the reception screen reaches beyond its draft: words, pictures, files, the clipboard. */
public final class ReceptionTools {
    private final Texts texts;
    private final Wording wording;
    private final Background background;
    private final Capture capture;
    private final Paperwork paperwork;
    private final FilePicker picker;
    private final Optional<Supplier<String>> sampleCard;
    private final LongSupplier nanos;

    /**
     * @param sampleCard in practice: the code of the next invented citizen's card
     * @param nanos      the time by which a hand-held reader is told from a person
     */
    public ReceptionTools(Texts texts, Wording wording, Background background, Capture capture, Paperwork paperwork, FilePicker picker,
                          Optional<Supplier<String>> sampleCard, LongSupplier nanos) {
        this.texts = texts;
        this.wording = wording;
        this.background = background;
        this.capture = capture;
        this.paperwork = paperwork;
        this.picker = picker;
        this.sampleCard = sampleCard;
        this.nanos = nanos;
    }

    Texts texts() {
        return texts;
    }

    Wording wording() {
        return wording;
    }

    Capture capture() {
        return capture;
    }

    Background background() {
        return background;
    }

    Optional<Supplier<String>> sampleCard() {
        return sampleCard;
    }

    LongSupplier nanos() {
        return nanos;
    }

    /** See {@link Sheet#pictures}. */
    BiFunction<Sheet, Integer, byte[]> pictures() {
        return Sheet.pictures(capture);
    }

    void pickFiles(Consumer<List<Path>> chosen) {
        var files = picker.open(texts.get("reception.bring"));
        if (!files.isEmpty()) chosen.accept(files);
    }

    /** Reads a code from a picture file. */
    void readCode(Path file, Consumer<String> code, Consumer<Notice> notices) {
        background.run(() -> capture.codeIn(file), reading -> {
            switch (reading) {
                case Capture.CodeIn.Found(var text) -> code.accept(text);
                case Capture.CodeIn.None() -> notices.accept(new Notice.NoCode());
                case Capture.CodeIn.Refused(var trouble) -> notices.accept(new Notice.FileRefused(trouble, file.getFileName().toString()));
            }
        });
    }

    /** Reads a code from a picture or text in the clipboard. */
    void readClipboard(Consumer<String> code, Consumer<Notice> notices) {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasImage()) {
            var image = clipboard.getImage();
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            var argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), argb, 0, width);
            background.run(() -> capture.codeIn(argb, width, height),
                    found -> found.ifPresentOrElse(code, () -> notices.accept(new Notice.NoCode())));
        } else if (clipboard.hasString()) code.accept(clipboard.getString());
        else notices.accept(new Notice.NoCode());
    }

    /** Writes form 01 of this dossier where the clerk says. */
    void savePdf(Dossier dossier, Consumer<Notice> notices) {
        picker.save(texts.get("reception.savePdf"), dossier.localCode() + ".pdf").ifPresent(file ->
                background.run(() -> paperwork.save(paperwork.receipt(dossier, 1), file),
                        saved -> notices.accept(saved ? new Notice.PdfSaved(file.toString()) : new Notice.PdfNotSaved())));
    }
}
