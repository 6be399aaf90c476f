package vn.motcua.desk.work;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.imaging.papers.PaperPages;
import vn.motcua.desk.paper.Reports;
import vn.motcua.desk.store.Store;

/** Reports of this office: drafted from the figures, written on by a person, numbered when they leave, as PDF, workbook and document. Off the window's thread. */
public final class ReportDesk {
    private static final String WRITTEN = "report/";

    private final Store store;
    private final ReportCounting counting;
    private final Closing closing;
    private final PlanShelf plans;
    private final Reports reports;
    private final FormsBook forms;
    private final Paperwork paperwork;

    /** What a person wrote in place of the draft. */
    public record Written(Map<Part, List<String>> parts) {
        public Written {
            parts = Map.copyOf(parts);
        }

        private Written with(Part part, Optional<List<String>> paragraphs) {
            var next = new HashMap<>(parts);
            paragraphs.ifPresentOrElse(own -> next.put(part, own), () -> next.remove(part));
            return new Written(next);
        }
    }

    /** How a report leaves. */
    public enum Format {
        PDF(".pdf"), WORKBOOK(".xlsx"), DOCUMENT(".docx");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }

        /** By the ending of a file's name. */
        public static Optional<Format> of(Path file) {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
        }
    }

    /** @param written which of its parts a person wrote @param pages of the PDF */
    public record Draft(ReportOrder order, Report report, Map<Part, List<String>> written, byte[] pdf, int pages) {
        public Draft {
            written = Map.copyOf(written);
        }
    }

    public ReportDesk(Store store, Figures figures, Rulebook rules, PlanShelf plans, Closing closing, Reports reports, FormsBook forms, Paperwork paperwork) {
        this.store = store;
        this.counting = new ReportCounting(figures, rules, plans);
        this.closing = closing;
        this.plans = plans;
        this.reports = reports;
        this.forms = forms;
        this.paperwork = paperwork;
    }

    /** The plans of which can be reported, those that run first. */
    public List<Plan> plans() {
        var all = plans.all();
        return Stream.concat(all.stream().filter(PlanShelf.Shelved::running), all.stream().filter(one -> !one.running())).map(PlanShelf.Shelved::plan).toList();
    }

    public LocalDate today() {
        return counting.today();
    }

    /** As it stands: the number only if it was given already. */
    public Draft draft(ReportOrder order) {
        var report = report(order, forms.given(order.key()));
        var pdf = reports.pdf(report);
        return new Draft(order, report, written(order).parts(), pdf, PaperPages.count(pdf));
    }

    /** Keeps what a person wrote for a part; empty: back to the draft. */
    public void write(ReportOrder order, Part part, Optional<List<String>> paragraphs) {
        store.write(tx -> {
            var next = tx.settings().find(WRITTEN + order.key(), Written.class).orElse(new Written(Map.of())).with(part, paragraphs);
            tx.settings().put(WRITTEN + order.key(), next);
            return next;
        });
    }

    /** The report as it leaves, with its number where the desk counts. */
    public byte[] file(ReportOrder order, Format format) {
        var report = report(order, forms.numberOf(FormKind.REPORT, counting.today(), order.key()));
        return switch (format) {
            case PDF -> reports.pdf(report);
            case WORKBOOK -> reports.workbook(report);
            case DOCUMENT -> reports.document(report);
        };
    }

    /** @return false when the place refused it */
    public boolean save(ReportOrder order, Format format, Path file) {
        return paperwork.save(file(order, format), file);
    }

    /** In all formats. @return false when the folder refused one */
    public boolean saveAll(ReportOrder order, Path folder) {
        var report = report(order, forms.numberOf(FormKind.REPORT, counting.today(), order.key()));
        return paperwork.save(reports.pdf(report), folder.resolve(order.fileName() + Format.PDF.ending()))
                && paperwork.save(reports.workbook(report), folder.resolve(order.fileName() + Format.WORKBOOK.ending()))
                && paperwork.save(reports.document(report), folder.resolve(order.fileName() + Format.DOCUMENT.ending()));
    }

    public Paperwork.Printed print(ReportOrder order) {
        return paperwork.print(file(order, Format.PDF), order.fileName(), 1);
    }

    /** A page of a draft as a JPEG. @param number from 0 */
    public byte[] picture(Draft draft, int number, int longestSide) {
        return PaperPages.render(draft.pdf(), number, longestSide);
    }

    private Report report(ReportOrder order, Optional<Integer> number) {
        var parts = new EnumMap<Part, List<String>>(Part.class);
        parts.putAll(written(order).parts());
        return reports.write(order.language(), forms.current(), paperwork.origin(number), counting.figures(order, closing::kept), parts, paperwork::clerkName);
    }

    private Written written(ReportOrder order) {
        return store.read(tx -> tx.settings().find(WRITTEN + order.key(), Written.class)).orElse(new Written(Map.of()));
    }
}
