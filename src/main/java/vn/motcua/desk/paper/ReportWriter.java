package vn.motcua.desk.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.Correction;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportFigures;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.ReportWords;
import vn.motcua.desk.text.Texts;

/** Puts a report together: head, sections, tables and charts from its figures; its texts as drafted, or as a person wrote them. */
final class ReportWriter {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    private final Texts texts;
    private final ReportWords words;
    private final ReportTables tables;
    private final OfficeForms office;
    private final Origin origin;
    private final UnaryOperator<String> clerk;

    /** @param clerk from an id to a name */
    ReportWriter(Texts texts, OfficeForms office, Origin origin, UnaryOperator<String> clerk) {
        this.texts = texts;
        this.words = new ReportWords(texts);
        this.tables = new ReportTables(texts);
        this.office = office;
        this.origin = origin;
        this.clerk = clerk;
    }

    /** @param written what a person wrote, by part */
    Report write(ReportFigures figures, Map<Part, List<String>> written) {
        var content = new EnumMap<Part, Report.Block.Text>(Part.class);
        for (var part : Part.values()) {
            if (part.belongsTo(figures)) content.put(part, new Report.Block.Text(part, written.containsKey(part) ? written.get(part) : words.draft(figures, part, clerk)));
        }
        var centre = Letterhead.centre(texts, origin.office(), office);
        var subject = words.subject(figures);
        return new Report(head(figures, centre, subject), figures.kind().isTable() ? layout(figures, content) : told(figures, content),
                texts.get("report.closing", lower(subject), centre), recipients(figures.plan()), signer());
    }

    private Report.Head head(ReportFigures figures, String centre, String subject) {
        var titles = new Titles(Texts.vietnamese()).of(office, FormKind.REPORT);
        var own = office.ownTitles().containsKey(FormKind.REPORT) && texts.language() == Texts.vietnamese().language();
        var addressee = figures.plan().flatMap(plan -> plan.reporting().to())
                .orElseGet(() -> texts.get("report.addressee", office.superior().isBlank() ? texts.get("paper.committee", Letterhead.commune(texts, origin.office())) : office.superior()));
        return new Report.Head(texts.language().code(), figures.kind(), figures.now().period(), Letterhead.superior(texts, origin.office(), office),
                texts.of("paper.unit", office.unit()), origin.number(), titles.symbol(), origin.office().place(), origin.at().toLocalDate(),
                own ? titles.title() : texts.get("paper.form.REPORT.title"), subject, texts.get("report.to", addressee), basis(figures.plan()),
                texts.get("report.opening", centre, lower(subject)));
    }

    /** What the plan rests on, and the plan itself; without a plan, what every report rests on. */
    private List<String> basis(Optional<Plan> plan) {
        var basis = new ArrayList<String>();
        if (plan.isEmpty()) {
            basis.add(texts.get("report.basis.default.1"));
            basis.add(texts.get("report.basis.default.2"));
        } else {
            basis.addAll(plan.get().basis().subList(0, Math.min(2, plan.get().basis().size())));
            var name = words.plan(plan.get());
            basis.add(plan.get().issued().map(day -> texts.get("report.basis.planOn", name, new Formats(texts).date(day), plan.get().office()))
                    .orElseGet(() -> texts.get("report.basis.plan", name, plan.get().office())));
        }
        return basis.stream().map(one -> texts.get("report.basis", one)).toList();
    }

    private List<Report.Section> layout(ReportFigures figures, Map<Part, Report.Block.Text> content) {
        var blocks = new ArrayList<Report.Block>();
        blocks.add(layout(figures));
        blocks.add(content.get(Part.NOTE));
        var corrections = corrections(figures);
        if (!corrections.isEmpty()) blocks.add(tables.corrections(corrections, texts.get("report.caption.corrections")));
        return List.of(new Report.Section("", blocks));
    }

    private Report.Block.Table layout(ReportFigures figures) {
        return new ReportLayouts(texts).table(figures, figures.kept().map(kept -> words.closed(kept.closed(), kept.report().isPresent())).orElse(""));
    }

    /** What became another figure since, in any table of the report; none where nothing was closed. */
    private List<Correction> corrections(ReportFigures figures) {
        if (figures.closed().isEmpty()) return List.of();
        var reported = compared(figures);
        var now = compared(figures.closed().get().now());
        return IntStream.range(0, reported.size()).boxed().flatMap(at -> Correction.between(reported.get(at), now.get(at)).stream()).toList();
    }

    /** The tables in which what was reported is compared with what is known now. */
    private List<Report.Block.Table> compared(ReportFigures figures) {
        if (figures.kind().isTable()) return List.of(layout(figures));
        return List.of(tables.spans(figures, 0), tables.targets(figures, 0), tables.fields(figures, 0), tables.causes(figures, 0));
    }

    private List<Report.Section> told(ReportFigures figures, Map<Part, Report.Block.Text> content) {
        var sections = new ArrayList<Report.Section>();
        sections.add(new Report.Section(texts.get("report.section.results"), List.of()));
        sections.add(new Report.Section(texts.get("report.section.overview"), List.of(content.get(Part.OVERVIEW), tables.spans(figures, 1))));
        int table = 2;
        int number = 2;
        var measured = new ArrayList<Report.Block>();
        if (content.containsKey(Part.TARGETS)) {
            measured.add(content.get(Part.TARGETS));
            measured.add(tables.targets(figures, table++));
        }
        var chart = tables.indicatorChart(figures);
        if (!chart.series().isEmpty()) measured.add(chart);
        if (!measured.isEmpty()) sections.add(new Report.Section(texts.get(content.containsKey(Part.TARGETS) ? "report.section.targets" : "report.section.indicators", number++), measured));
        if (content.containsKey(Part.CHANGES)) sections.add(new Report.Section(texts.get("report.section.changes", number++), List.of(content.get(Part.CHANGES))));
        if (!figures.fields().isEmpty()) {
            sections.add(new Report.Section(texts.get("report.section.fields", number++), List.of(tables.fields(figures, table++), tables.fieldChart(figures))));
        }
        var corrections = corrections(figures);
        if (!corrections.isEmpty()) {
            sections.add(new Report.Section(texts.get("report.section.corrections", number), List.of(tables.corrections(corrections,
                    texts.get("report.caption.corrections.numbered", table++)))));
        }
        int chapter = 1;
        var causes = figures.now().received() == 0 ? List.<Report.Block>of(content.get(Part.CAUSES))
                : List.<Report.Block>of(content.get(Part.CAUSES), tables.causes(figures, table), tables.causeChart(figures));
        sections.add(new Report.Section(texts.get("report.section.causes", ROMAN.get(chapter++)), causes));
        if (content.containsKey(Part.PRAISE)) sections.add(new Report.Section(texts.get("report.section.praise", ROMAN.get(chapter++)), List.of(content.get(Part.PRAISE))));
        sections.add(new Report.Section(texts.get("report.section.difficulties", ROMAN.get(chapter++)), List.of(content.get(Part.DIFFICULTIES))));
        sections.add(new Report.Section(texts.get("report.section.proposals", ROMAN.get(chapter)), List.of(content.get(Part.PROPOSALS))));
        return sections;
    }

    private List<String> recipients(Optional<Plan> plan) {
        var recipients = new ArrayList<String>();
        recipients.add(texts.get("report.item", texts.get("report.recipient.to")));
        var others = plan.map(Plan::recipients).orElse(List.of());
        others.forEach(one -> recipients.add(texts.get("report.item", texts.get("report.recipient", one))));
        if (others.isEmpty()) recipients.add(texts.get("report.item", texts.get("report.recipient.keep")));
        else recipients.set(recipients.size() - 1, recipients.getLast().replaceAll(";$", "."));
        return recipients;
    }

    private Report.Signer signer() {
        return new Report.Signer(office.headRole().isBlank() ? texts.get("paper.head") : office.headRole(), office.headName());
    }

    /** Within a sentence. */
    private static String lower(String subject) {
        return subject.isEmpty() ? subject : subject.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + subject.substring(1);
    }
}
