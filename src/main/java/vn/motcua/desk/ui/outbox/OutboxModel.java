package vn.motcua.desk.ui.outbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.Sending;
import vn.motcua.desk.sync.HubAddress;
import vn.motcua.desk.sync.HubCertificate;
import vn.motcua.desk.sync.Outbox;
import vn.motcua.desk.ui.kit.Background;

/** How it stands with what goes up, and what a person may do about it. One deed at a time. */
public final class OutboxModel {
    record Look(Sending sending, List<OutboxRow> rows, String typed) { }

    private final Outbox outbox;
    private final Supplier<Office> office;
    private final boolean practice;
    private final Background background;
    private final Background.Latest questions;
    private final ReadOnlyObjectWrapper<Optional<Look>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private String typed = "";

    /** @param practice nothing is sent, and no hub is asked */
    public OutboxModel(Outbox outbox, Supplier<Office> office, boolean practice, Background background) {
        this.outbox = outbox;
        this.office = office;
        this.practice = practice;
        this.background = background;
        questions = background.latest();
    }

    /** Empty until it was looked at. */
    ReadOnlyObjectProperty<Optional<Look>> look() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    boolean isPractice() {
        return practice;
    }

    Office office() {
        return office.get();
    }

    boolean isEnrolled() {
        return look.get().flatMap(now -> now.sending().enrolled()).isPresent();
    }

    /** @param words part of a code, of a channel or of a day */
    void type(String words) {
        typed = words;
        ask();
    }

    void ask() {
        var asked = typed;
        questions.run(() -> new Look(outbox.sending(), outbox.find(asked), asked), found -> look.set(Optional.of(found)));
    }

    void sendNow(Consumer<Sending> answer) {
        deed(outbox::sendNow, answer);
    }

    /** Looks who is there. */
    void look(HubAddress address, Consumer<Optional<HubCertificate>> answer) {
        deed(() -> outbox.look(address), answer);
    }

    void enrol(HubAddress address, HubCertificate seen, String code, Consumer<Outbox.Enrolling> answer) {
        deed(() -> outbox.enrol(address, seen, code, office.get()), answer);
    }

    void tryAgain(OutboxRow row) {
        deed(() -> {
            outbox.tryAgain(row.line());
            return row;
        }, _ -> { });
    }

    void carry(Path file, Consumer<Outbox.Carrying> answer) {
        deed(() -> outbox.carry(file), answer);
    }

    void bring(Path file, Consumer<Outbox.Brought> answer) {
        deed(() -> outbox.bring(file), answer);
    }

    private <T> void deed(java.util.concurrent.Callable<T> work, Consumer<T> answer) {
        if (busy.get()) return;
        busy.set(true);
        background.run(work, result -> {
            busy.set(false);
            answer.accept(result);
            ask();
        }, fault -> {
            busy.set(false);
            background.report(fault);
        });
    }
}
