package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.scene.Parent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** The fields of one person, each writing into the draft as it is typed and saying what is wrong below it. */
final class PersonFields {
    private static final int COLUMNS = 3;

    private final boolean authorising;
    private final Texts texts;
    private final Wording wording;
    private final IdentityDeeds deeds;
    private final Fields fields;
    private final GridPane grid = new GridPane();

    private final Field<VietnameseTextField> number;
    private final Field<VietnameseTextField> name;
    private final Field<VietnameseTextField> born;
    private final Field<ChoiceStrip<Sex>> sex;
    private final Field<VietnameseTextField> address;
    private final Field<VietnameseTextField> phone;
    private final Field<VietnameseTextField> email;

    PersonFields(boolean authorising, Texts texts, Wording wording, IdentityDeeds deeds, Fields fields) {
        this.authorising = authorising;
        this.texts = texts;
        this.wording = wording;
        this.deeds = deeds;
        this.fields = fields;
        number = field("number", Person::withNumber);
        name = field("name", Person::withName);
        born = field("born", Person::withBorn);
        born.control().setPromptText(texts.get("reception.person.born.prompt"));
        sex = new Field<>(texts.get("reception.person.sex"), fields.add(named("sex"), new ChoiceStrip<>(List.of(Sex.values()), wording::sex)));
        sex.control().onChosen(value -> edit(person -> person.withSex(Optional.of(value))));
        address = field("address", Person::withAddress);
        phone = field("phone", Person::withPhone);
        email = field("email", Person::withEmail);
        build();
    }

    Parent root() {
        return grid;
    }

    /** Draws the person; a field in which the clerk is typing is left alone when it already says the same. */
    void show(Person person, List<Finding> findings) {
        number.control().show(person.number());
        name.control().show(person.name());
        born.control().show(person.born());
        address.control().show(person.address());
        phone.control().show(person.phone());
        email.control().show(person.email());
        sex.control().show(person.sex());
        number.clear();
        born.clear();
        for (var finding : findings) say(finding);
    }

    private void say(Finding finding) {
        if (finding instanceof Finding.NumberWrong(boolean other) && other == authorising) number.say(Tone.AT_STAKE, wording.finding(finding).what());
        if (finding instanceof Finding.NumberDoubtful(_, boolean other) && other == authorising) number.say(Tone.NOTED, wording.finding(finding).what());
        if (finding instanceof Finding.BirthDateWrong(boolean other) && other == authorising) born.say(Tone.AT_STAKE, wording.finding(finding).what());
    }

    private Field<VietnameseTextField> field(String name, java.util.function.BiFunction<Person, String, Person> with) {
        var control = new VietnameseTextField();
        control.onTyped(typed -> edit(person -> with.apply(person, typed)));
        return new Field<>(texts.get("reception.person." + name), fields.add(named(name), control));
    }

    private void edit(UnaryOperator<Person> edit) {
        deeds.editPerson(authorising, edit);
    }

    private String named(String name) {
        return authorising ? "authorising." + name : name;
    }

    private void build() {
        grid.getStyleClass().add("form-grid");
        for (var field : List.of(number, name, born, sex, phone, address, email)) field.setMinWidth(0);
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        }
        grid.add(number, 0, 0);
        grid.add(name, 1, 0, 2, 1);
        grid.add(born, 0, 1);
        grid.add(sex, 1, 1);
        grid.add(phone, 2, 1);
        grid.add(address, 0, 2, 2, 1);
        grid.add(email, 2, 2);
    }
}
