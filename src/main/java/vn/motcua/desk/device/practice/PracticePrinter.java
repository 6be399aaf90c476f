package vn.motcua.desk.device.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Printer;

/** A make-believe printer: what would be on paper is handed to a tray instead. */
public final class PracticePrinter implements Printer {
    private final String name = new SampleWords().word("printer");

    private final Consumer<Printout> tray;
    private final AtomicReference<Optional<DeviceProblem>> trouble = new AtomicReference<>(Optional.empty());

    /** What lies in the tray. */
    public record Printout(byte[] pdf, int copies, String title) { }

    public PracticePrinter(Consumer<Printout> tray) {
        this.tray = tray;
    }

    /** Leaves each printout as a numbered PDF in a folder, which is made when first needed. */
    public static PracticePrinter into(Path folder) {
        var number = new AtomicInteger();
        return new PracticePrinter(printout -> {
            var safe = printout.title().replaceAll("[^\\p{L}\\p{N} ._-]", "-");
            var name = String.format(Locale.ROOT, "%03d %s.pdf", number.incrementAndGet(), safe.substring(0, Math.min(80, safe.length())));
            try {
                Files.write(Files.createDirectories(folder).resolve(name), printout.pdf());
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
        });
    }

    /** Every print from now on has this trouble; empty puts the printer in order again. */
    public void trouble(Optional<DeviceProblem> problem) {
        trouble.set(problem);
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Optional<DeviceProblem> print(byte[] pdf, String chosen, int copies, String title) {
        var problem = chosen.equals(name) ? trouble.get() : Optional.<DeviceProblem>of(new DeviceProblem.Offline());
        if (problem.isEmpty()) tray.accept(new Printout(pdf.clone(), copies, title));
        return problem;
    }
}
