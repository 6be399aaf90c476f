package vn.motcua.desk.ui.dossier;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.life.Course;
import vn.motcua.desk.domain.life.Objection;
import vn.motcua.desk.domain.life.Permission;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.PickList;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;
import vn.motcua.desk.ui.kit.WorkScroll;

/** The form of one deed, in the place of the checklist: what is to be filled in, what was taken in, and what speaks against it. */
final class DeedPane extends StackPane {
    private final DeedModel model;
    private final Texts texts;
    private final Wording wording;
    private final Background background;
    private final SignatureCards cards;
    private final Map<Blank, Field<VietnameseTextField>> fields = new EnumMap<>(Blank.class);
    private final VBox form = Draw.column("gap-3");
    private final VBox taken = Draw.column("gap-1");
    private final VBox said = Draw.column("gap-2");
    /** What there is to say of signatures in full; the verdict stands beside the file. */
    private final VBox signatures = Draw.column("gap-3");
    private final VBox question = Draw.column("gap-0");
    private final Card card = new Card(Feather.EDIT_3, "");
    private Optional<BroughtLines> lines = Optional.empty();
    private Optional<PickList<Procedure>> picks = Optional.empty();
    private Optional<ChoiceStrip<Optional<Satisfaction>>> satisfied = Optional.empty();
    private Optional<ChoiceStrip<Handover.Check>> checks = Optional.empty();
    private Optional<Filling> drawn = Optional.empty();
    private boolean tried;

    DeedPane(DeedModel model, Texts texts, Wording wording, Background background) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        this.background = background;
        cards = new SignatureCards(model.signatures(), texts, wording.zone());
        // what speaks against it stands first: below many blanks it would be out of sight
        var inside = Draw.column("gap-3", taken, said, form, signatures);
        for (var part : List.of(taken, said, signatures)) part.managedProperty().bind(Bindings.isNotEmpty(part.getChildren()));
        inside.getStyleClass().add("beside-bar");
        var scroll = new WorkScroll(inside, false).followingFocus();
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("answers");
        card.getChildren().addAll(question, Draw.growing(scroll));
        getChildren().add(card);
        getStyleClass().add("deed");
        model.objections().addListener((_, _, _) -> say());
        model.signatures().known().addListener((_, _, _) -> drawn.ifPresent(now -> {
            tell(now);
            say();
        }));
    }

    /** Draws the form anew when it asks for something else than before; what is typed stays. */
    void show(Filling now, Dossier dossier) {
        boolean other = drawn.filter(before -> before.action() == now.action() && before.blanks().equals(now.blanks())
                && before.byProcedure() == now.byProcedure()).isEmpty();
        drawn = Optional.of(now);
        if (other) draw(now, dossier);
        fields.forEach((blank, field) -> {
            if (!field.control().isFocused() || now.text(blank).isEmpty()) field.control().show(now.typed().getOrDefault(blank, ""));
        });
        checks.ifPresent(strip -> strip.show(now.checked()));
        lines.ifPresent(list -> list.show(now, dossier.content().lines()));
        tell(now);
        say();
    }

    /** The form is closed. */
    void forget() {
        drawn = Optional.empty();
        tried = false;
        question.getChildren().clear();
    }

    /** Where the clerk begins: what is usually filled in first, not what is usually right already. */
    void focusFirst() {
        if (!question.getChildren().isEmpty() || drawn.isEmpty()) return;
        // the scroll pane around it takes the form in only with its looks, and what is not in the window cannot take the focus
        applyCss();
        layout();
        beginning(drawn.get()).ifPresent(Node::requestFocus);
    }

    private Optional<? extends Node> beginning(Filling now) {
        if (now.action() == Action.HAND_OVER) return satisfied;
        if (picks.isPresent()) return picks.map(PickList::field);
        if (lines.isPresent()) return lines;
        return now.blanks().stream().findFirst().<Node>map(blank -> fields.get(blank).control()).or(() -> satisfied);
    }

    private void draw(Filling now, Dossier dossier) {
        card.title(wording.life().action(now.action()));
        form.getChildren().clear();
        fields.clear();
        lines = Optional.empty();
        picks = Optional.empty();
        satisfied = Optional.empty();
        checks = Optional.empty();
        if (Course.permission(dossier, now.action()) instanceof Permission.Possible(var caution)) {
            caution.ifPresent(one -> form.getChildren().add(warning(wording.life().caution(one))));
        }
        if (hasHelp(now.action())) form.getChildren().add(Draw.wrapped(texts.of("deed.help", now.action()), "muted"));
        choices(now, dossier);
        for (var blank : now.blanks()) form.getChildren().add(field(blank));
        if (now.takesLines()) {
            var list = new BroughtLines(texts, wording, target -> model.change(filled -> filled.withTarget(target)));
            lines = Optional.of(list);
            form.getChildren().addFirst(list);
        }
        if (asksSatisfaction(now)) form.getChildren().add(satisfaction(now));
        if (isShowing()) focusFirst();
    }

    private static boolean hasHelp(Action action) {
        return switch (action) {
            case ADD_PAPERS, ASK_SUPPLEMENT, TAKE_SUPPLEMENT, EXTEND, REFUSE, STOP, WITHDRAW -> true;
            case FORWARD, FILE_RESULT, RECORD_RESULT, TAKE_RESULT_BACK, HAND_OVER, RECORD_SATISFACTION, CORRECT, FILE_ENDING_DOCUMENT, RECORD_CODE -> false;
        };
    }

    private boolean isShowing() {
        return getScene() != null;
    }

    private static boolean asksSatisfaction(Filling now) {
        return switch (now.action()) {
            case HAND_OVER, RECORD_SATISFACTION -> true;
            case ADD_PAPERS, ASK_SUPPLEMENT, TAKE_SUPPLEMENT, FORWARD, EXTEND, FILE_RESULT, RECORD_RESULT, TAKE_RESULT_BACK, CORRECT, REFUSE, STOP,
                 WITHDRAW, FILE_ENDING_DOCUMENT, RECORD_CODE -> false;
        };
    }

    /** What is chosen rather than typed. */
    private void choices(Filling now, Dossier dossier) {
        switch (now.action()) {
            case HAND_OVER -> {
                var strip = new ChoiceStrip<>(List.of(Promise.Delivery.values()), wording::delivery);
                strip.show(Optional.of(now.way()));
                strip.onChosen(way -> model.change(filled -> filled.withWay(way)));
                form.getChildren().add(new Field<>(texts.get("deed.way"), strip));
                if (now.way() == Promise.Delivery.AT_DESK) form.getChildren().add(check(now));
            }
            case CORRECT -> {
                var strip = new ChoiceStrip<>(List.of(false, true), procedure -> texts.get(procedure ? "deed.correct.procedure" : "deed.correct.due"));
                strip.show(Optional.of(now.byProcedure()));
                strip.onChosen(procedure -> model.change(filled -> filled.withByProcedure(procedure)));
                form.getChildren().add(new Field<>(texts.get("deed.correct"), strip));
                if (now.byProcedure()) {
                    picks = Optional.of(procedures());
                    form.getChildren().add(picks.get());
                }
            }
            case TAKE_RESULT_BACK -> {
                var ids = dossier.results().stream().map(result -> result.id()).toList();
                var strip = new ChoiceStrip<>(ids, id -> dossier.results().stream().filter(result -> result.id().equals(id)).findFirst()
                        .map(wording.life()::result).orElse(id));
                strip.show(Optional.of(now.result()));
                strip.onChosen(id -> model.change(filled -> filled.withResult(id)));
                form.getChildren().add(new Field<>(texts.get("deed.result"), strip));
            }
            case ADD_PAPERS, ASK_SUPPLEMENT, TAKE_SUPPLEMENT, FORWARD, EXTEND, FILE_RESULT, RECORD_RESULT, RECORD_SATISFACTION, REFUSE, STOP, WITHDRAW,
                 FILE_ENDING_DOCUMENT, RECORD_CODE -> { }
        }
    }

    private PickList<Procedure> procedures() {
        var list = new PickList<Procedure>(texts.get("reception.procedure.find"), texts.get("reception.procedure.prompt"), background, model::procedures,
                procedure -> new PickList.Line(procedure.name(), procedure.field(), procedure.code()));
        list.whenNothingFits(texts.get("deed.correct.nothing"));
        list.onPicked(procedure -> {
            model.change(filled -> filled.withProcedure(procedure));
            list.field().show(procedure.name());
            Optional.ofNullable(fields.get(Blank.REASON)).ifPresent(field -> field.control().requestFocus());
        });
        list.getStyleClass().add("deed-procedures");
        return list;
    }

    private Field<ChoiceStrip<Optional<Satisfaction>>> satisfaction(Filling now) {
        var answers = new java.util.ArrayList<Optional<Satisfaction>>();
        Arrays.stream(Satisfaction.values()).map(Optional::of).forEach(answers::add);
        if (now.action() == Action.HAND_OVER) answers.add(Optional.empty());
        var strip = new ChoiceStrip<>(List.copyOf(answers), answer -> answer.map(wording.life()::satisfaction).orElseGet(() -> texts.get("deed.notAsked")));
        strip.show(now.action() == Action.HAND_OVER ? Optional.of(now.answer()) : now.answer().map(Optional::of));
        strip.onChosen(answer -> model.change(filled -> filled.withAnswer(answer)));
        satisfied = Optional.of(strip);
        return new Field<>(texts.get("deed.satisfaction"), strip);
    }

    private Field<ChoiceStrip<Handover.Check>> check(Filling now) {
        var strip = new ChoiceStrip<>(List.of(Handover.Check.values()), wording.life()::check);
        strip.show(now.checked());
        strip.onChosen(check -> model.change(filled -> filled.withChecked(check)));
        checks = Optional.of(strip);
        return new Field<>(texts.get("deed.check"), strip);
    }

    private Field<VietnameseTextField> field(Blank blank) {
        var input = new VietnameseTextField(texts.of("deed.prompt", blank));
        var field = new Field<>(texts.of("deed.blank", blank), input);
        input.onTyped(text -> model.change(now -> now.with(blank, text)));
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER || event.isControlDown()) return;
            if (blank == Blank.OWN_PAPER && !input.value().isBlank()) model.lineDeeds().addOwnPaper();
            else next(blank);
            event.consume();
        });
        fields.put(blank, field);
        return field;
    }

    /** Enter walks on through the blanks; behind the last it does nothing: the deed has a key of its own. */
    private void next(Blank blank) {
        var blanks = drawn.map(Filling::blanks).orElse(List.of());
        int at = blanks.indexOf(blank) + 1;
        if (at > 0 && at < blanks.size()) fields.get(blanks.get(at)).control().requestFocus();
        else satisfied.ifPresent(Node::requestFocus);
    }

    /** What was taken in so far, or with which keys it is. */
    private void tell(Filling now) {
        taken.getChildren().clear();
        signatures.getChildren().clear();
        if (!now.takesContent()) return;
        int pages = now.content().pageCount();
        var name = texts.get(now.ending().isPresent() ? "deed.document" : switch (now.action()) {
            case HAND_OVER -> "deed.slip";
            case FILE_ENDING_DOCUMENT -> "deed.document";
            default -> "deed.resultFile";
        });
        taken.getChildren().add(Draw.text(name, "field-label"));
        var tone = pages == 0 ? Tone.LATER : Tone.GOOD;
        var so = Draw.wrapped(pages == 0 ? texts.get("deed.nothingTaken") : wording.formats().pages(pages), tone.textClass());
        so.setGraphic(Draw.icon(tone.sign()));
        taken.getChildren().add(so);
        for (var file : now.content().files()) {
            taken.getChildren().add(Draw.wrapped(file.name() + (file.signed() ? texts.get("deed.signed") : ""), "muted"));
            if (now.action() == Action.FILE_RESULT && Signatures.canHave(file)) tell(file);
        }
    }

    /** What the signature of a file is worth, in one sentence; why, below the blanks. */
    private void tell(KeptFile file) {
        taken.getChildren().add(cards.verdict(file));
        if (model.signatures().of(file).filter(SignatureReport.Signed.class::isInstance).isEmpty()) return;
        signatures.getChildren().addAll(Draw.text(texts.get("deed.signature"), "field-label"), cards.of(file));
    }

    /** Everything that speaks against it; below a blank what is about the blank. */
    private void say() {
        said.getChildren().clear();
        if (drawn.isEmpty()) return;
        var now = drawn.get();
        fields.values().forEach(Field::clear);
        model.signatures().offers(now).forEach((blank, offer) -> {
            if (now.text(blank).equals(offer)) fields.get(blank).hint(texts.get("deed.offered"));
        });
        for (var blank : now.unreadable(model.closes())) fields.get(blank).say(Tone.AT_STAKE, texts.get("deed.noDay"));
        for (var objection : model.objections().get()) {
            // what is still to be filled in is no mistake; it is said when the deed is tried
            if (isOnlyEmpty(objection) && !tried) continue;
            var words = wording.life().objection(objection);
            boolean passed = now.overrides().stream().anyMatch(override -> override.finding().equals(objection.key()));
            var tone = objection.weight() == Finding.Weight.ADVICE || passed ? Tone.NOTED : Tone.AT_STAKE;
            var line = Draw.row("gap-2", Draw.icon(tone.sign(), tone.textClass()),
                    Draw.growing(Draw.column("gap-0", Draw.wrapped(words.what(), "t-medium"), Draw.wrapped(passed ? texts.get("deed.passedOver") : words.next(), "muted"))));
            line.setAlignment(javafx.geometry.Pos.TOP_LEFT);
            said.getChildren().add(line);
        }
    }

    private static boolean isOnlyEmpty(Objection objection) {
        return switch (objection) {
            case Objection.NothingAskedFor _, Objection.ReasonMissing _, Objection.AddresseeMissing _, Objection.NothingBrought _, Objection.ReferenceMissing _, Objection.ResultEmpty _,
                 Objection.NothingCorrected _, Objection.DueNotLater _ -> true;
            case Objection.CannotBeDone _, Objection.DueInPast _, Objection.DueOnDayOff _, Objection.DocumentMissing _, Objection.ResultFileMissing _,
                 Objection.IssuedBeforeReception _, Objection.IssuedInFuture _, Objection.EndsBeforeIssued _, Objection.OutOfDate _,
                 Objection.SameFileTwice _, Objection.FileOfApplication _, Objection.FileElsewhere _, Objection.NamesAnother _, Objection.SignatureInvalid _, Objection.FactsMissing _,
                 Objection.ReceiverMissing _, Objection.AuthorityMissing _, Objection.SlipMissing _, Objection.ClockBehind _ -> false;
        };
    }

    /** Does it, after asking why where something may be passed over with a reason. */
    void act() {
        tried = true;
        say();
        model.toPassOver().ifPresentOrElse(this::askWhy, model::act);
    }

    private void askWhy(Objection objection) {
        var prompt = new ReasonPrompt<>(texts, texts.get("deed.passOver.question", wording.life().objection(objection).what()),
                List.of(vn.motcua.desk.domain.dossier.Override.Reason.values()), wording::reason,
                reason -> reason == vn.motcua.desk.domain.dossier.Override.Reason.OTHER || reason == vn.motcua.desk.domain.dossier.Override.Reason.MANAGER_ALLOWED,
                (reason, note) -> {
                    endQuestion();
                    model.passOver(objection, reason, note);
                    act();
                }, this::endQuestion);
        question.getChildren().setAll(prompt);
        prompt.focusFirst();
    }

    /** From which store the line under the mark gets its paper. */
    void askStore() {
        var now = drawn.orElseThrow();
        var name = model.lineDeeds().lines().stream().filter(line -> line.component().id().equals(now.target())).findFirst().map(line -> line.component().shortName());
        name.ifPresent(line -> model.lineDeeds().inStore(here -> {
            var prompt = new StoreAsking(texts, wording).about(line, here, paper -> {
                endQuestion();
                model.lineDeeds().takeFromStore(paper);
            }, this::endQuestion);
            question.getChildren().setAll(prompt);
            prompt.focusFirst();
        }));
    }

    /** @return whether a question was open */
    boolean endQuestion() {
        boolean open = !question.getChildren().isEmpty();
        question.getChildren().clear();
        if (open) focusFirst();
        return open;
    }

    boolean isAsking() {
        return !question.getChildren().isEmpty();
    }

    private Node warning(String words) {
        var line = Draw.row("gap-2", Draw.icon(Tone.AT_STAKE.sign(), Tone.AT_STAKE.textClass()), Draw.growing(Draw.wrapped(words, "t-medium")));
        line.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return line;
    }

    /** What can be looked at beside the form. */
    static Settlement.Attached content(Filling now) {
        return now.takesLines() ? now.brought(now.target()) : now.content();
    }
}
