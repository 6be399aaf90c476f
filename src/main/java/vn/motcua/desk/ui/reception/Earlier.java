package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.function.Consumer;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Reception;

/** What this desk has from earlier dossiers of the draft's people: asked for as soon as their numbers are whole. */
final class Earlier {
    private final Reception reception;
    private final Background background;
    private final Runnable found;
    private List<KnownCitizen> known = List.of();
    private List<PersonalNumber> knownFor = List.of();

    /** @param found told when something came that was not there before */
    Earlier(Reception reception, Background background, Runnable found) {
        this.reception = reception;
        this.background = background;
        this.found = found;
    }

    /** Those of the parties who were here before. */
    List<KnownCitizen> known() {
        return known;
    }

    /** Asks for the people of this draft, if they were not asked for before. */
    void lookUp(Draft draft) {
        var numbers = draft.parties().numbers();
        if (numbers.equals(knownFor)) return;
        knownFor = numbers;
        background.run(() -> reception.known(draft.parties()), answer -> {
            if (!numbers.equals(knownFor)) return;
            known = answer;
            found.run();
        });
    }

    /** Those of this name who were here before. */
    void named(String name, Consumer<List<KnownCitizen>> answer) {
        background.run(() -> reception.citizensNamed(name), answer);
    }

    void forget() {
        known = List.of();
        knownFor = List.of();
    }
}
