package vn.motcua.desk.ui.register;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.Registers;

/** The books of the chosen period. */
public final class RegisterModel {
    private final Registers registers;
    private final Background background;
    private final Background.Latest latest;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<Registers.Volume>> volumes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private BookDays days = BookDays.THIS_MONTH;

    public RegisterModel(Registers registers, Background background, Clock clock) {
        this.registers = registers;
        this.background = background;
        this.latest = background.latest();
        this.clock = clock;
    }

    ReadOnlyObjectProperty<List<Registers.Volume>> volumes() {
        return volumes.getReadOnlyProperty();
    }

    /** Whether the books are being put together: a year takes seconds. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    BookDays days() {
        return days;
    }

    void choose(BookDays value) {
        days = value;
        volumes.set(List.of());
        read();
    }

    void read() {
        reading.set(true);
        var period = period();
        latest.run(() -> registers.volumes(period.from(), period.to()), found -> {
            reading.set(false);
            volumes.set(found);
        });
    }

    void print(Registers.Volume volume, Consumer<Paperwork.Printed> answer) {
        var period = period();
        background.run(() -> registers.print(volume.field(), period.from(), period.to()), answer);
    }

    /** As PDF and as workbook. @param answer false when the folder refused them */
    void save(Registers.Volume volume, Path folder, Consumer<Boolean> answer) {
        var period = period();
        background.run(() -> registers.save(volume.field(), period.from(), period.to(), folder), answer);
    }

    private Period period() {
        return days.until(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
