package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.AmountInWords;

/**
 * Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Fields and their order: TT 03/2025/TT-VPCP, annex I, form 01; beyond it, as one-stop
 * desks print it: the code as QR, a table of the papers, and the fee.
 */
final class ReceiptForm {
    private final FormPage page;
    private final Sheet sheet;
    private final Receipt receipt;

    ReceiptForm(FormPage page, Receipt receipt) {
        this.page = page;
        this.sheet = page.sheet();
        this.receipt = receipt;
    }

    /** @param copy name of the copy; empty when there is only one */
    void set(String copy) throws IOException {
        var content = receipt.content();
        var matter = receipt.matter();
        page.head(matter.localCode());
        page.title(matter.localCode(), copy.isEmpty() ? List.of() : List.of("(" + copy + ")"));
        page.codes(matter);
        sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.letterhead().centre()));
        page.bold("paper.receipt.from", matter.applicant().name());
        page.person(matter.applicant());
        if (matter.authorising().isPresent()) authorising(content, matter.authorising().get());
        page.bold("paper.request", page.request(matter));
        components(content);
        page.field("paper.receipt.sets", page.text("paper.receipt.oneSet"));
        page.field("paper.receipt.time", content.publishedTime().map(page.formats()::duration).orElse(""));
        sheet.together(this::promise);
    }

    /** Stays on one page with the signatures below it. */
    private void promise() throws IOException {
        var content = receipt.content();
        page.field("paper.receipt.receivedAt", page.moment(receipt.received()));
        page.bold("paper.receipt.due", page.moment(content.due()));
        page.field("paper.receipt.delivery", page.texts().of("paper.delivery", content.promise().delivery(), page.letterhead().centre()));
        sheet.columns(List.of(0.62f, 0.38f), List.of(() -> page.field("paper.receipt.book", ""), () -> page.field("paper.receipt.bookNumber", "")));
        fee(content);
        page.letterhead().signatures(page.text("paper.receipt.giver"), content.parties().applicant().name(), page.text("paper.receipt.taker"),
                receipt.clerkName());
    }

    private void authorising(ReceivedDossier content, Person person) throws IOException {
        page.bold("paper.authorising", person.name());
        page.person(person);
        var paper = content.lines().stream().map(ReceivedDossier.Line::component)
                .filter(component -> component.condition() instanceof Condition.WhenAuthorised).map(DossierComponent::name).findFirst();
        page.field("paper.authorising.paper", paper.orElse(""));
    }

    private void components(ReceivedDossier content) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : content.lines()) {
            if (!belongs(line)) continue;
            boolean handedIn = isHandedIn(line.settlement());
            rows.add(List.of(Integer.toString(rows.size() + 1), line.component().name(), count(line.component().originals(), handedIn),
                    count(line.component().copies(), handedIn), settled(line.settlement())));
        }
        if (rows.isEmpty()) {
            page.field("paper.components", page.text("paper.components.none"));
            return;
        }
        sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.text("paper.components")));
        sheet.skip(2);
        new Table(sheet, 0.92f, List.of(new Table.Column(page.text("paper.table.number"), 0.06f, Sheet.Align.CENTRE),
                new Table.Column(page.text("paper.table.component"), 0.5f, Sheet.Align.LEFT),
                new Table.Column(page.text("paper.table.originals"), 0.1f, Sheet.Align.CENTRE),
                new Table.Column(page.text("paper.table.copies"), 0.1f, Sheet.Align.CENTRE),
                new Table.Column(page.text("paper.table.settled"), 0.24f, Sheet.Align.LEFT))).set(rows);
        sheet.skip(4);
    }

    /** Lines that do not concern this dossier stay away: a condition that is not met, a look-up that is the office's own affair. */
    private static boolean belongs(ReceivedDossier.Line line) {
        if (line.settlement().isEmpty()) return line.component().handling() != DossierComponent.Handling.LOOKED_UP;
        return !(line.settlement().get() instanceof Settlement.NotNeeded(var why, _)) || switch (why) {
            case ALREADY_ELECTRONIC, OFFICE_LOOKS_IT_UP -> true;
            case CONDITION_NOT_MET, OTHER -> false;
        };
    }

    private static boolean isHandedIn(Optional<Settlement> settlement) {
        return settlement.map(how -> switch (how) {
            case Settlement.Attached _, Settlement.OnPaperOnly _ -> true;
            case Settlement.Shown _, Settlement.NotNeeded _, Settlement.Reused _ -> false;
        }).orElse(false);
    }

    private static String count(int count, boolean handedIn) {
        return handedIn && count > 0 ? Integer.toString(count) : "";
    }

    private String settled(Optional<Settlement> settlement) {
        if (settlement.isEmpty()) return page.text("paper.settled.later");
        return switch (settlement.get()) {
            case Settlement.Attached attached -> page.text("paper.settled.attached", Run.bound(page.formats().pages(attached.pageCount())));
            case Settlement.Shown() -> page.text("paper.settled.shown");
            case Settlement.Reused(var store, _, _) -> page.text("paper.settled.reused", page.texts().of("settlement.store", store));
            case Settlement.OnPaperOnly() -> page.text("paper.settled.paperOnly");
            case Settlement.NotNeeded(var why, _) -> switch (why) {
                case ALREADY_ELECTRONIC -> page.text("paper.settled.electronic");
                case OFFICE_LOOKS_IT_UP -> page.text("paper.settled.lookedUp");
                case CONDITION_NOT_MET, OTHER -> page.text("paper.settled.notNeeded");
            };
        };
    }

    private void fee(ReceivedDossier content) throws IOException {
        long due = content.charges().due();
        if (due == 0) return;
        var state = content.charges().payment()
                .map(payment -> page.text("paper.receipt.paid", page.texts().of("payment", payment.channel())))
                .orElseGet(() -> page.texts().of("paper.receipt.unpaid", content.charges().collection()));
        sheet.paragraph(Sheet.Align.LEFT, Run.italic(page.text("paper.receipt.fee", page.formats().money(due), new AmountInWords(page.texts()).of(due), state)));
    }

}
