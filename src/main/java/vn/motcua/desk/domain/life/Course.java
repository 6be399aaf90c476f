package vn.motcua.desk.domain.life;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Override;

/** The rules after reception: what may be done with a dossier where it stands, and what is wrong with a deed as it was filled in. */
public final class Course {
    private Course() { }

    public static Permission permission(Dossier dossier, Action action) {
        return switch (action) {
            case ADD_PAPERS, RECORD_CODE -> possible();
            case ASK_SUPPLEMENT -> inProcess(dossier, dossier.supplements() > 0 ? Optional.of(Permission.Caution.SECOND_SUPPLEMENT) : Optional.empty());
            case FORWARD -> inProcess(dossier, Optional.empty());
            case EXTEND -> inProcess(dossier, dossier.last(DossierEvent.Extended.class).map(_ -> Permission.Caution.SECOND_APOLOGY));
            case RECORD_RESULT -> inProcess(dossier, Optional.empty());
            case TAKE_SUPPLEMENT -> dossier.state() instanceof DossierState.AwaitingApplicant ? possible()
                    : no(obstacle(dossier).orElse(Permission.Obstacle.NOTHING_ASKED_FOR));
            case REFUSE, STOP, WITHDRAW -> switch (dossier.state()) {
                case DossierState.InProcess _, DossierState.AwaitingApplicant _ -> possible();
                case DossierState.ResultReady _, DossierState.HandedOver _, DossierState.Ended _ -> no(obstacle(dossier).orElseThrow());
            };
            case FILE_RESULT -> switch (dossier.state()) {
                case DossierState.InProcess _, DossierState.ResultReady _ -> possible();
                case DossierState.HandedOver _ -> new Permission.Possible(Optional.of(Permission.Caution.AFTER_HANDOVER));
                case DossierState.AwaitingApplicant _, DossierState.Ended _ -> no(obstacle(dossier).orElseThrow());
            };
            case TAKE_RESULT_BACK -> dossier.results().isEmpty() ? no(Permission.Obstacle.NO_RESULT_FILE)
                    : new Permission.Possible(dossier.state() instanceof DossierState.HandedOver ? Optional.of(Permission.Caution.AFTER_HANDOVER)
                            : Optional.empty());
            case HAND_OVER -> dossier.state() instanceof DossierState.ResultReady ? possible()
                    : no(obstacle(dossier).orElse(Permission.Obstacle.NO_RESULT_YET));
            case RECORD_SATISFACTION -> !(dossier.state() instanceof DossierState.HandedOver) ? no(Permission.Obstacle.NOT_HANDED_OVER)
                    : dossier.satisfaction().isPresent() ? no(Permission.Obstacle.ANSWERED) : possible();
            case CORRECT -> switch (dossier.state()) {
                case DossierState.InProcess _, DossierState.ResultReady _ -> possible();
                case DossierState.AwaitingApplicant _, DossierState.HandedOver _, DossierState.Ended _ -> no(obstacle(dossier).orElseThrow());
            };
            case FILE_ENDING_DOCUMENT -> !(dossier.state() instanceof DossierState.Ended) ? no(Permission.Obstacle.NOT_ENDED)
                    : dossier.endingDocument().pageCount() > 0 ? no(Permission.Obstacle.DOCUMENT_IS_THERE) : possible();
        };
    }

    /** The appointment after a supplement that comes at this moment: the working time waited is not counted. */
    public static LocalDateTime dueAfterWaiting(Dossier dossier, Instant back, ZoneId zone, WorkCalendar calendar) {
        return dossier.state() instanceof DossierState.AwaitingApplicant(var since, var due)
                ? calendar.after(due, calendar.workingTime(LocalDateTime.ofInstant(since, zone), LocalDateTime.ofInstant(back, zone))) : dossier.due();
    }

    /** Everything that speaks against this deed, which has not happened yet; empty when all is well. */
    public static List<Objection> review(Dossier dossier, DossierEvent deed, Surroundings around) {
        var objections = new ArrayList<Objection>();
        Action.of(deed).map(action -> permission(dossier, action)).ifPresent(permission -> {
            if (permission instanceof Permission.NotPossible(var obstacle)) objections.add(new Objection.CannotBeDone(obstacle));
        });
        if (deed.at().isBefore(dossier.history().getLast().at())) objections.add(new Objection.ClockBehind());
        objections.addAll(new DeedReview(dossier, around).of(deed));
        return List.copyOf(objections);
    }

    /** What stands in the way of the deed: unmended, and not passed over with a reason where that is possible. */
    public static List<Objection> blocking(Dossier dossier, DossierEvent deed, Surroundings around) {
        return review(dossier, deed, around).stream().filter(objection -> blocks(objection, deed.passedOver())).toList();
    }

    public static boolean blocks(Objection objection, List<Override> passedOver) {
        return switch (objection.weight()) {
            case MUST_BE_MENDED -> true;
            case NEEDS_REASON -> passedOver.stream().noneMatch(override -> override.finding().equals(objection.key()));
            case ADVICE -> false;
        };
    }

    private static Permission possible() {
        return new Permission.Possible(Optional.empty());
    }

    private static Permission no(Permission.Obstacle obstacle) {
        return new Permission.NotPossible(obstacle);
    }

    private static Permission inProcess(Dossier dossier, Optional<Permission.Caution> caution) {
        return obstacle(dossier).map(Course::no).orElseGet(() -> new Permission.Possible(caution));
    }

    /** Why what belongs to a dossier in process is not possible; empty while it is in process. */
    private static Optional<Permission.Obstacle> obstacle(Dossier dossier) {
        return switch (dossier.state()) {
            case DossierState.InProcess _ -> Optional.empty();
            case DossierState.AwaitingApplicant _ -> Optional.of(Permission.Obstacle.WAITS_FOR_APPLICANT);
            case DossierState.ResultReady _ -> Optional.of(Permission.Obstacle.RESULT_IS_THERE);
            case DossierState.HandedOver _ -> Optional.of(Permission.Obstacle.HANDED_OVER);
            case DossierState.Ended _ -> Optional.of(Permission.Obstacle.ENDED);
        };
    }
}
