package vn.motcua.desk.ui.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.text.ChipWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.work.ChipDesk;

/** What the chip says, beside the person: portrait, facts, what they are worth. Takes no room while nothing is read. */
final class ChipPane extends HBox {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final double FACE_WIDTH = 120;
    private static final double FACE_HEIGHT = 160;

    private final ChipDeeds chip;
    private final Texts texts;
    private final Wording wording;
    private final ChipWords words;
    private final ImageView face = new ImageView();
    private final Light light = new Light(Tone.LATER, "");
    private final Label facts = Draw.wrapped("");
    private final Label hint = Draw.wrapped("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final Field<VietnameseTextField> expiry;

    ChipPane(ChipDeeds chip, Fields fields, Texts texts, Wording wording) {
        this.chip = chip;
        this.texts = texts;
        this.wording = wording;
        words = new ChipWords(texts, wording);
        getStyleClass().add("chip");
        face.setPreserveRatio(true);
        face.setFitWidth(FACE_WIDTH);
        face.setFitHeight(FACE_HEIGHT);
        face.setAccessibleText(texts.get("reception.chip.portrait"));
        expiry = new Field<>(texts.get("reception.chip.expires"), fields.add(ChipDeeds.EXPIRY, new VietnameseTextField()));
        expiry.control().setPromptText(texts.get("reception.person.born.prompt"));
        expiry.control().setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            tryAgain();
        });
        bar.setAccessibleText(texts.get("reception.chip"));
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox column = Draw.growing(Draw.column("gap-2", light, bar, facts, hint, expiry));
        column.getStyleClass().add("words");
        getChildren().addAll(face, column);
        chip.state().addListener((_, _, state) -> show(state));
        show(chip.state().get());
    }

    private void show(ChipDeeds.State state) {
        ProcedureStep.visible(this, !(state instanceof ChipDeeds.State.Off));
        ProcedureStep.visible(face, false);
        ProcedureStep.visible(facts, false);
        ProcedureStep.visible(expiry, false);
        ProcedureStep.visible(bar, state instanceof ChipDeeds.State.Going);
        switch (state) {
            case ChipDeeds.State.Off() -> face.setImage(null);
            case ChipDeeds.State.Going(var progress) -> {
                bar.setProgress(progress instanceof Progress.Reading(int done, int total) && total > 0 ? (double) done / total : ProgressBar.INDETERMINATE_PROGRESS);
                say(Tone.LATER, words.progress(progress), texts.get("reception.chip.hint"));
            }
            case ChipDeeds.State.Failed(var problem) -> {
                var said = words.problem(problem);
                say(Tone.AT_STAKE, texts.get("reception.chip.failed"), said.what() + " " + said.next());
                if (problem instanceof ChipProblem.WrongAccessData) ProcedureStep.visible(expiry, true);
            }
            case ChipDeeds.State.Shown(var reading, var differences) -> show(reading, differences);
        }
    }

    private void show(ChipDesk.Reading.Read reading, List<Disagreement> differences) {
        var said = words.worth(reading.content());
        if (reading.isProven()) say(Tone.GOOD, texts.get("reception.chip.genuine"), said.what() + " " + said.next());
        else if (reading.isFalse()) say(Tone.AT_STAKE, texts.get("reception.chip.false"), said.what() + " " + said.next());
        else say(Tone.NOTED, texts.get("reception.chip.unverified"), said.what() + " " + said.next());
        reading.content().portrait().ifPresent(portrait -> {
            face.setImage(image(portrait));
            ProcedureStep.visible(face, true);
        });
        var card = reading.card();
        var born = card.born().map(day -> texts.get("reception.chip.born", wording.formats().date(day))).orElse("");
        var until = reading.expires().map(day -> texts.get(day.isBefore(chip.today()) ? "reception.chip.expired" : "reception.chip.until",
                wording.formats().date(day))).orElse("");
        var differs = differences.isEmpty() ? "" : texts.get("reception.chip.differs", differences.stream().map(wording::disagreement).collect(Collectors.joining(", ")));
        facts.setText(String.join("\n", Stream.of(card.name().orElse("") + "  " + card.number().digits(), born, until, differs,
                reading.content().portrait().isEmpty() ? texts.get("reception.chip.noPortrait") : "").filter(line -> !line.isBlank()).toList()));
        ProcedureStep.visible(facts, true);
    }

    private void say(Tone tone, String what, String more) {
        light.show(tone, what);
        hint.setText(more);
    }

    private void tryAgain() {
        lastDay().ifPresentOrElse(chip::tryWith, () -> expiry.say(Tone.AT_STAKE, texts.get("reception.chip.expires.wrong")));
    }

    private Optional<LocalDate> lastDay() {
        try {
            var typed = expiry.control().getText().strip().replace('-', '/').replace('.', '/');
            return Optional.of(LocalDate.parse(typed, TYPED));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static WritableImage image(Frame frame) {
        var image = new WritableImage(frame.width(), frame.height());
        image.getPixelWriter().setPixels(0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbPreInstance(), frame.argb(), 0, frame.width());
        return image;
    }
}
