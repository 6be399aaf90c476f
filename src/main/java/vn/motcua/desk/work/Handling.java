package vn.motcua.desk.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.life.Course;
import vn.motcua.desk.domain.life.FileClues;
import vn.motcua.desk.domain.life.Objection;
import vn.motcua.desk.domain.life.Surroundings;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.DossierQueries;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/** What is done with a dossier after its reception. Everything here may be slow: called off the window's thread. */
public final class Handling {
    /** How a deed ended. */
    public sealed interface Outcome {
        /** Written; it survives a power cut. Paper comes after. */
        record Done(Dossier dossier) implements Outcome { }

        /** @param blocking what has to be mended, or passed over with a reason, first; nothing was written */
        record NotYet(List<Objection> blocking) implements Outcome { }

        record NotKept(StorageTrouble trouble) implements Outcome { }
    }

    private final Store store;
    private final Rulebook rules;
    private final SettingsBook settings;
    private final Clock clock;

    public Handling(Store store, Rulebook rules, SettingsBook settings, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything that speaks against the deed as it is filled in now. @param clues what its files say of themselves */
    public List<Objection> review(Dossier dossier, Deed deed, FileClues clues) {
        return store.read(tx -> {
            var event = deed.on(dossier, moment());
            return Course.review(dossier, event, around(tx.dossiers(), dossier, event, clues));
        });
    }

    /**
     * Does these deeds, one after the other, all or none: each is looked at once more on the dossier as it stands in the store.
     *
     * @throws java.util.NoSuchElementException when there is no such dossier
     */
    public Outcome act(String id, List<Deed> deeds, FileClues clues) {
        try {
            return store.write(tx -> {
                var before = tx.dossiers().find(id).orElseThrow();
                var after = before;
                for (var deed : deeds) {
                    var event = deed.on(after, moment());
                    var blocking = Course.blocking(after, event, around(tx.dossiers(), after, event, clues));
                    if (!blocking.isEmpty()) return new Outcome.NotYet(blocking);
                    after = after.with(event);
                }
                for (var event : after.history().subList(before.history().size(), after.history().size())) tx.dossiers().append(id, event);
                return new Outcome.Done(after);
            });
        } catch (StoreProblem problem) {
            return new Outcome.NotKept(problem.kind());
        }
    }

    public Outcome act(String id, Deed deed) {
        return act(id, List.of(deed), FileClues.none());
    }

    /** The dossier as if the deed were done now: for a paper that is signed before. Nothing is written. */
    public Dossier foreseen(Dossier dossier, Deed deed) {
        return dossier.with(deed.on(dossier, moment()));
    }

    /** By the desk's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The day of a moment, at the desk. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Deed.Moment moment() {
        return new Deed.Moment(clock.instant(), settings.current().clerk().id(), clock.getZone(), rules.calendar());
    }

    private Surroundings around(DossierQueries dossiers, Dossier dossier, DossierEvent event, FileClues clues) {
        return new Surroundings(clock.getZone(), rules.calendar(), event instanceof DossierEvent.ResultFiled filed ? elsewhere(dossiers, dossier, filed) : Map.of(),
                clues);
    }

    private static Map<String, String> elsewhere(DossierQueries dossiers, Dossier dossier, DossierEvent.ResultFiled filed) {
        var found = new HashMap<String, String>();
        for (var digest : filed.paper().digests()) {
            dossiers.resultElsewhere(digest, dossier.id()).ifPresent(code -> found.put(digest, code.text()));
        }
        return found;
    }
}
