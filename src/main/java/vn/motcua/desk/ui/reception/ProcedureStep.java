package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.PickList;

/** Which procedure, which case, how it came. */
final class ProcedureStep implements StepPane {
    private final ReceptionModel model;
    private final Texts texts;
    private final Wording wording;
    private final Fields fields = new Fields();

    private final PickList<Procedure> search;
    private final ListView<Procedure.Case> cases = new ListView<>();
    private final ChoiceStrip<Channel> channel;
    private final Label chosenName;
    private final Label chosenFacts;
    private final VBox chosen;
    private final Card casesCard;
    private final VBox nudge;
    private final Parent root;
    private final Button assisted;
    private final Card finder;
    private String shownDraft = "";

    ProcedureStep(ReceptionModel model, Background background, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        search = new PickList<>(texts.get("reception.procedure.find"), texts.get("reception.procedure.prompt"), background, model::search,
                procedure -> new PickList.Line(procedure.name(), procedure.code() + " · " + procedure.field(),
                        procedure.onlineLevel() == Procedure.OnlineLevel.UNKNOWN ? "" : wording.onlineLevel(procedure.onlineLevel())));
        channel = new ChoiceStrip<>(List.of(Channel.values()), wording::channel);
        channel.onChosen(value -> model.change(draft -> model.rules().withProvincialFees(draft.withChannel(value))));
        chosenName = Draw.wrapped("", "t-heading");
        chosenFacts = Draw.wrapped("", "muted");
        chosen = Draw.column("gap-1", chosenName, chosenFacts);
        chosen.getStyleClass().add("chosen-procedure");
        casesCard = new Card(Feather.GIT_BRANCH, texts.get("reception.case"), Draw.wrapped(texts.get("reception.case.hint"), "muted"), cases);
        assisted = Draw.button(texts.get("reception.assisted"), () -> model.change(draft -> draft.withAssistedOnline(!draft.assistedOnline())));
        nudge = nudge();
        finder = new Card(Feather.SEARCH, wording.step(Step.PROCEDURE), Draw.growing(search));
        root = build();
    }

    @Override public Parent root() {
        return root;
    }

    @Override public Fields fields() {
        return fields;
    }

    /** Who comes back to a chosen procedure looks at it; the search is for who has none yet. */
    @Override public void focus(String field) {
        boolean chosenAlready = field.isEmpty() && model.draft().get().procedure().isPresent();
        if (chosenAlready || List.of("case", "assisted").contains(field)) lay(model.draft().get(), false);
        StepPane.super.focus(!chosenAlready ? field : casesCard.isVisible() ? "case" : "channel");
    }

    /** Asked of the scene: a node is told of its focus late, and not at all while another window is in front. */
    private boolean isSearching() {
        var focused = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        return Stream.iterate(focused.orElse(null), Objects::nonNull, Node::getParent).anyMatch(search::equals);
    }

    /** Either what fits the search has the room, or what is to be said about the chosen procedure. */
    private void lay(Draft draft, boolean searching) {
        search.showMatches(searching);
        VBox.setVgrow(finder, searching ? Priority.ALWAYS : Priority.NEVER);
        var procedure = draft.procedure().filter(_ -> !searching);
        visible(casesCard, procedure.filter(one -> one.cases().size() > 1).isPresent());
        visible(nudge, procedure.filter(one -> one.onlineLevel() == Procedure.OnlineLevel.FULL).isPresent() && draft.channel() == Channel.DESK);
    }

    @Override public void show(Draft draft, Review review) {
        var procedure = draft.procedure();
        lay(draft, procedure.isEmpty() || isSearching());
        visible(chosen, procedure.isPresent());
        assisted.setText(texts.get(draft.assistedOnline() ? "reception.assisted.done" : "reception.assisted"));
        assisted.setGraphic(Draw.icon(draft.assistedOnline() ? Feather.CHECK_SQUARE : Feather.SQUARE));
        channel.show(Optional.of(draft.channel()));
        procedure.ifPresent(one -> {
            chosenName.setText(one.name());
            chosenFacts.setText(facts(one));
            if (!cases.getItems().equals(one.cases())) cases.setItems(FXCollections.observableArrayList(one.cases()));
            one.cases().stream().filter(option -> option.id().equals(draft.caseId())).findFirst()
                    .ifPresent(option -> cases.getSelectionModel().select(option));
        });
        if (!draft.id().equals(shownDraft)) {
            shownDraft = draft.id();
            search.clear();
        }
    }

    private Parent build() {
        search.focusWithinProperty().addListener(_ -> show(model.draft().get(), model.review().get()));
        search.onPicked(procedure -> {
            search.clear();
            model.choose(procedure);
        });
        search.whenNothingFits(texts.get("reception.procedure.none"));
        cases.setAccessibleText(texts.get("reception.case"));
        cases.getStyleClass().add("cases");
        cases.setCellFactory(_ -> new CaseCell());
        cases.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            model.goTo(FieldPlace.first(Step.APPLICANT));
        });
        cases.getSelectionModel().selectedItemProperty().addListener((_, _, option) -> {
            if (option != null) model.change(draft -> draft.withCase(option.id()));
        });
        fields.add("search", search.field().input());
        fields.add("assisted", assisted);
        fields.add("case", cases);
        fields.add("channel", channel);
        var how = new Field<>(texts.get("reception.channel"), channel);
        return Draw.column("gap-3", finder, chosen, nudge, casesCard, how);
    }

    private VBox nudge() {
        var box = Draw.column("gap-2", Draw.wrapped(texts.get("reception.couldBeOnline"), "t-strong"),
                Draw.wrapped(texts.get("reception.couldBeOnline.steps"), "muted"), assisted);
        box.getStyleClass().add("nudge");
        return box;
    }

    private String facts(Procedure procedure) {
        return String.join(" · ", procedure.code(), procedure.field(), wording.onlineLevel(procedure.onlineLevel()));
    }

    static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static final class CaseCell extends ListCell<Procedure.Case> {
        @Override protected void updateItem(Procedure.Case option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty ? null : option.name());
            setWrapText(true);
            setPrefWidth(0);
        }
    }
}
