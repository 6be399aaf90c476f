package vn.motcua.desk.ui.dossier;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.LookupPrompt;
import vn.motcua.desk.work.Browse;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.Reception;
import vn.motcua.desk.work.SettingsBook;

/** One received dossier and what can still be done with it at the desk. */
public final class DossierModel {
    /** What the clerk is told of a deed. */
    public sealed interface Told {
        record Printed(Paperwork.Printed outcome) implements Told { }

        record Saved(Path file) implements Told { }

        record NotSaved(Path file) implements Told { }

        record CodeRecorded(OfficialCode code) implements Told { }

        record IdentityAnswered(DossierEvent.Answer answer) implements Told { }

        /** Another dossier has this code already. */
        record CodeTaken(OfficialCode code) implements Told { }
    }

    private static final int RECEIPT = 1;

    private final Browse browse;
    private final Reception reception;
    private final Paperwork paperwork;
    private final SettingsBook settings;
    private final Background background;
    private final Runnable written;
    private final String id;
    private final ReadOnlyObjectWrapper<Optional<Dossier>> dossier = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private Consumer<Told> told = _ -> { };

    /** @param written told after something was added to the dossier */
    public DossierModel(Browse browse, Reception reception, Paperwork paperwork, SettingsBook settings, Background background, Runnable written,
                        String id) {
        this.browse = browse;
        this.reception = reception;
        this.paperwork = paperwork;
        this.settings = settings;
        this.background = background;
        this.written = written;
        this.id = id;
    }

    /** Empty until it was found. */
    public ReadOnlyObjectProperty<Optional<Dossier>> dossier() {
        return dossier.getReadOnlyProperty();
    }

    /** True once the store has answered, whatever it said. */
    public ReadOnlyBooleanProperty asked() {
        return asked.getReadOnlyProperty();
    }

    public void onTold(Consumer<Told> listener) {
        told = listener;
    }

    public void ask() {
        background.run(() -> browse.dossier(id), found -> {
            asked.set(true);
            dossier.set(found);
        });
    }

    /** The name to show for the clerk of an event. */
    public String clerkName(String clerkId) {
        return settings.find().map(now -> now.clerk()).filter(clerk -> clerk.id().equals(clerkId)).map(clerk -> clerk.name()).orElse(clerkId);
    }

    public void record(OfficialCode code) {
        background.run(() -> {
            var other = browse.idOf(code).filter(owner -> !owner.equals(id));
            if (other.isPresent()) return new Told.CodeTaken(code);
            reception.recordOfficialCode(id, code);
            return new Told.CodeRecorded(code);
        }, this::tell);
    }

    /** Takes down what the population database said of an identity that does not count yet. */
    public void answer(LookupPrompt.Given given) {
        background.run(() -> {
            reception.recordIdentity(id, given.answer(), given.reference(), given.note());
            return new Told.IdentityAnswered(given.answer());
        }, this::tell);
    }

    /** Form 01 once more, as many copies as the office wants. */
    public void print() {
        dossier.get().ifPresent(now -> background.run(() -> {
            int copies = settings.current().printing().copies();
            var outcome = paperwork.print(paperwork.receipt(now, copies), now.localCode().text(), copies);
            if (outcome instanceof Paperwork.Printed.OnPaper) reception.recordPrinted(id, RECEIPT, copies);
            return new Told.Printed(outcome);
        }, this::tell));
    }

    public void savePdf(Path file) {
        dossier.get().ifPresent(now -> background.run(() -> paperwork.save(paperwork.receipt(now, 1), file) ? new Told.Saved(file)
                : new Told.NotSaved(file), this::tell));
    }

    private void tell(Told what) {
        told.accept(what);
        switch (what) {
            case Told.CodeRecorded _, Told.IdentityAnswered _ -> written.run();
            case Told.Printed(var outcome) when outcome instanceof Paperwork.Printed.OnPaper -> written.run();
            case Told.Printed _, Told.Saved _, Told.NotSaved _, Told.CodeTaken _ -> { }
        }
    }
}
