package vn.motcua.desk.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Printer;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.paper.Guidance;
import vn.motcua.desk.paper.GuidanceSheet;
import vn.motcua.desk.paper.Receipt;
import vn.motcua.desk.paper.ReceiptSheet;

/** The forms of this desk: made from what is on disk, then put on paper. A printer in trouble never costs a dossier. */
public final class Paperwork {
    /** What became of a print. */
    public sealed interface Printed {
        record OnPaper(String printer, int copies) implements Printed { }

        /** The form can be printed again at any time. */
        record NotPrinted(DeviceProblem problem) implements Printed { }
    }

    private final ReceiptSheet receiptSheet;
    private final GuidanceSheet guidanceSheet;
    private final Printer printer;
    private final SettingsBook settings;
    private final Clock clock;

    public Paperwork(ReceiptSheet receiptSheet, GuidanceSheet guidanceSheet, Printer printer, SettingsBook settings, Clock clock) {
        this.receiptSheet = receiptSheet;
        this.guidanceSheet = guidanceSheet;
        this.printer = printer;
        this.settings = settings;
        this.clock = clock;
    }

    public List<String> printers() {
        return printer.names();
    }

    /** Form 01 as a PDF, one page set a copy. */
    public byte[] receipt(Dossier dossier, int copies) {
        var now = settings.current();
        return receiptSheet.render(Receipt.of(dossier, now.office(), now.clerk().name(), clock.getZone()), copies, now.printing().twoOnASheet());
    }

    /** Form 02 as a PDF: what is still missing before the dossier can be received. */
    public byte[] guidance(Draft draft, List<Finding> findings) {
        var now = settings.current();
        return guidanceSheet.render(Guidance.of(draft, findings, now.office(), now.clerk().name(),
                LocalDateTime.ofInstant(clock.instant(), clock.getZone())));
    }

    /** Writes the form where the clerk wants it. @return false when that place refused it */
    public boolean save(byte[] pdf, Path file) {
        try {
            Files.write(file, pdf);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** @param title for the printer's queue; never personal */
    public Printed print(byte[] pdf, String title, int copies) {
        var chosen = settings.current().printing().printer();
        var names = printer.names();
        var name = names.contains(chosen) || chosen.isBlank() && !names.isEmpty() ? Optional.of(chosen.isBlank() ? names.getFirst() : chosen)
                : Optional.<String>empty();
        if (name.isEmpty()) return new Printed.NotPrinted(new DeviceProblem.Offline());
        return printer.print(pdf, name.get(), 1, title).<Printed>map(Printed.NotPrinted::new).orElse(new Printed.OnPaper(name.get(), copies));
    }
}
