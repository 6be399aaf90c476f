package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.AmountInWords;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/**
 * Form 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. Fields and their order: TT 03/2025/TT-VPCP, annex I, form 02.
 */
public final class GuidanceSheet {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final FormTitles titles;
    private final FormPress press;
    private final Texts texts;
    private final Formats formats;

    /** @param practice every page says that it is not valid */
    public GuidanceSheet(boolean practice) {
        this(FormTitles.guidance(), practice);
    }

    public GuidanceSheet(FormTitles titles, boolean practice) {
        this.titles = titles;
        this.texts = Texts.vietnamese();
        this.formats = new Formats(texts);
        this.press = new FormPress(texts, practice);
    }

    /** The form as a PDF file on A4. */
    public byte[] render(Guidance guidance) {
        var foot = texts.get("paper.basis", titles.form());
        return press.print(List.of(sheet -> set(sheet, guidance)), false,
                new FormPress.Imprint(titles.title(), foot, guidance.at().atZone(VIETNAM),
                        (guidance.procedureCode() + guidance.applicant().name()).hashCode()));
    }

    private void set(Sheet sheet, Guidance guidance) throws IOException {
        var letterhead = new Letterhead(sheet, texts, guidance.office());
        letterhead.head(titles.symbol(), guidance.at().toLocalDate());
        sheet.skip(sheet.lineHeight() * 0.9f);
        sheet.paragraph(Sheet.Align.CENTRE, Run.bold(titles.title()).scaled(1.08f));
        sheet.skip(sheet.lineHeight() * 0.7f);

        var person = guidance.applicant();
        sheet.field(texts.get("paper.guidance.of"), person.name(), Typeface.BOLD);
        sheet.field(texts.get("paper.request"), guidance.procedureName().isBlank() ? ""
                : texts.get("paper.request.procedure", guidance.procedureName(), guidance.procedureCode()));
        sheet.field(texts.get("paper.person.address"), person.address());
        sheet.columns(List.of(0.45f, 0.55f), List.of(() -> sheet.field(texts.get("paper.person.phone"), person.phone()),
                () -> sheet.field(texts.get("paper.person.email"), person.email())));
        sheet.skip(sheet.lineHeight() * 0.3f);
        asked(sheet, guidance);
        sheet.skip(sheet.lineHeight() * 0.3f);
        sheet.field(texts.get("paper.guidance.reason"), guidance.asked().isEmpty() ? "" : texts.get("paper.guidance.because"));
        sheet.paragraph(Sheet.Align.LEFT, Run.plain(texts.get("paper.guidance.contact", letterhead.centre(),
                guidance.office().phone().isBlank() ? texts.get("paper.guidance.noPhone") : guidance.office().phone())));
        letterhead.signatures("", "", texts.get("paper.guidance.guide"), guidance.clerkName());
    }

    private void asked(Sheet sheet, Guidance guidance) throws IOException {
        sheet.paragraph(Sheet.Align.LEFT, Run.bold(texts.get("paper.guidance.asked")));
        if (guidance.asked().isEmpty()) sheet.paragraph(Sheet.Align.LEFT, Run.plain(texts.get("paper.guidance.nothing")));
        int number = 1;
        for (var finding : guidance.asked()) {
            sheet.paragraph(Sheet.Align.LEFT, sheet.frame().size(), Run.plain(texts.get("paper.guidance.paper", number++, request(finding))));
        }
    }

    private String request(Finding finding) {
        return switch (finding) {
            case Finding.ComponentOpen(var component) -> paper(component);
            case Finding.ComponentWithoutFile(var component) -> paper(component);
            case Finding.ApplicantMissing(var field, var authorising) -> switch (field) {
                case NAME -> of("paper.guidance.name", authorising);
                case NUMBER -> of("paper.guidance.number", authorising);
                case ADDRESS -> of("paper.guidance.address", authorising);
            };
            case Finding.NumberWrong(var authorising) -> of("paper.guidance.number", authorising);
            case Finding.BirthDateWrong(var authorising) -> of("paper.guidance.birth", authorising);
            case Finding.IdentityUnchecked() -> texts.get("paper.guidance.identity");
            case Finding.FeeNotCollected(var due) -> texts.get("paper.guidance.fee", formats.money(due), new AmountInWords(texts).of(due));
            case Finding.NoProcedure _, Finding.ProcedureOutOfDate _, Finding.NumberDoubtful _, Finding.CitizenChanged _,
                 Finding.IdentityToConfirm _, Finding.IdentityOmitted _, Finding.ReuseOffered _, Finding.PagesInPile _, Finding.FeeUnknown _, Finding.PaymentDoesNotCount _,
                 Finding.AppointmentUnknown _, Finding.AppointmentWithoutReason _, Finding.AppointmentInPast _, Finding.AppointmentOnDayOff _,
                 Finding.AppointmentRestsOnEstimate _, Finding.ClockBehind _, Finding.CouldBeOnline _ ->
                    throw new IllegalArgumentException("not for the citizen to mend: " + finding.key());
        };
    }

    private String of(String key, boolean authorising) {
        return texts.get(key, texts.get(authorising ? "finding.who.authorising" : "finding.who.applicant"));
    }

    private String paper(DossierComponent component) {
        var name = component.form().filter(form -> !form.equals(component.name()))
                .map(form -> texts.get("paper.guidance.form", component.name(), form)).orElse(component.name());
        if (component.handling() == DossierComponent.Handling.SHOWN) return texts.get("paper.guidance.shown", name);
        var counts = new ArrayList<String>();
        if (component.originals() > 0) counts.add(texts.get("paper.guidance.originals", component.originals()));
        if (component.copies() > 0) counts.add(texts.get("paper.guidance.copies", component.copies()));
        return counts.isEmpty() ? name : texts.get("paper.guidance.counts", name, String.join(", ", counts));
    }
}
