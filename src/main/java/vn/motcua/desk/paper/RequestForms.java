package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.procedure.DossierComponent;

/**
 * The forms that a clerk gives out at the desk when a dossier is not in order: form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, and form 03,
 * Phiếu từ chối tiếp nhận giải quyết hồ sơ. Fields and their order: TT 03/2025/TT-VPCP, annex I; beyond it the desk's own code, also as QR.
 */
final class RequestForms {
    private final FormPage page;
    private final Sheet sheet;

    RequestForms(FormPage page) {
        this.page = page;
        this.sheet = page.sheet();
    }

    void set(SupplementSlip slip) throws IOException {
        var matter = slip.matter();
        page.head(matter.localCode());
        page.title(matter.localCode(), List.of());
        page.codes(matter);
        page.bold("paper.guidance.of", matter.applicant().name());
        page.field("paper.request", page.request(matter));
        page.reach(matter.applicant());
        page.skip(0.3f);
        sheet.paragraph(Sheet.Align.LEFT, Run.bold(page.text("paper.guidance.asked")));
        if (slip.asked().isEmpty()) sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.text("paper.guidance.nothing")));
        int number = 1;
        for (var ask : slip.asked()) {
            sheet.paragraph(Sheet.Align.LEFT, sheet.frame().size(), Run.plain(page.text("paper.guidance.paper", number++, words(ask))));
        }
        page.skip(0.3f);
        page.reason("paper.reason", slip.reason(), 1);
        var phone = slip.origin().office().phone();
        sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.text("paper.guidance.contact", page.letterhead().centre(), page.orBlank(phone))));
        page.letterhead().signatures("", "", page.text("paper.guidance.guide"), slip.origin().clerkName());
    }

    void set(RefusalSlip slip) throws IOException {
        var matter = slip.matter();
        page.head(matter.localCode());
        page.title(matter.localCode(), List.of());
        sheet.paragraph(Sheet.Align.LEFT, Run.plain(page.letterhead().centre()));
        page.bold("paper.refusal.from", matter.applicant().name());
        page.person(matter.applicant());
        if (matter.authorising().isPresent()) page.bold("paper.authorising", matter.authorising().get().name());
        if (matter.localCode().isEmpty()) {
            page.field("paper.refusal.code", "");
        } else {
            sheet.columns(List.of(0.56f, 0.44f), List.of(() -> page.bold("paper.refusal.code", matter.officialCode().map(Object::toString).orElse("")),
                    () -> page.bold("paper.localCode", matter.localCode().get().text())));
        }
        page.field("paper.request", page.request(matter));
        page.skip(0.3f);
        page.paragraph(page.text("paper.refusal.why", page.letterhead().centre()));
        for (var reason : slip.reasons()) page.paragraph(reason);
        if (slip.reasons().isEmpty()) for (int line = 0; line < 3; line++) sheet.dotted();
        page.skip(0.3f);
        page.paragraph(page.text("paper.refusal.end"));
        page.letterhead().signatures(page.text("paper.receipt.giver"), matter.applicant().name(), page.text("paper.receipt.taker"),
                slip.origin().clerkName());
    }

    private String words(SupplementSlip.Ask ask) {
        return switch (ask) {
            case SupplementSlip.Ask.Paper(var component) -> paper(component);
            case SupplementSlip.Ask.Words(var text) -> text;
        };
    }

    private String paper(DossierComponent component) {
        var name = component.form().filter(form -> !form.equals(component.name()))
                .map(form -> page.text("paper.guidance.form", component.name(), form)).orElse(component.name());
        if (component.handling() == DossierComponent.Handling.SHOWN) return page.text("paper.guidance.shown", name);
        var counts = new ArrayList<String>();
        if (component.originals() > 0) counts.add(page.text("paper.guidance.originals", component.originals()));
        if (component.copies() > 0) counts.add(page.text("paper.guidance.copies", component.copies()));
        return counts.isEmpty() ? name : page.text("paper.guidance.counts", name, String.join(", ", counts));
    }
}
