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
import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.paper.Forms;
import vn.motcua.desk.paper.Guidance;
import vn.motcua.desk.paper.Origin;
import vn.motcua.desk.paper.Receipt;
import vn.motcua.desk.paper.RegisterBook;
import vn.motcua.desk.paper.Slip;

/** The forms of this desk: made from what is on disk, then put on paper. A printer in trouble never costs a dossier. */
public final class Paperwork {
    /** What became of a print. */
    public sealed interface Printed {
        record OnPaper(String printer, int copies) implements Printed { }

        /** The form can be printed again at any time. */
        record NotPrinted(DeviceProblem problem) implements Printed { }
    }

    private final Forms forms;
    private final FormsBook book;
    private final Printer printer;
    private final SettingsBook settings;
    private final Clock clock;

    public Paperwork(Forms forms, FormsBook book, Printer printer, SettingsBook settings, Clock clock) {
        this.forms = forms;
        this.book = book;
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
        var receipt = Receipt.of(dossier, now.office(), now.clerk().name(), clock.getZone());
        var number = book.numberOf(FormKind.RECEIPT, receipt.receivedAt().toLocalDate(), dossier.id() + "/receipt");
        return forms.receipt(book.current(), receipt.numbered(number), copies, now.printing().twoOnASheet());
    }

    /** Form 02 as a PDF: what is still missing before the dossier can be received. */
    public byte[] guidance(Draft draft, List<Finding> findings) {
        var now = settings.current();
        return forms.guidance(book.current(), Guidance.of(draft, findings, now.office(), now.clerk().name(), time()));
    }

    /** Where a paper comes from that is made now. @param number that {@link FormsBook#numberOf} gave it */
    public Origin origin(Optional<Integer> number) {
        var now = settings.current();
        return new Origin(now.office(), now.clerk().name(), time(), number);
    }

    /** The name of who did something; the id where it was another clerk. */
    public String clerkName(String id) {
        var clerk = settings.current().clerk();
        return clerk.id().equals(id) ? clerk.name() : id;
    }

    /** Any other paper as a PDF, as the office makes it. */
    public byte[] slip(Slip slip) {
        return forms.slip(book.current(), slip);
    }

    /** Form 07 as a workbook. */
    public byte[] workbook(RegisterBook register) {
        return forms.workbook(book.current(), register);
    }

    private LocalDateTime time() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
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
