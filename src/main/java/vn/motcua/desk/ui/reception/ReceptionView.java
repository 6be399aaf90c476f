package vn.motcua.desk.ui.reception;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.Override.Reason;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.ReaderKeys;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.WorkScroll;

/** One screen, one dossier: steps at the left, work in the middle, the guard at the right. Everything by keyboard. */
public final class ReceptionView implements Screen {
    private static final double NARROW_BELOW_EM = 78;
    private static final double LOW_BELOW_EM = 34;

    private final ReceptionModel model;
    private final ComponentDeeds components;
    private final PileDeeds pile;
    private final IdentityDeeds identity;
    private final LiveCamera camera;
    private final ChipDeeds chip;
    private final ReceptionTools tools;

    private final StackPane work = new StackPane();
    private final BorderPane root = new BorderPane();
    private final Questions questions;
    private final StepRail rail;
    private final GuardPane guard;
    private final ApplicantStep applicantStep;
    private final ComponentsStep componentsStep;
    private final Map<Step, StepPane> panes = new EnumMap<>(Step.class);
    private final Mending mending;
    private final ReceptionKeys receptionKeys;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();
    private final ReaderKeys reader;
    private final Runnable laidOut = this::settle;
    private final ChangeListener<Node> focusListener = (_, _, focused) -> focusMoved(focused);
    private Consumer<PersonalNumber> papers = _ -> { };
    private Step shownStep = Step.PROCEDURE;
    private String keysFor = "";
    private Consumer<String> toEntry = _ -> { };

    public ReceptionView(ReceptionModel model, ComponentDeeds components, PileDeeds pile, IdentityDeeds identity, LiveCamera camera,
                         ChipDeeds chip, ReceptionTools tools) {
        this.model = model;
        this.components = components;
        this.pile = pile;
        this.identity = identity;
        this.camera = camera;
        this.chip = chip;
        this.tools = tools;
        reader = new ReaderKeys(tools.nanos(), () -> true, this::codeRead);
        var texts = tools.texts();
        var wording = tools.wording();
        questions = new Questions(work, texts, () -> stand(model.place().get()));
        rail = new StepRail(model, texts, wording);
        applicantStep = new ApplicantStep(model, identity, camera, chip, texts, wording, questions);
        componentsStep = new ComponentsStep(model, components, pile, tools, questions);
        panes.put(Step.PROCEDURE, new ProcedureStep(model, tools.background(), texts, wording));
        panes.put(Step.APPLICANT, applicantStep);
        panes.put(Step.COMPONENTS, componentsStep);
        panes.put(Step.FEE, new FeeStep(model, texts, wording));
        panes.put(Step.APPOINTMENT, new AppointmentStep(model, texts, wording));
        panes.put(Step.FINISH, new FinishStep(model, texts, wording));
        mending = new Mending(model, components, identity, componentsStep::askReuse, applicantStep::confirmByCard);
        guard = new GuardPane(texts, wording, mending::mend);
        receptionKeys = new ReceptionKeys(model, components, identity, camera, chip, tools, this, componentsStep, pile);
        build();
        listen();
        showStep(Step.PROCEDURE);
        draw();
    }

    private void build() {
        root.getStyleClass().add("reception");
        work.getStyleClass().add("work");
        root.setLeft(rail.root());
        root.setCenter(work);
        root.setRight(guard.root());
        root.widthProperty().addListener(_ -> fit());
        root.heightProperty().addListener(_ -> fit());
        rail.fontProperty().addListener(_ -> fit());
    }

    /** What stands beside the work gives way before the work does. */
    private void fit() {
        boolean narrow = root.getWidth() < NARROW_BELOW_EM * rail.em();
        root.getStyleClass().remove("compact");
        if (narrow) root.getStyleClass().add("compact");
        rail.compact(narrow);
        guard.compact(narrow || root.getHeight() < LOW_BELOW_EM * rail.em());
    }

    private void listen() {
        reader.listenOn(root);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
        acceptDrops();
        components.scanning().running().addListener((_, _, _) -> draw());
        model.draft().addListener((_, _, _) -> draw());
        model.review().addListener((_, _, _) -> draw());
        model.accepted().addListener((_, _, _) -> draw());
        model.accepting().addListener((_, _, _) -> draw());
        model.place().addListener((_, _, place) -> stand(place));
        model.place().addListener((_, before, place) -> {
            if (!keySet(before.field()).equals(keySet(place.field()))) draw();
        });
        root.sceneProperty().addListener((_, before, after) -> follow(before, after));
        camera.onCode(this::shown);
        camera.onNotice(model::notice);
        camera.state().addListener((_, _, _) -> draw());
        camera.state().addListener((_, before, _) -> {
            if (before instanceof LiveCamera.State.Off) bring(applicantStep.cameraPane());
        });
        chip.state().addListener((_, _, state) -> {
            draw();
            // the portrait is compared with the person, wherever the cursor is
            if (!(state instanceof ChipDeeds.State.Off)) bring(applicantStep.chipPane());
        });
        chip.onFound(this::draw);
    }

    /** @param listener told the id of a dossier that was received and shall be entered in the province's system */
    public void onEnter(Consumer<String> listener) {
        toEntry = listener;
    }

    void enterInProvince() {
        model.accepted().get().ifPresent(dossier -> toEntry.accept(dossier.id()));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public void focusFirst() {
        stand(model.place().get());
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void closing() {
        camera.close();
        chip.close();
    }

    /** Whether a code is on its way. */
    boolean isReading() {
        return reader.isBusy();
    }

    /** Who opens the store of papers of a citizen. */
    public void onPapers(Consumer<PersonalNumber> listener) {
        papers = listener;
    }

    /** The papers of the person whom the dossier is for. */
    void openPapers() {
        model.draft().get().parties().counted().personalNumber().ifPresent(papers);
    }

    boolean isAsking() {
        return questions.isOpen();
    }

    /** Nothing is filled in unseen: where the offer is scrolled away, the first key brings it back. */
    void takeKnown() {
        var offer = applicantStep.offer();
        if (work.getChildren().getFirst() instanceof WorkScroll scroll && offer.isVisible() && !scroll.shows(offer)) scroll.keepInSight(offer);
        else applicantStep.takeKnown();
    }

    void mendFirst() {
        guard.finding(0).ifPresent(mending::mend);
    }

    /** Going on without mending: the first finding that may be overridden, and why. */
    void askOverride() {
        var draft = model.draft().get();
        model.review().get().findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.NEEDS_REASON && Intake.blocks(finding, draft))
                .findFirst().ifPresent(this::askOverride);
    }

    private void askOverride(Finding finding) {
        var question = tools.texts().get("reception.override.question", tools.wording().finding(finding).what());
        var words = new ReasonPrompt.Note(tools.texts().get("kit.reason.note"), tools.texts().get("kit.reason.noteMissing"));
        questions.ask(question, List.of(Reason.values()), tools.wording()::reason, reason -> Optional.of(words)
                .filter(_ -> reason == Reason.MANAGER_ALLOWED || reason == Reason.OTHER), (reason, note) -> {
            boolean manager = reason == Reason.MANAGER_ALLOWED;
            model.override(finding, reason, manager ? "" : note, manager ? Optional.of(note) : Optional.empty());
        });
    }

    void codeRead(String raw) {
        identity.read(raw);
    }

    /** A code before the camera. @return whether it is one for which a camera is opened; else the clerk is told what it is and holds up another */
    private boolean shown(String raw) {
        return switch (identity.read(raw)) {
            case ScannedCode.Card _, ScannedCode.DigitsOnly _, ScannedCode.OwnReceipt _, ScannedCode.OfficialDossier _ -> true;
            case ScannedCode.VneidPass _, ScannedCode.WebLink _, ScannedCode.BankTransfer _, ScannedCode.BrokenCard _, ScannedCode.Foreign _ -> false;
        };
    }

    /** Files go onto the line under the mark; on the other steps a code is looked for in the first. */
    void bring(List<Path> files) {
        if (shownStep == Step.COMPONENTS) componentsStep.current().ifPresent(line -> components.bring(line, files));
        else files.stream().findFirst().ifPresent(file -> tools.readCode(file, this::codeRead, model::notice));
    }

    private void draw() {
        long began = tools.nanos().getAsLong();
        var draft = model.draft().get();
        var review = model.review().get();
        boolean accepted = model.accepted().get().isPresent();
        rail.show(draft, review, shownStep, accepted);
        guard.show(draft, review, accepted);
        panes.get(shownStep).show(draft, review);
        var field = model.place().get().field();
        var situation = shownStep + " " + keySet(field) + " " + accepted + " " + components.scanning().running().get().isPresent() + " " + camera.isOn()
                + " " + chip.key();
        if (!situation.equals(keysFor)) keys.setAll(receptionKeys.at(shownStep, keySet(field), accepted));
        keysFor = situation;
        reader.busy(tools.nanos().getAsLong() - began);
    }

    /** Into sight, whatever field has the focus. */
    private void bring(Node pane) {
        if (shownStep == Step.APPLICANT && work.getChildren().getFirst() instanceof WorkScroll scroll) scroll.bring(pane);
    }

    private void settle() {
        if (work.getChildren().getFirst() instanceof WorkScroll scroll) scroll.settle();
    }

    /** The pile, while there is one, and the pages have keys of their own. */
    private String keySet(String field) {
        boolean own = field.equals(PileDeeds.PLACE) ? !pile.isEmpty() : field.equals(ReceptionKeys.PAGES);
        return own ? field : "";
    }

    private void showStep(Step step) {
        questions.end();
        if (step == Step.APPLICANT) chip.look();
        else {
            camera.close();
            chip.close();
        }
        shownStep = step;
        var pane = panes.get(step);
        // the checklist and the pages scroll by themselves
        work.getChildren().setAll(step == Step.COMPONENTS ? pane.root() : new WorkScroll(pane.root(), step == Step.PROCEDURE));
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
        if (scene == null || questions.isOpen()) return;
        boolean there = Optional.ofNullable(scene.getFocusOwner()).flatMap(pane::fieldOf).filter(name -> name.equals(place.field())).isPresent();
        if (!there) pane.focus(place.field());
    }

    /** The clerk moved the focus: that is the place now. */
    private void focusMoved(Node focused) {
        if (focused == null || questions.isOpen() || model.accepted().get().isPresent()) return;
        if (work.getChildren().getFirst() instanceof WorkScroll scroll) scroll.focus(focused);
        panes.get(shownStep).fieldOf(focused).ifPresent(name -> model.standsOn(new FieldPlace(shownStep, name)));
    }

    private void follow(Scene before, Scene after) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(focusListener);
            before.removePostLayoutPulseListener(laidOut);
        }
        if (after != null) {
            after.focusOwnerProperty().addListener(focusListener);
            after.addPostLayoutPulseListener(laidOut);
        }
    }

    private void pressed(KeyEvent event) {
        // Alt and digits of the number block write letters on Windows, by hand and from a reader
        if (event.isAltDown() && !event.isControlDown() && event.getCode().isDigitKey() && !event.getCode().isKeypadKey()) {
            int digit = event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0';
            if (digit >= 1) guard.finding(digit - 1).ifPresent(mending::mend);
            event.consume();
        }
        // a box would take Enter for a tick, and a clerk who walks on would exempt the citizen
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) enter(event);
    }

    /** Enter that nobody took: a button does its deed; else on to the next field, at the end to the next step. */
    private void enter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isControlDown() || event.isAltDown() || questions.isOpen()) return;
        var focused = root.getScene().getFocusOwner();
        if (focused instanceof Button button) {
            event.consume();
            button.fire();
            return;
        }
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
            if (files) bring(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(files);
            event.consume();
        });
    }
}
