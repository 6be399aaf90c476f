package vn.motcua.desk.ui.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.ChipDesk;

/** The chip of a person's card: read by one key, shown with its portrait, confirmed by the same key. What was read is forgotten with the person. */
public final class ChipDeeds {
    /** The field for the day until which the card is valid; wanted only when the chip did not open without it. */
    static final String EXPIRY = "expires";

    /** What is to be seen of the reading. */
    sealed interface State {
        record Off() implements State { }

        record Going(Progress progress) implements State { }

        /** @param differences of the chip from what stood in the form before */
        record Shown(ChipDesk.Reading.Read reading, List<Disagreement> differences) implements State {
            public Shown {
                differences = List.copyOf(differences);
            }
        }

        record Failed(ChipProblem problem) implements State { }
    }

    private final ReceptionModel model;
    private final IdentityDeeds identity;
    private final ChipDesk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private Optional<ChipReader> reader = Optional.empty();
    private Optional<LocalDate> expires = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private boolean looked;
    private Runnable found = () -> { };
    private Runnable confirmed = () -> { };

    public ChipDeeds(ReceptionModel model, IdentityDeeds identity, ChipDesk desk, Background background) {
        this.model = model;
        this.identity = identity;
        this.desk = desk;
        this.background = background;
        model.draft().addListener((_, _, _) -> forgetOthers());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What its key does now, as a key of the language files; empty where there is no reader. */
    Optional<String> key() {
        return reader.map(_ -> switch (state.get()) {
            case State.Off _, State.Failed _ -> "reception.chip";
            case State.Going _ -> "reception.chip.stop";
            case State.Shown _ -> "reception.chip.confirm";
        });
    }

    boolean isOpen() {
        return !(state.get() instanceof State.Off);
    }

    /** @param listener told when a reader was found, so that its key is shown */
    void onFound(Runnable listener) {
        found = listener;
    }

    /** @param listener told when the clerk has confirmed, so that the work goes on */
    void onConfirmed(Runnable listener) {
        confirmed = listener;
    }

    /** Looks for a reader, once: it costs a process, and on most counters there is none. */
    void look() {
        if (looked) return;
        looked = true;
        background.run(desk::readers, readers -> {
            reader = readers.stream().findFirst();
            if (reader.isPresent()) found.run();
        });
    }

    /** The one key: reads, stops reading, or confirms what was read. */
    void act() {
        switch (state.get()) {
            case State.Off _, State.Failed _ -> begin();
            case State.Going _ -> close();
            case State.Shown _ -> confirm();
        }
    }

    private void begin() {
        var person = identity.standingOn();
        var keys = desk.keys(person, expires);
        if (keys.isEmpty() || reader.isEmpty()) {
            model.notice(new Notice.ChipWantsNumber());
            return;
        }
        var begun = new Session();
        session = Optional.of(begun);
        state.set(new State.Going(new Progress.Opening()));
        background.run(() -> desk.read(reader.get(), keys, begun::went, () -> begun.stopped), begun::ended);
    }

    /** The card's last day, as the clerk reads it on the card; tries again with it. */
    void tryWith(LocalDate lastDay) {
        expires = Optional.of(lastDay);
        begin();
    }

    /** Stops reading, or puts away what was read. */
    void close() {
        session.ifPresent(one -> one.stopped = true);
        session = Optional.empty();
        expires = Optional.empty();
        state.set(new State.Off());
    }

    /** Whether what is shown is of the person whose identity counts. */
    boolean isOfCounted() {
        return shown().flatMap(reading -> identity.counted().personalNumber().filter(reading.card().number()::equals)).isPresent();
    }

    /** The face agrees: the check of identity, by the chip where it is proven, else by the card with what is in doubt. */
    void confirm() {
        if (!isOfCounted()) {
            close();
            return;
        }
        var reading = shown().orElseThrow();
        if (reading.isFalse()) {
            model.notice(new Notice.ChipFalse());
            return;
        }
        if (reading.content().genuineness() instanceof Genuineness.Genuine(var signer)) {
            identity.confirm(IdentityCheck.Method.CHIP, Optional.of(signer.name()), differences());
        } else identity.confirm(IdentityCheck.Method.CARD_COMPARED, Optional.empty(), List.of(Disagreement.CHIP_UNVERIFIED));
        close();
        confirmed.run();
    }

    /** What a confirmation in another way has to say of the chip. */
    Optional<Disagreement> doubt() {
        if (!isOfCounted()) return Optional.empty();
        return shown().filter(reading -> !reading.isProven())
                .map(reading -> reading.isFalse() ? Disagreement.CHIP_FALSE : Disagreement.CHIP_UNVERIFIED);
    }

    private Optional<ChipDesk.Reading.Read> shown() {
        return state.get() instanceof State.Shown(var reading, _) ? Optional.of(reading) : Optional.empty();
    }

    private List<Disagreement> differences() {
        return state.get() instanceof State.Shown(_, var differences) ? differences : List.of();
    }

    /** What a code said that anybody can print, or the clerk typed, held against what was signed. */
    private static List<Disagreement> differences(Person before, CitizenCard chip) {
        var found = new ArrayList<Disagreement>();
        boolean sameName = before.name().isBlank() || chip.name().map(name -> Folding.words(name).equals(Folding.words(before.name()))).orElse(true);
        if (!sameName) found.add(Disagreement.NAME);
        if (before.bornOn().isPresent() && chip.born().isPresent() && !before.bornOn().equals(chip.born())) found.add(Disagreement.BIRTH_DATE);
        if (before.sex().isPresent() && chip.sex().isPresent() && !before.sex().equals(chip.sex())) found.add(Disagreement.SEX);
        return found;
    }

    LocalDate today() {
        return LocalDate.ofInstant(model.now(), model.zone());
    }

    /** A portrait stays no longer than the person to whom it belongs. */
    private void forgetOthers() {
        var parties = model.draft().get().parties();
        var numbers = parties.authorising().map(other -> List.of(parties.applicant(), other)).orElse(List.of(parties.applicant())).stream()
                .flatMap(person -> person.personalNumber().stream()).toList();
        if (shown().filter(reading -> !numbers.contains(reading.card().number())).isPresent()) close();
    }

    /** From the key to the end of one reading. What comes after it was stopped is not shown any more. */
    private final class Session {
        private volatile boolean stopped;

        private void went(Progress progress) {
            background.answer(() -> {
                if (!stopped) state.set(new State.Going(progress));
            });
        }

        private void ended(ChipDesk.Reading reading) {
            if (stopped) return;
            session = Optional.empty();
            switch (reading) {
                case ChipDesk.Reading.Failed(var problem) -> fail(problem);
                case ChipDesk.Reading.Read read -> {
                    // the person first: what is shown of another is put away
                    var differences = differences(identity.standingOn(), read.card());
                    identity.fill(read.card(), "check");
                    expires = Optional.empty();
                    state.set(new State.Shown(read, differences));
                }
            }
        }

        private void fail(ChipProblem problem) {
            expires = Optional.empty();
            state.set(new State.Failed(problem));
            if (problem instanceof ChipProblem.NoReader) looked = false;
            if (problem instanceof ChipProblem.WrongAccessData) model.goTo(new FieldPlace(Step.APPLICANT, EXPIRY));
        }
    }
}
