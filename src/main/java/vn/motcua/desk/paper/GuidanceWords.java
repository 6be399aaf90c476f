package vn.motcua.desk.paper;

import java.util.Optional;

import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.text.AmountInWords;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/** What a citizen is told before anything was received, as a slip of form 02. */
final class GuidanceWords {
    private final Texts texts;

    GuidanceWords(Texts texts) {
        this.texts = texts;
    }

    SupplementSlip slip(Guidance guidance) {
        var matter = new Matter(Optional.empty(), Optional.empty(), guidance.procedureCode(), guidance.procedureName(), "", guidance.applicant(),
                Optional.empty());
        return new SupplementSlip(new Origin(guidance.office(), guidance.clerkName(), guidance.at(), Optional.empty()), matter,
                guidance.asked().stream().map(this::ask).toList(), guidance.asked().isEmpty() ? "" : texts.get("paper.guidance.because"));
    }

    private SupplementSlip.Ask ask(Finding finding) {
        return switch (finding) {
            case Finding.ComponentOpen(var component) -> new SupplementSlip.Ask.Paper(component);
            case Finding.ComponentWithoutFile(var component) -> new SupplementSlip.Ask.Paper(component);
            case Finding.ApplicantMissing(var field, var authorising) -> switch (field) {
                case NAME -> of("paper.guidance.name", authorising);
                case NUMBER -> of("paper.guidance.number", authorising);
                case ADDRESS -> of("paper.guidance.address", authorising);
            };
            case Finding.NumberWrong(var authorising) -> of("paper.guidance.number", authorising);
            case Finding.BirthDateWrong(var authorising) -> of("paper.guidance.birth", authorising);
            case Finding.IdentityUnchecked() -> words(texts.get("paper.guidance.identity"));
            case Finding.FeeNotCollected(var due) -> words(texts.get("paper.guidance.fee", new Formats(texts).money(due), new AmountInWords(texts).of(due)));
            case Finding.NoProcedure _, Finding.ProcedureOutOfDate _, Finding.NumberDoubtful _, Finding.CitizenChanged _,
                 Finding.IdentityToConfirm _,
                 Finding.IdentityOmitted _, Finding.ReuseOffered _, Finding.PagesInPile _, Finding.FeeUnknown _, Finding.PaymentDoesNotCount _,
                 Finding.AppointmentUnknown _, Finding.AppointmentWithoutReason _, Finding.AppointmentInPast _, Finding.AppointmentOnDayOff _,
                 Finding.AppointmentRestsOnEstimate _, Finding.ClockBehind _, Finding.CouldBeOnline _ ->
                    throw new IllegalArgumentException("not for the citizen to mend: " + finding.key());
        };
    }

    private SupplementSlip.Ask of(String key, boolean authorising) {
        return words(texts.get(key, texts.get(authorising ? "finding.who.authorising" : "finding.who.applicant")));
    }

    private static SupplementSlip.Ask words(String text) {
        return new SupplementSlip.Ask.Words(text);
    }
}
