package vn.motcua.desk.ui.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.FormsBook;

/** How the office makes its forms, as it stands on the screen; every change is kept at once. */
public final class FormsModel {
    private final FormsBook book;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<OfficeForms> forms;
    private boolean saving;

    public FormsModel(FormsBook book, Background background, Clock clock) {
        this.book = book;
        this.background = background;
        this.clock = clock;
        forms = new ReadOnlyObjectWrapper<>(book.current());
    }

    ReadOnlyObjectProperty<OfficeForms> forms() {
        return forms.getReadOnlyProperty();
    }

    /** As the screen shows it now, which may still be on its way to the disk. */
    FormTitles titles(FormKind kind) {
        return Optional.ofNullable(forms.get().ownTitles().get(kind)).orElseGet(() -> usual(kind));
    }

    FormTitles usual(FormKind kind) {
        return book.usualTitles(forms.get().unit(), kind);
    }

    boolean isOwn(FormKind kind) {
        return forms.get().ownTitles().containsKey(kind);
    }

    /** Titles that equal the usual ones are not the office's own: they go on following the unit. */
    void call(FormKind kind, FormTitles titles) {
        change(now -> now.withTitles(kind, Optional.of(titles).filter(own -> !own.equals(usual(kind)))));
    }

    /** Shows the change now and keeps it in the background; while one is being kept, only the newest waits. */
    void change(UnaryOperator<OfficeForms> edit) {
        var next = edit.apply(forms.get());
        if (next.equals(forms.get())) return;
        forms.set(next);
        if (!saving) save();
    }

    /** The number that the next paper of each kind will have this year. */
    void askNumbers(Consumer<Map<FormKind, Integer>> answer) {
        background.run(() -> {
            var numbers = new EnumMap<FormKind, Integer>(FormKind.class);
            for (var kind : FormKind.values()) if (kind.isCounted()) numbers.put(kind, book.next(kind, today()));
            return numbers;
        }, answer::accept);
    }

    void goOnWith(FormKind kind, int next, Runnable then) {
        background.run(() -> {
            book.goOnWith(kind, today(), next);
            return next;
        }, _ -> then.run());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void save() {
        saving = true;
        var value = forms.get();
        background.run(() -> {
            book.save(value);
            return value;
        }, kept -> {
            saving = false;
            if (!kept.equals(forms.get())) save();
        });
    }
}
