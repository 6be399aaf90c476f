package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Person;

/**
 * The papers that are lists: form 07, Sổ theo dõi hồ sơ, by TT 03/2025/TT-VPCP, annex I; the hand-over of results and the course of a dossier, as
 * one-stop desks print them.
 */
final class ListForms {
    private static final float SMALL = 0.84f;

    private final FormPage page;
    private final Sheet sheet;

    ListForms(FormPage page) {
        this.page = page;
        this.sheet = page.sheet();
    }

    void set(RegisterBook book) throws IOException {
        page.head(Optional.empty());
        var field = book.field().isBlank() ? page.text("paper.register.noField") : book.field();
        page.title(Optional.empty(), List.of(page.text("paper.register.field", field),
                page.text("paper.register.period", page.formats().date(book.from()), page.formats().date(book.until()))));
        if (book.entries().isEmpty()) {
            sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.text("paper.register.none")));
            return;
        }
        var group = page.text("paper.register.group");
        var rows = new ArrayList<List<String>>();
        for (var entry : book.entries()) rows.add(row(rows.size() + 1, entry));
        new Table(sheet, SMALL, List.of(column("paper.register.number", 0.035f, Sheet.Align.CENTRE),
                column("paper.register.code", 0.15f, Sheet.Align.LEFT), column("paper.register.procedure", 0.145f, Sheet.Align.LEFT),
                column("paper.register.person", 0.115f, Sheet.Align.LEFT), column("paper.register.address", 0.13f, Sheet.Align.LEFT),
                column("paper.register.solver", 0.085f, Sheet.Align.LEFT), inGroup(group, "paper.register.received", 0.075f),
                inGroup(group, "paper.register.due", 0.075f), inGroup(group, "paper.register.returned", 0.075f),
                inGroup(group, "paper.register.delivery", 0.06f), inGroup(group, "paper.register.sign", 0.055f))).set(rows);
        page.skip(0.3f);
        sheet.paragraph(Sheet.Align.LEFT, Run.italic(page.text("paper.register.count", book.entries().size())));
    }

    void set(ResultHandOverSlip slip) throws IOException {
        page.head(Optional.empty());
        page.title(Optional.empty(), List.of());
        page.paragraph(page.text("paper.handOver.intro", page.letterhead().centre(), "%02d".formatted(slip.rows().size())));
        page.skip(0.3f);
        var rows = new ArrayList<List<String>>();
        for (var row : slip.rows()) {
            var owner = row.matter().owner();
            rows.add(List.of(Integer.toString(rows.size() + 1), codes(row.matter()), page.request(row.matter()), row.result(), owner.name(),
                    owner.address(), mark(row.fee()), mark(row.byPost())));
        }
        new Table(sheet, SMALL, List.of(column("paper.table.number", 0.04f, Sheet.Align.CENTRE), column("paper.handOver.code", 0.155f, Sheet.Align.LEFT),
                column("paper.handOver.content", 0.205f, Sheet.Align.LEFT), column("paper.handOver.result", 0.17f, Sheet.Align.LEFT),
                column("paper.handOver.owner", 0.14f, Sheet.Align.LEFT), column("paper.handOver.address", 0.17f, Sheet.Align.LEFT),
                column("paper.handOver.fee", 0.055f, Sheet.Align.CENTRE), column("paper.handOver.post", 0.065f, Sheet.Align.CENTRE))).set(rows);
        page.letterhead().signatures(page.text("paper.handOver.giver"), slip.giver(), page.text("paper.handOver.taker"), slip.taker());
    }

    void set(ProcessSlip slip) throws IOException {
        var matter = slip.matter();
        page.head(matter.localCode());
        page.title(matter.localCode(), List.of());
        page.codes(matter);
        page.field("paper.request", page.request(matter));
        page.bold("paper.return.owner", matter.owner().name());
        page.field("paper.receipt.receivedAt", page.moment(slip.received()));
        page.field("paper.receipt.due", page.moment(slip.due()));
        page.skip(0.3f);
        var rows = new ArrayList<List<String>>();
        for (var step : slip.steps()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), moment(step.at()), step.who(), step.deed(), step.to(),
                    step.term().map(this::moment).orElse("")));
        }
        new Table(sheet, 0.88f, List.of(column("paper.register.number", 0.07f, Sheet.Align.CENTRE), column("paper.process.at", 0.15f, Sheet.Align.CENTRE),
                column("paper.process.who", 0.19f, Sheet.Align.LEFT), column("paper.process.deed", 0.28f, Sheet.Align.LEFT),
                column("paper.process.to", 0.16f, Sheet.Align.LEFT), column("paper.process.term", 0.15f, Sheet.Align.CENTRE))).set(rows);
        page.letterhead().signatures("", "", page.text("paper.process.maker"), slip.origin().clerkName());
    }

    private List<String> row(int number, RegisterBook.Entry entry) {
        var owner = entry.matter().owner();
        return List.of(Integer.toString(number), codes(entry.matter()), entry.matter().procedureName(), owner.name(), reach(owner), entry.solver(),
                moment(entry.received()), moment(entry.due()), entry.returned().map(this::moment).orElse(""),
                page.texts().of("paper.register.delivery", entry.delivery()), "");
    }

    /** The official code, and the desk's own while there is none. */
    private String codes(Matter matter) {
        return matter.officialCode().isPresent() || matter.localCode().isPresent() ? page.code(matter) : "";
    }

    private static String reach(Person person) {
        return person.phone().isBlank() ? person.address() : person.address().isBlank() ? person.phone() : person.address() + " / " + person.phone();
    }

    /** The time above the day. */
    private String moment(LocalDateTime at) {
        return page.text("paper.register.moment", page.formats().time(at.toLocalTime()), page.formats().date(at.toLocalDate()));
    }

    private String mark(boolean set) {
        return set ? page.text("paper.handOver.mark") : "";
    }

    private Table.Column column(String key, float share, Sheet.Align align) {
        return new Table.Column(page.text(key), share, align);
    }

    private Table.Column inGroup(String group, String key, float share) {
        return new Table.Column(group, page.text(key), share, Sheet.Align.CENTRE);
    }
}
