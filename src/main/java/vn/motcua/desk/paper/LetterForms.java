package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.List;

/**
 * The papers that are letters. Form 04, Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết: fields and words by TT 03/2025/TT-VPCP, annex I.
 * Form 05, Thông báo dừng giải quyết hồ sơ: the data that the circular names, in the shape of a notice by NĐ 30/2020/NĐ-CP, annex I.
 * And the citizen's own request to withdraw.
 */
final class LetterForms {
    private final FormPage page;
    private final Sheet sheet;

    LetterForms(FormPage page) {
        this.page = page;
        this.sheet = page.sheet();
    }

    void set(ApologySlip slip) throws IOException {
        var matter = slip.matter();
        var centre = page.letterhead().centre();
        var owner = matter.owner();
        page.head(matter.localCode());
        page.title(matter.localCode(), List.of());
        to(page.addressee(owner));
        paragraph(page.text("paper.apology.received", page.sentenceDate(slip.received()), centre, matter.procedureName(), page.addressee(owner),
                page.orBlank(owner.number()), page.code(matter)));
        paragraph(page.text("paper.apology.promised", page.moment(slip.promised())));
        boolean late = slip.origin().at().isAfter(slip.promised());
        paragraph(page.text(late ? "paper.apology.late" : "paper.apology.willBeLate", centre));
        page.reason("paper.reason", slip.reason(), 2);
        page.skip(0.3f);
        paragraph(page.text("paper.apology.sorry", centre));
        paragraph(page.text("paper.apology.newDay", centre, page.formats().longDate(slip.newDay())));
        paragraph(page.text("paper.apology.end"));
        page.letterhead().headSigns();
    }

    void set(StopSlip slip) throws IOException {
        var matter = slip.matter();
        var owner = matter.owner();
        page.head(matter.localCode());
        page.title(matter.localCode(), List.of());
        to(page.addressee(owner));
        page.italic(page.text("paper.stop.decree"));
        page.italic(page.text("paper.stop.circular"));
        if (!slip.basis().isBlank()) page.italic(page.text("paper.stop.basis", ended(slip.basis())));
        page.italic(page.texts().of("paper.stop.asked", slip.ground(), page.addressee(owner), page.formats().longDate(slip.asked())));
        page.skip(0.3f);
        paragraph(page.text("paper.stop.notice", page.letterhead().centre()));
        page.codes(matter);
        page.field("paper.request", page.request(matter));
        page.bold("paper.stop.owner", owner.name());
        page.person(owner);
        page.field("paper.stop.received", page.formats().date(slip.received()));
        page.reason("paper.stop.stage", slip.stage(), 1);
        page.reason("paper.reason", slip.reason(), 2);
        page.skip(0.3f);
        paragraph(page.text("paper.stop.noResult"));
        paragraph(page.text("paper.stop.end"));
        page.letterhead().headSigns(List.of(page.text("paper.copies.you"), page.text("paper.copies.file")));
    }

    void set(WithdrawalRequest request) throws IOException {
        var matter = request.matter();
        var owner = matter.owner();
        page.letterhead().state();
        page.title(matter.localCode(), List.of());
        to(page.letterhead().centre());
        page.bold("paper.withdrawal.me", matter.applicant().name());
        page.person(matter.applicant());
        if (!owner.equals(matter.applicant())) page.bold("paper.authorising", owner.name());
        page.skip(0.3f);
        paragraph(page.text("paper.withdrawal.handedIn", page.letterhead().centre(), page.formats().longDate(request.received())));
        page.codes(matter);
        page.field("paper.request", page.request(matter));
        page.reason("paper.reason", request.reason(), 3);
        page.skip(0.3f);
        paragraph(page.text("paper.withdrawal.ask"));
        paragraph(page.text("paper.withdrawal.promise"));
        page.skip(0.5f);
        sheet.columns(List.of(0.5f, 0.5f), List.of(() -> { }, () -> sheet.paragraph(Sheet.Align.CENTRE,
                Run.italic(page.letterhead().placeAndDate(request.origin().at().toLocalDate())))));
        page.letterhead().signatures("", "", page.text("paper.withdrawal.writer"), matter.applicant().name());
    }

    private void to(String whom) throws IOException {
        sheet.paragraph(Sheet.Align.CENTRE, Run.plain(page.text("paper.to")), Run.bold(whom));
        page.skip(0.5f);
    }

    private void paragraph(String text) throws IOException {
        page.paragraph(text);
        page.skip(0.15f);
    }

    /** Without the mark at its end: the form sets one. */
    private static String ended(String text) {
        return text.strip().replaceAll("[;,.]+$", "");
    }
}
