package vn.motcua.desk.paper;

import java.time.LocalDateTime;
import java.util.List;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.procedure.Procedure;

/**
 * What form 02 says: what the citizen is asked to bring or complete.
 *
 * @param procedureName with its code, empty while none is chosen
 * @param asked         the findings that the citizen can mend, in the order of the screen
 * @param clerkName     printed below the signature of who guided the citizen
 */
public record Guidance(Office office, String clerkName, Person applicant, String procedureName, String procedureCode, List<Finding> asked,
                       LocalDateTime at) {
    public Guidance {
        asked = List.copyOf(asked);
    }

    /** Leaves out of the findings what only the office can mend. */
    public static Guidance of(Draft draft, List<Finding> findings, Office office, String clerkName, LocalDateTime at) {
        return new Guidance(office, clerkName, draft.parties().applicant(), draft.procedure().map(Procedure::name).orElse(""),
                draft.procedure().map(Procedure::code).orElse(""), findings.stream().filter(Guidance::isAsked).toList(), at);
    }

    private static boolean isAsked(Finding finding) {
        return switch (finding) {
            case Finding.ComponentOpen _, Finding.ComponentWithoutFile _, Finding.ApplicantMissing _, Finding.NumberWrong _,
                 Finding.BirthDateWrong _, Finding.IdentityUnchecked _, Finding.FeeNotCollected _ -> true;
            case Finding.NoProcedure _, Finding.ProcedureOutOfDate _, Finding.NumberDoubtful _, Finding.CitizenChanged _,
                 Finding.IdentityToConfirm _, Finding.IdentityOmitted _, Finding.ReuseOffered _, Finding.PagesInPile _, Finding.FeeUnknown _, Finding.PaymentDoesNotCount _,
                 Finding.AppointmentUnknown _, Finding.AppointmentWithoutReason _, Finding.AppointmentInPast _, Finding.AppointmentOnDayOff _,
                 Finding.AppointmentRestsOnEstimate _, Finding.ClockBehind _, Finding.CouldBeOnline _ -> false;
        };
    }
}
