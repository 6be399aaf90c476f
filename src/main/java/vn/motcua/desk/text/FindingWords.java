package vn.motcua.desk.text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** The words of a finding, part of {@link Wording}. */
final class FindingWords {
    private final Texts texts;
    private final Formats formats;
    private final Function<KnownCitizen.Change, String> changed;
    private final ZoneId zone;

    FindingWords(Texts texts, Formats formats, Function<KnownCitizen.Change, String> changed, ZoneId zone) {
        this.changed = changed;
        this.texts = texts;
        this.formats = formats;
        this.zone = zone;
    }

    Words words(Finding finding) {
        return said(finding).words();
    }

    String label(Finding finding) {
        return said(finding).label();
    }

    String repair(Finding finding) {
        return said(finding).repair();
    }

    Words warning(PersonalNumber.Warning warning, boolean authorising) {
        var who = who(authorising);
        return new Words(texts.get("warning." + warning.name() + ".what", who), texts.get("warning." + warning.name() + ".do", who));
    }

    private record Said(Words words, String label, String repair) { }

    private Said said(Finding finding) {
        return switch (finding) {
            case Finding.NoProcedure() -> said("noProcedure");
            case Finding.ProcedureOutOfDate(var code) -> said("procedureOutOfDate", code);
            case Finding.ApplicantMissing(var field, var authorising) -> said("applicantMissing." + field.name(), who(authorising));
            case Finding.NumberWrong(var authorising) -> said("numberWrong", who(authorising));
            case Finding.BirthDateWrong(var authorising) -> said("birthDateWrong", who(authorising));
            case Finding.NumberDoubtful(var warning, var authorising) -> said(warning(warning, authorising), "numberDoubtful", who(authorising));
            case Finding.CitizenChanged(var change, var authorising) -> said(new Words(changed.apply(change),
                    texts.get("finding.citizenChanged.do")), "citizenChanged", who(authorising));
            case Finding.IdentityUnchecked() -> said("identityUnchecked");
            case Finding.IdentityToConfirm() -> said("identityToConfirm");
            case Finding.IdentityOmitted() -> said("identityOmitted");
            case Finding.ComponentOpen(var component) -> said("componentOpen." + way(component), component.shortName());
            case Finding.ComponentWithoutFile(var component) -> said("componentWithoutFile", component.shortName());
            case Finding.ReuseOffered offered -> said(offer(offered), "reuseOffered", offered.component().shortName());
            case Finding.FeeUnknown() -> said("feeUnknown");
            case Finding.FeeNotCollected(var due) -> said("feeNotCollected", formats.money(due));
            case Finding.PaymentDoesNotCount() -> said("paymentDoesNotCount");
            case Finding.AppointmentUnknown(var asPublished) -> said(unknown(asPublished), "appointmentUnknown");
            case Finding.AppointmentWithoutReason() -> said("appointmentWithoutReason");
            case Finding.AppointmentInPast() -> said("appointmentInPast");
            case Finding.AppointmentOnDayOff() -> said("appointmentOnDayOff");
            case Finding.AppointmentRestsOnEstimate() -> said("appointmentRestsOnEstimate");
            case Finding.ClockBehind(var last) -> said("clockBehind", formats.dateTime(LocalDateTime.ofInstant(last, zone)));
            case Finding.PagesInPile(int pages) -> said("pagesInPile", formats.pages(pages));
            case Finding.CouldBeOnline() -> said("couldBeOnline");
        };
    }

    private Said said(String name, Object... holes) {
        var key = "finding." + name;
        return said(new Words(texts.get(key + ".what", holes), texts.get(key + ".do", holes)), name, holes);
    }

    private Said said(Words words, String name, Object... holes) {
        return new Said(words, texts.get("finding." + name + ".label", holes), texts.get("finding." + name + ".repair", holes));
    }

    private Words offer(Finding.ReuseOffered offered) {
        var name = offered.component().shortName();
        var what = offered.here()
                .map(here -> texts.get("finding.reuseOffered.here.what", name, formats.date(here.on()), here.localCode(), formats.pages(here.pages())))
                .or(() -> offered.database().map(database -> texts.get("finding.reuseOffered.database.what", name, database)))
                .orElseGet(() -> texts.get("finding.reuseOffered.store.what", name));
        return new Words(what, texts.get("finding.reuseOffered.do"));
    }

    private Words unknown(String asPublished) {
        var what = asPublished.isBlank() ? texts.get("finding.appointmentUnknown.none.what")
                : texts.get("finding.appointmentUnknown.published.what", asPublished);
        return new Words(what, texts.get("finding.appointmentUnknown.do"));
    }

    private static String way(DossierComponent component) {
        if (component.condition() instanceof Condition.WhenStated && component.handling() == DossierComponent.Handling.SHOWN) return "stated";
        return switch (component.handling()) {
            case SUBMITTED, LOOKED_UP -> "submitted";
            case SHOWN -> "shown";
            case SECRET -> "secret";
        };
    }

    private String who(boolean authorising) {
        return texts.get(authorising ? "finding.who.authorising" : "finding.who.applicant");
    }
}
