package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.AmountInWords;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/**
 * Form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Fields and their order: TT 03/2025/TT-VPCP, annex I, form 01; beyond it, as one-stop
 * desks print it: the code as QR, a table of the papers, and the fee.
 */
public final class ReceiptSheet {
    private static final float QR_SIDE = Frame.millimetres(19);

    private final FormTitles titles;
    private final FormPress press;
    private final Texts texts;
    private final Formats formats;

    /** @param practice every page says that it is not valid */
    public ReceiptSheet(boolean practice) {
        this(FormTitles.receipt(), practice);
    }

    public ReceiptSheet(FormTitles titles, boolean practice) {
        this.titles = titles;
        this.texts = Texts.vietnamese();
        this.formats = new Formats(texts);
        this.press = new FormPress(texts, practice);
    }

    /**
     * The form as a PDF file, each copy with its name when there are several.
     *
     * @param copies      at least 1; the first is the applicant's, the others stay with the office
     * @param twoOnASheet A5 copies, two beside each other on A4
     */
    public byte[] render(Receipt receipt, int copies, boolean twoOnASheet) {
        var pages = new ArrayList<FormPress.Copy>();
        for (int copy = 1; copy <= copies; copy++) {
            var name = copies == 1 ? "" : texts.get(copy == 1 ? "paper.copy.applicant" : "paper.copy.office", copy);
            pages.add(sheet -> set(sheet, receipt, name));
        }
        var title = texts.get("paper.fileTitle", titles.title(), receipt.localCode());
        var foot = texts.get("paper.basis", titles.form());
        return press.print(pages, twoOnASheet, new FormPress.Imprint(title, foot, receipt.receivedAt(),
                (receipt.localCode().text() + receipt.officialCode()).hashCode()));
    }

    private void set(Sheet sheet, Receipt receipt, String copy) throws IOException {
        var content = receipt.content();
        var letterhead = new Letterhead(sheet, texts, receipt.office());
        sheet.continueWith(() -> {
            sheet.paragraph(Sheet.Align.RIGHT, Run.italic(texts.get("paper.continued", texts.get("paper.localCode"), receipt.localCode())).scaled(0.85f));
            sheet.skip(sheet.lineHeight() * 0.3f);
        });
        letterhead.head(titles.symbol(), receipt.received().toLocalDate());
        title(sheet, receipt, copy);
        codes(sheet, receipt);
        sheet.paragraph(Sheet.Align.LEFT, Run.plain(letterhead.centre()));
        sheet.field(texts.get("paper.receipt.from"), content.parties().applicant().name(), Typeface.BOLD);
        person(sheet, content.parties().applicant());
        if (content.parties().authorising().isPresent()) authorising(sheet, content, content.parties().authorising().get());
        sheet.field(texts.get("paper.request"), request(content), Typeface.BOLD);
        components(sheet, content);
        sheet.field(texts.get("paper.receipt.sets"), texts.get("paper.receipt.oneSet"));
        sheet.field(texts.get("paper.receipt.time"), content.publishedTime().map(formats::duration).orElse(""));
        sheet.together(() -> promise(sheet, receipt, letterhead));
    }

    /** Stays on one page with the signatures below it. */
    private void promise(Sheet sheet, Receipt receipt, Letterhead letterhead) throws IOException {
        var content = receipt.content();
        sheet.field(texts.get("paper.receipt.receivedAt"), moment(receipt.received()));
        sheet.field(texts.get("paper.receipt.due"), moment(content.due()), Typeface.BOLD);
        sheet.field(texts.get("paper.receipt.delivery"), texts.of("paper.delivery", content.promise().delivery(), letterhead.centre()));
        sheet.columns(List.of(0.62f, 0.38f), List.of(() -> sheet.field(texts.get("paper.receipt.book"), ""),
                () -> sheet.field(texts.get("paper.receipt.bookNumber"), "")));
        fee(sheet, content);
        letterhead.signatures(texts.get("paper.receipt.giver"), content.parties().applicant().name(), texts.get("paper.receipt.taker"),
                receipt.clerkName());
    }

    private void title(Sheet sheet, Receipt receipt, String copy) throws IOException {
        float side = QR_SIDE * Math.min(1, sheet.frame().size() / 11);
        sheet.skip(sheet.lineHeight() * 0.6f);
        float top = sheet.y();
        sheet.mark(QrDrawing.of(receipt.localCode().text(), sheet.left() + 4, top, side));
        float margin = side + 16;
        float share = margin / sheet.width();
        float lines = sheet.broken(List.of(Run.bold(titles.title()).scaled(1.08f)), sheet.width() - 2 * margin).size() * 1.08f + (copy.isEmpty() ? 0 : 1);
        sheet.columns(List.of(share, 1 - 2 * share, share), List.of(() -> { }, () -> {
            sheet.skip(Math.max(0, (side - lines * sheet.lineHeight()) / 2));
            sheet.paragraph(Sheet.Align.CENTRE, Run.bold(titles.title()).scaled(1.08f));
            if (!copy.isEmpty()) sheet.paragraph(Sheet.Align.CENTRE, Run.italic("(" + copy + ")"));
        }, () -> { }));
        sheet.skip(Math.max(0, top + side - sheet.y()) + sheet.lineHeight() * 0.4f);
    }

    private void codes(Sheet sheet, Receipt receipt) throws IOException {
        sheet.columns(List.of(0.52f, 0.48f), List.of(
                () -> sheet.field(texts.get("paper.officialCode"), receipt.officialCode().map(Object::toString)
                        .orElseGet(() -> texts.get("paper.officialCode.waiting")), receipt.officialCode().isPresent() ? Typeface.BOLD : Typeface.ITALIC),
                () -> sheet.field(texts.get("paper.localCode"), receipt.localCode().text(), Typeface.BOLD)));
    }

    private void person(Sheet sheet, Person person) throws IOException {
        sheet.field(texts.get("paper.person.number"), person.number());
        sheet.field(texts.get("paper.person.address"), person.address());
        sheet.columns(List.of(0.45f, 0.55f), List.of(() -> sheet.field(texts.get("paper.person.phone"), person.phone()),
                () -> sheet.field(texts.get("paper.person.email"), person.email())));
    }

    private void authorising(Sheet sheet, ReceivedDossier content, Person person) throws IOException {
        sheet.field(texts.get("paper.authorising"), person.name(), Typeface.BOLD);
        person(sheet, person);
        var paper = content.lines().stream().map(ReceivedDossier.Line::component)
                .filter(component -> component.condition() instanceof Condition.WhenAuthorised).map(DossierComponent::name).findFirst();
        sheet.field(texts.get("paper.authorising.paper"), paper.orElse(""));
    }

    private String request(ReceivedDossier content) {
        return content.caseName().isBlank() ? texts.get("paper.request.procedure", content.procedureName(), content.procedureCode())
                : texts.get("paper.request.case", content.procedureName(), content.caseName(), content.procedureCode());
    }

    private void components(Sheet sheet, ReceivedDossier content) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : content.lines()) {
            if (!belongs(line)) continue;
            boolean handedIn = isHandedIn(line.settlement());
            rows.add(List.of(Integer.toString(rows.size() + 1), line.component().name(), count(line.component().originals(), handedIn),
                    count(line.component().copies(), handedIn), settled(line.settlement())));
        }
        if (rows.isEmpty()) {
            sheet.field(texts.get("paper.components"), texts.get("paper.components.none"));
            return;
        }
        sheet.paragraph(Sheet.Align.LEFT, Run.plain(texts.get("paper.components")));
        sheet.skip(2);
        new Table(sheet, 0.92f, List.of(new Table.Column(texts.get("paper.table.number"), 0.06f, Sheet.Align.CENTRE),
                new Table.Column(texts.get("paper.table.component"), 0.5f, Sheet.Align.LEFT),
                new Table.Column(texts.get("paper.table.originals"), 0.1f, Sheet.Align.CENTRE),
                new Table.Column(texts.get("paper.table.copies"), 0.1f, Sheet.Align.CENTRE),
                new Table.Column(texts.get("paper.table.settled"), 0.24f, Sheet.Align.LEFT))).set(rows);
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
        if (settlement.isEmpty()) return texts.get("paper.settled.later");
        return switch (settlement.get()) {
            case Settlement.Attached attached -> texts.get("paper.settled.attached", Run.bound(formats.pages(attached.pageCount())));
            case Settlement.Shown() -> texts.get("paper.settled.shown");
            case Settlement.Reused(var store, _) -> texts.get("paper.settled.reused", texts.of("settlement.store", store));
            case Settlement.OnPaperOnly() -> texts.get("paper.settled.paperOnly");
            case Settlement.NotNeeded(var why, _) -> switch (why) {
                case ALREADY_ELECTRONIC -> texts.get("paper.settled.electronic");
                case OFFICE_LOOKS_IT_UP -> texts.get("paper.settled.lookedUp");
                case CONDITION_NOT_MET, OTHER -> texts.get("paper.settled.notNeeded");
            };
        };
    }

    private void fee(Sheet sheet, ReceivedDossier content) throws IOException {
        long due = content.charges().due();
        if (due == 0) return;
        var state = content.charges().payment()
                .map(payment -> texts.get("paper.receipt.paid", texts.of("payment", payment.channel())))
                .orElseGet(() -> texts.of("paper.receipt.unpaid", content.charges().collection()));
        sheet.paragraph(Sheet.Align.LEFT, Run.italic(texts.get("paper.receipt.fee", formats.money(due), new AmountInWords(texts).of(due), state)));
    }

    private String moment(LocalDateTime at) {
        return texts.get("paper.moment", formats.longTime(at.toLocalTime()), formats.longDate(at.toLocalDate()));
    }
}
