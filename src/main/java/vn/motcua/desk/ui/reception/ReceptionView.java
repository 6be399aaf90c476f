package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Screen;

/** One screen, one dossier: steps at the left, work in the middle, the guard at the right. Everything by keyboard. */
public final class ReceptionView implements Screen, Asking {
    private static final double ROOM = 24;

    private final ReceptionModel model;
    private final ComponentDeeds components;
    private final IdentityDeeds identity;
    private final ReceptionTools tools;

    private final StepRail rail;
    private final GuardPane guard;
    private final ApplicantStep applicantStep;
    private final ComponentsStep componentsStep;
    private final Map<Step, StepPane> panes = new EnumMap<>(Step.class);
    private final StackPane work = new StackPane();
    private final BorderPane root = new BorderPane();
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private final ReaderKeys reader = new ReaderKeys(System::nanoTime, this::codeRead);
    private long pulseBegan;
    private final Runnable pulseBegins = () -> pulseBegan = System.nanoTime();
    private final Runnable pulseEnds = () -> reader.busy(System.nanoTime() - pulseBegan);
    private final ChangeListener<Node> focusListener = (_, _, focused) -> focusMoved(focused);
    private Optional<ReasonPrompt<?>> question = Optional.empty();
    private Step shownStep = Step.PROCEDURE;
    private String keysFor = "";

    public ReceptionView(ReceptionModel model, ComponentDeeds components, IdentityDeeds identity, ReceptionTools tools) {
        this.model = model;
        this.components = components;
        this.identity = identity;
        this.tools = tools;
        var texts = tools.texts();
        var wording = tools.wording();
        rail = new StepRail(model, texts, wording);
        guard = new GuardPane(texts, wording, this::mend);
        applicantStep = new ApplicantStep(model, identity, texts, wording, this);
        componentsStep = new ComponentsStep(model, components, tools.background(), tools.pictures(), texts, wording, this);
        panes.put(Step.PROCEDURE, new ProcedureStep(model, tools.background(), texts, wording));
        panes.put(Step.APPLICANT, applicantStep);
        panes.put(Step.COMPONENTS, componentsStep);
        panes.put(Step.FEE, new FeeStep(model, texts, wording));
        panes.put(Step.APPOINTMENT, new AppointmentStep(model, texts, wording));
        panes.put(Step.FINISH, new FinishStep(model, texts, wording));
        root.getStyleClass().add("reception");
        work.getStyleClass().add("work");
        root.setLeft(rail.root());
        root.setCenter(work);
        root.setRight(guard.root());
        reader.listenOn(root);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
        acceptDrops();
        components.running().addListener((_, _, _) -> draw());
        model.draft().addListener((_, _, _) -> draw());
        model.review().addListener((_, _, _) -> draw());
        model.accepted().addListener((_, _, _) -> draw());
        model.place().addListener((_, _, place) -> stand(place));
        root.sceneProperty().addListener((_, before, after) -> follow(before, after));
        showStep(Step.PROCEDURE);
        draw();
    }

    @java.lang.Override public Parent root() {
        return root;
    }

    @java.lang.Override public void focusFirst() {
        stand(model.place().get());
    }

    @java.lang.Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    /** Asks in the middle of the screen, over the step; Escape leaves everything as it was. */
    @java.lang.Override public <T> void ask(String text, List<T> options, Function<T, String> word, Consumer<T> chosen) {
        endQuestion();
        var prompt = new ReasonPrompt<T>(tools.texts(), text, options, word, _ -> false, (option, _) -> {
            endQuestion();
            chosen.accept(option);
        }, () -> {
            endQuestion();
            stand(model.place().get());
        });
        showQuestion(prompt);
    }

    /** Does what mends the finding, or goes where it is mended. */
    void mend(Finding finding) {
        switch (finding) {
            case Finding.NoProcedure _, Finding.ProcedureOutOfDate _, Finding.CouldBeOnline _ -> model.goTo(FieldPlace.first(Step.PROCEDURE));
            case Finding.ApplicantMissing(var field, boolean other) -> toPerson(other, switch (field) {
                case NAME -> "name";
                case NUMBER -> "number";
                case ADDRESS -> "address";
            });
            case Finding.NumberWrong(boolean other) -> toPerson(other, "number");
            case Finding.NumberDoubtful(_, boolean other) -> toPerson(other, "number");
            case Finding.BirthDateWrong(boolean other) -> toPerson(other, "born");
            case Finding.IdentityUnchecked _ -> {
                model.goTo(new FieldPlace(Step.APPLICANT, "check"));
                if (identity.canConfirm() && model.draft().get().parties().counted().card().isPresent()) applicantStep.confirmByCard();
            }
            case Finding.IdentityToConfirm _, Finding.IdentityOmitted _ -> model.goTo(new FieldPlace(Step.APPLICANT, "check"));
            case Finding.ComponentOpen(var line) -> {
                model.goTo(new FieldPlace(Step.COMPONENTS, line.id()));
                components.obvious(line);
            }
            case Finding.ComponentWithoutFile(var line) -> {
                model.goTo(new FieldPlace(Step.COMPONENTS, line.id()));
                components.scan(line);
            }
            case Finding.ReuseOffered(var line, _, _) -> {
                model.goTo(new FieldPlace(Step.COMPONENTS, line.id()));
                componentsStep.askReuse(line);
            }
            case Finding.FeeUnknown _, Finding.FeeNotCollected _ -> model.goTo(FieldPlace.first(Step.FEE));
            case Finding.PaymentDoesNotCount _ -> model.goTo(new FieldPlace(Step.FEE, "channel"));
            case Finding.AppointmentUnknown _, Finding.AppointmentInPast _, Finding.AppointmentOnDayOff _,
                 Finding.AppointmentRestsOnEstimate _ -> model.goTo(new FieldPlace(Step.APPOINTMENT, "byHand"));
            case Finding.AppointmentWithoutReason _ -> model.goTo(new FieldPlace(Step.APPOINTMENT, "reason"));
            case Finding.ClockBehind _ -> model.goTo(FieldPlace.first(Step.FINISH));
        }
    }

    private void toPerson(boolean authorising, String field) {
        model.goTo(new FieldPlace(Step.APPLICANT, authorising ? "authorising." + field : field));
    }

    private void mendFirst() {
        guard.finding(0).ifPresent(this::mend);
    }

    /** Going on without mending: the first finding that may be overridden, and why. */
    private void askOverride() {
        var draft = model.draft().get();
        model.review().get().findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.NEEDS_REASON && vn.motcua.desk.domain.dossier.Intake.blocks(finding, draft))
                .findFirst().ifPresent(finding -> {
                    endQuestion();
                    showQuestion(new ReasonPrompt<>(tools.texts(), tools.texts().get("reception.override.question", tools.wording().finding(finding).what()),
                            List.of(Override.Reason.values()), tools.wording()::reason,
                            reason -> reason == Override.Reason.MANAGER_ALLOWED || reason == Override.Reason.OTHER, (reason, note) -> {
                        endQuestion();
                        boolean manager = reason == Override.Reason.MANAGER_ALLOWED;
                        model.override(finding, reason, manager ? "" : note, manager ? Optional.of(note) : Optional.empty());
                        stand(model.place().get());
                    }, () -> {
                        endQuestion();
                        stand(model.place().get());
                    }));
                });
    }

    private void showQuestion(ReasonPrompt<?> prompt) {
        question = Optional.of(prompt);
        prompt.setMaxSize(javafx.scene.layout.Region.USE_PREF_SIZE, javafx.scene.layout.Region.USE_PREF_SIZE);
        work.getChildren().add(prompt);
        prompt.focusFirst();
    }

    private void endQuestion() {
        question.ifPresent(prompt -> work.getChildren().remove(prompt));
        question = Optional.empty();
    }

    /** @return whether it was any code at all */
    private boolean codeRead(String raw) {
        return !(identity.read(raw) instanceof ScannedCode.Foreign);
    }

    private void draw() {
        long began = System.nanoTime();
        var draft = model.draft().get();
        var review = model.review().get();
        boolean accepted = model.accepted().get().isPresent();
        rail.show(draft, review, shownStep, accepted);
        guard.show(draft, review);
        panes.get(shownStep).show(draft, review);
        var situation = shownStep + " " + accepted + " " + components.running().get().isPresent();
        if (!situation.equals(keysFor)) keys.setAll(hints(accepted));
        keysFor = situation;
        reader.busy(System.nanoTime() - began);
    }

    private void showStep(Step step) {
        endQuestion();
        shownStep = step;
        var pane = panes.get(step);
        Node content = pane.root();
        if (step != Step.COMPONENTS && step != Step.PROCEDURE) {
            var scroll = new ScrollPane(content);
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(false);
            scroll.getStyleClass().add("step-scroll");
            content = scroll;
        }
        work.getChildren().setAll(content);
    }

    /** The focus belongs there now. */
    private void stand(FieldPlace place) {
        var step = model.accepted().get().isPresent() ? Step.FINISH : place.step();
        if (step != shownStep) {
            showStep(step);
            draw();
            // a scroll pane takes its content in only with its looks, and what is not in the window cannot take the focus
            work.applyCss();
            work.layout();
        }
        var pane = panes.get(step);
        var scene = root.getScene();
        if (scene == null || question.isPresent()) return;
        boolean there = Optional.ofNullable(scene.getFocusOwner()).flatMap(pane::fieldOf).filter(name -> name.equals(place.field())).isPresent();
        if (!there) pane.focus(place.field());
    }

    /** The clerk moved the focus: that is the place now. */
    private void focusMoved(Node focused) {
        if (focused == null || question.isPresent() || model.accepted().get().isPresent()) return;
        keepInSight(focused);
        panes.get(shownStep).fieldOf(focused).ifPresent(name -> model.standsOn(new FieldPlace(shownStep, name)));
    }

    /** On a low screen the step scrolls: the field with the focus must not hide. */
    private void keepInSight(Node focused) {
        if (!(work.getChildren().getFirst() instanceof ScrollPane scroll) || scroll.getContent() == null) return;
        double hidden = scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) return;
        var bounds = scroll.getContent().sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double top = scroll.getVvalue() * hidden;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (bounds.getMinY() < top) scroll.setVvalue(Math.max(0, bounds.getMinY() - ROOM) / hidden);
        else if (bounds.getMaxY() > bottom) scroll.setVvalue(Math.min(hidden, bounds.getMaxY() + ROOM - scroll.getViewportBounds().getHeight()) / hidden);
    }

    private void follow(Scene before, Scene after) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(focusListener);
            before.removePreLayoutPulseListener(pulseBegins);
            before.removePostLayoutPulseListener(pulseEnds);
        }
        if (after != null) {
            after.focusOwnerProperty().addListener(focusListener);
            after.addPreLayoutPulseListener(pulseBegins);
            after.addPostLayoutPulseListener(pulseEnds);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() && !event.isControlDown() && event.getCode().isDigitKey()) {
            int digit = event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0';
            if (digit >= 1) guard.finding(digit - 1).ifPresent(this::mend);
            event.consume();
        }
    }

    /** Enter that nobody took: on to the next field, at the end to the next step. */
    private void enter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isControlDown() || event.isAltDown() || question.isPresent()) return;
        var focused = root.getScene().getFocusOwner();
        var pane = panes.get(shownStep);
        var name = pane.fieldOf(focused);
        if (name.isEmpty()) return;
        event.consume();
        if (name.get().equals("check")) {
            applicantStep.confirmByCard();
            return;
        }
        pane.fields().after(name.get()).ifPresentOrElse(next -> model.goTo(new FieldPlace(shownStep, next)), model::nextStep);
    }

    private void acceptDrops() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        });
        root.setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) bring(event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList());
            event.setDropCompleted(files);
            event.consume();
        });
    }

    private void bring(List<java.nio.file.Path> files) {
        if (shownStep == Step.COMPONENTS) componentsStep.current().ifPresent(line -> components.bring(line, files));
        else files.stream().findFirst().ifPresent(file -> tools.readCode(file, this::codeRead, model::notice));
    }

    private List<KeyHint> hints(boolean accepted) {
        var texts = tools.texts();
        var list = new ArrayList<KeyHint>();
        if (accepted) {
            list.add(KeyHint.of("Shortcut+P", texts.get("reception.printAgain"), model::printReceipt));
            list.add(KeyHint.of("Shortcut+S", texts.get("reception.savePdf"), () -> model.accepted().get().ifPresent(dossier -> tools.savePdf(dossier, model::notice))));
            list.add(KeyHint.of("Shortcut+N", texts.get("reception.next"), model::next).asMain());
            return list;
        }
        list.add(KeyHint.of("F12", texts.get("reception.accept"), model::accept).asMain());
        list.add(KeyHint.of("F8", texts.get("reception.mend"), this::mendFirst));
        if (shownStep == Step.COMPONENTS) {
            list.add(KeyHint.of("F5", texts.get("reception.scan"), () -> current(components::scan)));
            if (components.running().get().isPresent()) list.add(KeyHint.of("Escape", texts.get("reception.scan.cancel"), components::cancel));
            list.add(KeyHint.of("F6", texts.get("reception.bring"), () -> tools.pickFiles(this::bring)));
            list.add(KeyHint.of("F7", texts.get("reception.notNeeded"), componentsStep::askNotNeeded));
            list.add(KeyHint.of("F11", texts.get("reception.shown"), () -> current(line -> components.settle(line, new Settlement.Shown()))));
            list.add(KeyHint.of("F9", texts.get("reception.reuse"), () -> current(componentsStep::askReuse)));
            list.add(KeyHint.of("Shortcut+Z", texts.get("reception.undo"), components::undo).when(components::canUndo));
        } else if (shownStep == Step.APPLICANT) {
            list.add(KeyHint.of("F6", texts.get("reception.readCode"), () -> tools.pickFiles(this::bring)));
            list.add(KeyHint.of("Shortcut+Shift+V", texts.get("reception.readClipboard"), () -> tools.readClipboard(this::codeRead, model::notice)));
            list.add(KeyHint.of("Shortcut+U", texts.get("reception.authorised"),
                    () -> identity.setAuthorised(model.draft().get().parties().authorising().isEmpty())));
        }
        list.add(KeyHint.of("Shortcut+O", texts.get("reception.override"), this::askOverride));
        list.add(KeyHint.of("Shortcut+G", texts.get("reception.guidance"), model::printGuidance).when(() -> model.draft().get().procedure().isPresent()));
        list.add(KeyHint.of("Shortcut+Page Down", texts.get("reception.nextStep"), model::nextStep));
        list.add(KeyHint.of("Shortcut+Page Up", texts.get("reception.previousStep"), model::previousStep));
        list.add(KeyHint.of("Shortcut+N", texts.get("reception.park"), model::next));
        tools.sampleCard().ifPresent(sample -> list.add(KeyHint.of("Shortcut+T", texts.get("reception.sampleCard"), () -> codeRead(sample.get()))));
        return list;
    }

    private void current(Consumer<DossierComponent> deed) {
        componentsStep.current().ifPresent(deed);
    }
}
