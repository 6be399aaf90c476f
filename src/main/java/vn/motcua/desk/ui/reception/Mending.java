package vn.motcua.desk.ui.reception;

import java.util.function.Consumer;

import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** What mends each finding: a deed where one key can do it, else the field where it is mended. */
final class Mending {
    private final ReceptionModel model;
    private final ComponentDeeds components;
    private final IdentityDeeds identity;
    private final Consumer<DossierComponent> askReuse;
    private final Runnable confirmByCard;

    Mending(ReceptionModel model, ComponentDeeds components, IdentityDeeds identity, Consumer<DossierComponent> askReuse, Runnable confirmByCard) {
        this.model = model;
        this.components = components;
        this.identity = identity;
        this.askReuse = askReuse;
        this.confirmByCard = confirmByCard;
    }

    /** Nothing is mended any more once the dossier is received. */
    void mend(Finding finding) {
        if (model.accepted().get().isPresent()) return;
        switch (finding) {
            case Finding.NoProcedure _, Finding.ProcedureOutOfDate _ -> model.goTo(new FieldPlace(Step.PROCEDURE, "search"));
            case Finding.CouldBeOnline _ -> model.goTo(new FieldPlace(Step.PROCEDURE, "assisted"));
            case Finding.ApplicantMissing(var field, boolean other) -> toPerson(other, switch (field) {
                case NAME -> "name";
                case NUMBER -> "number";
                case ADDRESS -> "address";
            });
            case Finding.NumberWrong(boolean other) -> toPerson(other, "number");
            case Finding.NumberDoubtful(_, boolean other) -> toPerson(other, "number");
            case Finding.BirthDateWrong(boolean other) -> toPerson(other, "born");
            case Finding.CitizenChanged(var change, boolean other) -> toPerson(other, switch (change.fact()) {
                case NAME -> "name";
                case BIRTH_DATE -> "born";
                case ADDRESS -> "address";
            });
            case Finding.IdentityUnchecked _ -> {
                model.goTo(new FieldPlace(Step.APPLICANT, "check"));
                // what differs is to be seen first
                boolean agrees = identity.canConfirm() && model.draft().get().parties().counted().card().isPresent() && identity.disagreements().isEmpty();
                if (agrees) confirmByCard.run();
            }
            case Finding.IdentityToConfirm _, Finding.IdentityOmitted _ -> model.goTo(new FieldPlace(Step.APPLICANT, "check"));
            case Finding.ComponentOpen(var line) -> {
                toLine(line);
                components.obvious(line);
            }
            case Finding.ComponentWithoutFile(var line) -> {
                toLine(line);
                components.scan(line);
            }
            case Finding.ReuseOffered(var line, _, _) -> {
                toLine(line);
                askReuse.accept(line);
            }
            case Finding.PagesInPile _ -> model.goTo(new FieldPlace(Step.COMPONENTS, "pile"));
            case Finding.FeeUnknown _, Finding.FeeNotCollected _ -> model.goTo(FieldPlace.first(Step.FEE));
            case Finding.PaymentDoesNotCount _ -> model.goTo(new FieldPlace(Step.FEE, "channel"));
            case Finding.AppointmentUnknown _, Finding.AppointmentInPast _, Finding.AppointmentOnDayOff _,
                 Finding.AppointmentRestsOnEstimate _ -> model.goTo(new FieldPlace(Step.APPOINTMENT, "byHand"));
            case Finding.AppointmentWithoutReason _ -> model.goTo(new FieldPlace(Step.APPOINTMENT, "reason"));
            case Finding.ClockBehind _ -> model.goTo(FieldPlace.first(Step.FINISH));
        }
    }

    private void toLine(DossierComponent line) {
        model.goTo(new FieldPlace(Step.COMPONENTS, line.id()));
    }

    private void toPerson(boolean authorising, String field) {
        model.goTo(new FieldPlace(Step.APPLICANT, authorising ? "authorising." + field : field));
    }
}
