package vn.motcua.desk.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Chooses one of the machines found, or whichever there is. */
final class MachineBox extends ComboBox<MachineBox.Choice> {
    private static final int WIDEST = 520;

    /** A machine in the list. @param id empty: whichever there is */
    record Choice(String id, String name) { }

    private final String anyName;
    private boolean filling;

    MachineBox(String anyName, String chosenId, Consumer<String> chosen) {
        this.anyName = anyName;
        setMaxWidth(WIDEST);
        setConverter(new StringConverter<>() {
            @Override public String toString(Choice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override public Choice fromString(String name) {
                throw new UnsupportedOperationException("the box is not typed into");
            }
        });
        fill(List.of(), chosenId);
        setOnAction(_ -> {
            if (!filling && getValue() != null) chosen.accept(getValue().id());
        });
    }

    /** What is chosen stays in the list, also while that machine does not answer. */
    void fill(List<Choice> found, String chosenId) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", anyName));
        all.addAll(found);
        if (all.stream().noneMatch(choice -> choice.id().equals(chosenId))) all.add(new Choice(chosenId, chosenId));
        filling = true;
        getItems().setAll(all);
        setValue(all.stream().filter(choice -> choice.id().equals(chosenId)).findFirst().orElseThrow());
        filling = false;
    }
}
