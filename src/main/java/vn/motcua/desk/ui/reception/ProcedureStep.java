package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Build;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** Which procedure, which case, how it came. */
final class ProcedureStep implements StepPane {
    private final ReceptionModel model;
    private final Texts texts;
    private final Wording wording;
    private final Fields fields = new Fields();

    private final VietnameseTextField search = new VietnameseTextField();
    private final ListView<Procedure> matches = new ListView<>();
    private final ListView<Procedure.Case> cases = new ListView<>();
    private final ChoiceStrip<Channel> channel;
    private final Label chosenName;
    private final Label chosenFacts;
    private final VBox chosen;
    private final Card casesCard;
    private final VBox nudge;
    private final Parent root;

    ProcedureStep(ReceptionModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        channel = new ChoiceStrip<>(List.of(Channel.values()), wording::channel);
        channel.onChosen(value -> model.change(draft -> model.rules().withProvincialFees(draft.withChannel(value))));
        chosenName = Build.wrapped("", "t-heading");
        chosenFacts = Build.wrapped("", "muted");
        chosen = Build.column("gap-1", chosenName, chosenFacts);
        chosen.getStyleClass().add("chosen-procedure");
        casesCard = new Card(Feather.GIT_BRANCH, texts.of("reception.case"), Build.wrapped(texts.of("reception.case.hint"), "muted"), cases);
        nudge = nudge();
        root = build();
    }

    @Override public Parent root() {
        return root;
    }

    @Override public Fields fields() {
        return fields;
    }

    @Override public void show(Draft draft, Review review) {
        var procedure = draft.procedure();
        visible(chosen, procedure.isPresent());
        visible(casesCard, procedure.filter(one -> one.cases().size() > 1).isPresent());
        visible(nudge, procedure.filter(one -> one.onlineLevel() == Procedure.OnlineLevel.FULL).isPresent() && draft.channel() == Channel.DESK);
        channel.choose(draft.channel());
        procedure.ifPresent(one -> {
            chosenName.setText(one.name());
            chosenFacts.setText(facts(one));
            if (!cases.getItems().equals(one.cases())) cases.setItems(FXCollections.observableArrayList(one.cases()));
            one.cases().stream().filter(option -> option.id().equals(draft.caseId())).findFirst()
                    .ifPresent(option -> cases.getSelectionModel().select(option));
        });
        if (matches.getItems().isEmpty() && search.getText().isEmpty()) ask("");
    }

    private Parent build() {
        search.setPromptText(texts.of("reception.procedure.prompt"));
        search.textProperty().addListener((_, _, typed) -> ask(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::moveInMatches);
        matches.setFocusTraversable(false);
        matches.getStyleClass().add("matches");
        matches.setCellFactory(_ -> new MatchCell());
        matches.setOnMouseClicked(event -> {
            if (event.getClickCount() == 1) chooseSelected();
        });
        matches.setAccessibleText(texts.of("reception.procedure.matches"));
        cases.setAccessibleText(texts.of("reception.case"));
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
        fields.add("search", search);
        fields.add("case", cases);
        fields.add("channel", channel);
        var find = new Field<>(texts.of("reception.procedure.find"), search);
        var finder = new Card(Feather.SEARCH, texts.of("reception.step.procedure"), find, Build.growing(matches));
        var how = new Field<>(texts.of("reception.channel"), channel);
        return Build.column("gap-3", Build.growing(finder), chosen, nudge, casesCard, how);
    }

    private VBox nudge() {
        var assisted = Build.button(texts.of("reception.assisted"), () -> model.change(draft -> draft.withAssistedOnline(!draft.assistedOnline())));
        var box = Build.column("gap-2", Build.wrapped(texts.of("reception.couldBeOnline"), "t-strong"),
                Build.wrapped(texts.of("reception.couldBeOnline.steps"), "muted"), assisted);
        box.getStyleClass().add("nudge");
        return box;
    }

    private void ask(String typed) {
        matches.setItems(FXCollections.observableArrayList(model.search(typed)));
        if (!matches.getItems().isEmpty()) matches.getSelectionModel().select(0);
        matches.scrollTo(0);
    }

    private void moveInMatches(KeyEvent event) {
        int row = matches.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(Math.min(row + 1, matches.getItems().size() - 1));
            case UP -> select(Math.max(row - 1, 0));
            case ENTER -> chooseSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int row) {
        if (row < 0) return;
        matches.getSelectionModel().select(row);
        matches.scrollTo(Math.max(0, row - 3));
    }

    private void chooseSelected() {
        Optional.ofNullable(matches.getSelectionModel().getSelectedItem()).ifPresent(model::choose);
    }

    private String facts(Procedure procedure) {
        return String.join(" · ", procedure.code(), procedure.field(), wording.onlineLevel(procedure.onlineLevel()));
    }

    static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Name over code, field and how far it goes online. */
    private final class MatchCell extends ListCell<Procedure> {
        private final Label name = Build.wrapped("", "t-strong");
        private final Label facts = Build.text("", "muted", "t-small");
        private final VBox box = Build.column("gap-1", name, facts);

        @Override protected void updateItem(Procedure procedure, boolean empty) {
            super.updateItem(procedure, empty);
            setText(null);
            setGraphic(empty ? null : box);
            if (empty) return;
            name.setText(procedure.name());
            facts.setText(facts(procedure));
            setPrefWidth(0);
        }
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
