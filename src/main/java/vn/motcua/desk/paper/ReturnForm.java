package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.List;

import vn.motcua.desk.text.AmountInWords;

/** Giấy biên nhận trả kết quả: what one-stop desks let the citizen sign when a result is handed over. */
final class ReturnForm {
    private final FormPage page;
    private final Sheet sheet;

    ReturnForm(FormPage page) {
        this.page = page;
        this.sheet = page.sheet();
    }

    void set(ReturnSlip slip) throws IOException {
        var matter = slip.matter();
        page.head(matter.localCode());
        page.title(matter.localCode(), List.of());
        page.codes(matter);
        page.field("paper.return.procedure", page.request(matter));
        page.bold("paper.return.owner", matter.owner().name());
        page.field("paper.return.giver", slip.origin().clerkName());
        receiver(slip.receiver());
        result(slip.result());
        page.bold("paper.return.at", page.moment(slip.returned()));
        page.field("paper.return.how", page.texts().of("paper.delivery", slip.delivery(), page.letterhead().centre()));
        if (slip.collected() > 0) {
            sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.text("paper.return.collected", page.formats().money(slip.collected()),
                    new AmountInWords(page.texts()).of(slip.collected()))));
        }
        page.skip(0.3f);
        page.paragraph(page.text("paper.return.received"));
        page.letterhead().signatures(page.text("paper.return.signReceiver"), slip.receiver().name(), page.text("paper.return.signGiver"),
                slip.origin().clerkName());
    }

    private void receiver(ReturnSlip.Receiver receiver) throws IOException {
        page.bold("paper.return.receiver", receiver.name());
        sheet.columns(List.of(0.58f, 0.42f), List.of(() -> page.field("paper.person.number", receiver.number()),
                () -> page.field("paper.person.phone", receiver.phone())));
        if (!receiver.authority().isBlank()) page.field("paper.return.authority", receiver.authority());
    }

    private void result(ReturnSlip.Result result) throws IOException {
        page.field("paper.return.kind", result.kind());
        sheet.columns(List.of(0.5f, 0.5f), List.of(() -> page.field("paper.return.number", result.number()),
                () -> page.field("paper.return.dated", result.day().map(page.formats()::date).orElse(""))));
        page.field("paper.return.summary", result.summary());
    }
}
