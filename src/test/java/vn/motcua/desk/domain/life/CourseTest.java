package vn.motcua.desk.domain.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.desk.domain.life.Lives.AROUND;
import static vn.motcua.desk.domain.life.Lives.NOTHING;
import static vn.motcua.desk.domain.life.Lives.at;
import static vn.motcua.desk.domain.life.Lives.file;
import static vn.motcua.desk.domain.life.Lives.passing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Stage;

class CourseTest {
    private static final Map<Stage, Dossier> STATES = Map.of(Stage.IN_PROCESS, Lives.received(), Stage.AWAITING_APPLICANT, Lives.awaiting(),
            Stage.RESULT_READY, Lives.ready(), Stage.HANDED_OVER, Lives.handedOver(), Stage.REFUSED, Lives.ended(Ending.REFUSED),
            Stage.STOPPED, Lives.ended(Ending.STOPPED), Stage.WITHDRAWN, Lives.ended(Ending.WITHDRAWN));

    @Test void everyStateHasItsDossier() {
        STATES.forEach((stage, dossier) -> assertThat(dossier.state().stage()).isEqualTo(stage));
        assertThat(STATES.keySet()).containsExactlyInAnyOrder(Stage.values());
    }

    /** yes, or the obstacle, in the states IN_PROCESS, AWAITING_APPLICANT, RESULT_READY, HANDED_OVER, and the three endings. */
    @ParameterizedTest
    @CsvSource({
        "ADD_PAPERS,           yes,                yes,                 yes,             yes,             yes",
        "RECORD_CODE,          yes,                yes,                 yes,             yes,             yes",
        "ASK_SUPPLEMENT,       yes,                WAITS_FOR_APPLICANT, RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "TAKE_SUPPLEMENT,      NOTHING_ASKED_FOR,  yes,                 RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "FORWARD,              yes,                WAITS_FOR_APPLICANT, RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "EXTEND,               yes,                WAITS_FOR_APPLICANT, RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "RECORD_RESULT,        yes,                WAITS_FOR_APPLICANT, RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "FILE_RESULT,          yes,                WAITS_FOR_APPLICANT, yes,             yes,             ENDED",
        "TAKE_RESULT_BACK,     NO_RESULT_FILE,     NO_RESULT_FILE,      yes,             yes,             NO_RESULT_FILE",
        "HAND_OVER,            NO_RESULT_YET,      WAITS_FOR_APPLICANT, yes,             HANDED_OVER,     ENDED",
        "RECORD_SATISFACTION,  NOT_HANDED_OVER,    NOT_HANDED_OVER,     NOT_HANDED_OVER, yes,             NOT_HANDED_OVER",
        "CORRECT,              yes,                WAITS_FOR_APPLICANT, yes,             HANDED_OVER,     ENDED",
        "REFUSE,               yes,                yes,                 RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "STOP,                 yes,                yes,                 RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "WITHDRAW,             yes,                yes,                 RESULT_IS_THERE, HANDED_OVER,     ENDED",
        "FILE_ENDING_DOCUMENT, NOT_ENDED,          NOT_ENDED,           NOT_ENDED,       NOT_ENDED,       DOCUMENT_IS_THERE",
    })
    void whatMayBeDoneFollowsFromTheState(Action action, String inProcess, String awaiting, String ready, String handedOver, String ended) {
        var expected = List.of(inProcess, awaiting, ready, handedOver, ended, ended, ended);
        var found = Arrays.stream(Stage.values()).map(stage -> words(Course.permission(STATES.get(stage), action))).toList();
        assertThat(found).isEqualTo(expected);
        for (var dossier : STATES.values()) {
            boolean possible = Course.permission(dossier, action).isPossible();
            var objections = Course.blocking(dossier, Lives.deed(action, dossier, at(20, 9, 0)), AROUND);
            assertThat(objections.isEmpty()).as("%s in %s: %s", action, dossier.state(), objections).isEqualTo(possible);
        }
    }

    private static String words(Permission permission) {
        return switch (permission) {
            case Permission.Possible _ -> "yes";
            case Permission.NotPossible(var obstacle) -> obstacle.name();
        };
    }

    @Test void aSecondSupplementIsWarnedOfAndMakesItLate() {
        var once = Lives.awaiting().with(Lives.supplemented(Lives.awaiting(), at(18, 9, 0)));
        assertThat(Course.permission(Lives.received(), Action.ASK_SUPPLEMENT)).isEqualTo(new Permission.Possible(Optional.empty()));
        assertThat(Course.permission(once, Action.ASK_SUPPLEMENT)).isEqualTo(new Permission.Possible(Optional.of(Permission.Caution.SECOND_SUPPLEMENT)));
        assertThat(Punctuality.of(once, at(18, 9, 1), Samples.ZONE)).isEqualTo(Punctuality.ON_TIME);
        assertThat(Punctuality.of(once.with(Lives.asked(at(18, 10, 0))), at(18, 10, 1), Samples.ZONE)).isEqualTo(Punctuality.LATE);
    }

    /** Received Monday 16/11 at nine, three working days: due Thursday 19/11 at 17:00. The 24th is a day off. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-17T09:00, 2026-11-17T10:30, 2026-11-20T08:30",
        "2026-11-17T09:00, 2026-11-18T09:00, 2026-11-20T17:00",
        "2026-11-17T17:30, 2026-11-18T06:00, 2026-11-19T17:00",
        "2026-11-17T12:00, 2026-11-17T13:00, 2026-11-19T17:00",
        "2026-11-17T11:00, 2026-11-17T14:00, 2026-11-20T08:00",
        "2026-11-20T09:00, 2026-11-23T09:00, 2026-11-20T17:00",
        "2026-11-17T09:00, 2026-11-23T09:00, 2026-11-26T17:00",
        "2026-11-19T16:00, 2026-11-30T16:00, 2026-11-30T17:00",
    })
    void theTimeWaitedIsNotCounted(LocalDateTime asked, LocalDateTime back, LocalDateTime due) {
        var waiting = Lives.received().with(Lives.asked(asked.atZone(Samples.ZONE).toInstant()));
        assertThat(waiting.due()).isEqualTo(LocalDateTime.of(2026, 11, 19, 17, 0));
        var moment = back.atZone(Samples.ZONE).toInstant();
        assertThat(Course.dueAfterWaiting(waiting, moment, Samples.ZONE, Samples.CALENDAR)).isEqualTo(due);
        assertThat(waiting.with(Lives.supplemented(waiting, moment)).state()).isEqualTo(new DossierState.InProcess(due));
    }

    @ParameterizedTest
    @CsvSource({
        "received,   2026-11-19T17:00, ON_TIME",
        "received,   2026-11-19T17:01, LATE",
        "awaiting,   2026-12-30T09:00, ON_TIME",
        "ready,      2026-12-30T09:00, ON_TIME",
        "handedOver, 2026-12-30T09:00, ON_TIME",
        "ended,      2026-12-30T09:00, ON_TIME",
        "lateResult, 2026-12-30T09:00, LATE",
        "apologised, 2026-11-20T09:00, ON_TIME",
        "apologised, 2026-11-26T09:00, LATE",
        "tooLate,    2026-11-20T10:00, LATE",
    })
    void onTimeIsWhatWasSettledByItsAppointment(String which, LocalDateTime now, Punctuality expected) {
        var dossier = switch (which) {
            case "received" -> Lives.received();
            case "awaiting" -> Lives.awaiting();
            case "ready" -> Lives.ready();
            case "handedOver" -> Lives.ready().with(Lives.handedOver(at(27, 9, 0)));
            case "ended" -> Lives.ended(Ending.STOPPED);
            case "lateResult" -> Lives.received().with(Lives.filed(at(20, 9, 0), "result~1", file("kq")));
            case "apologised" -> Lives.received().with(new DossierEvent.Extended(at(18, 9, 0), "lan", LocalDateTime.of(2026, 11, 25, 17, 0), "y"));
            case "tooLate" -> Lives.received().with(new DossierEvent.Extended(at(20, 9, 0), "lan", LocalDateTime.of(2026, 11, 25, 17, 0), "y"));
            default -> throw new IllegalArgumentException(which);
        };
        assertThat(Punctuality.of(dossier, now.atZone(Samples.ZONE).toInstant(), Samples.ZONE)).isEqualTo(expected);
    }

    @Test void endingNeedsItsDocumentOrAReason() {
        for (var ending : Ending.values()) {
            var bare = Lives.ended(at(17, 9, 0), ending, NOTHING);
            assertThat(Course.blocking(Lives.received(), bare, AROUND)).containsExactly(new Objection.DocumentMissing());
            var excused = Lives.ended(at(17, 9, 0), ending, NOTHING, passing(new Objection.DocumentMissing()));
            assertThat(Course.blocking(Lives.received(), excused, AROUND)).isEmpty();
            assertThat(Course.review(Lives.received(), excused, AROUND)).containsExactly(new Objection.DocumentMissing());
        }
    }

    @Test void closingNeedsAResultFileOrAReasonOrAProcedureThatReturnsNothing() {
        var settled = Lives.received().with(new DossierEvent.ResultArrived(at(17, 9, 0), "lan"));
        assertThat(settled.lacksResult()).isTrue();
        assertThat(Course.blocking(settled, Lives.handedOver(at(18, 9, 0)), AROUND)).containsExactly(new Objection.ResultFileMissing());
        assertThat(Course.blocking(settled, Lives.handedOver(at(18, 9, 0), passing(new Objection.ResultFileMissing())), AROUND)).isEmpty();
        assertThat(Course.blocking(Lives.ready(), Lives.handedOver(at(19, 9, 0)), AROUND)).isEmpty();
        var nothing = Samples.complete();
        var returnsNothing = Lives.received(nothing.choose(withoutResult()).withParties(nothing.parties()).withChecklist(nothing.checklist()))
                .with(new DossierEvent.ResultArrived(at(17, 9, 0), "lan"));
        assertThat(returnsNothing.lacksResult()).isFalse();
        assertThat(Course.blocking(returnsNothing, Lives.handedOver(at(18, 9, 0)), AROUND)).isEmpty();
    }

    private static vn.motcua.desk.domain.procedure.Procedure withoutResult() {
        var one = Samples.procedure();
        return new vn.motcua.desk.domain.procedure.Procedure(one.code(), one.name(), one.field(), one.validity(), one.channels(), one.onlineLevel(), one.cases(),
                one.components(), one.times(), one.fees(), one.exemptions(), List.of(), one.legalBasis(), one.trust(), one.note());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2026-11-17, -,          12/TB, y, ''",
        "2026-11-15, -,          12/TB, y, IssuedBeforeReception",
        "2026-11-21, -,          12/TB, y, IssuedInFuture",
        "2026-11-17, 2026-11-16, 12/TB, y, EndsBeforeIssued",
        "2026-11-17, 2026-11-18, 12/TB, y, OutOfDate",
        "2026-11-17, 2027-11-18, 12/TB, y, ''",
        "-,          -,          12/TB, y, FactsMissing",
        "2026-11-17, -,          '',    y, FactsMissing",
        "2026-11-17, -,          12/TB, '', FactsMissing",
    })
    void whatIsWrittenOfAResultIsLookedAt(LocalDate issued, LocalDate until, String number, String issuer, String expected) {
        var facts = new ResultPaper.Facts("x", number, Optional.ofNullable(issued), issuer, "z", Optional.ofNullable(until));
        var deed = Lives.filed(at(20, 9, 0), new ResultPaper("result~1", file("kq"), facts, ResultPaper.Source.FILE));
        assertThat(Course.review(Lives.received(), deed, AROUND).stream().map(Objection::key).reduce("", String::concat)).isEqualTo(expected);
    }

    @Test void theWrongFileIsNoticed() {
        var scanned = Lives.received().content().lines().getFirst().pages().getFirst().digest();
        assertThat(reviewed(Lives.received(), file(scanned), AROUND)).containsExactly(new Objection.FileOfApplication(scanned + ".pdf"));
        assertThat(reviewed(Lives.ready(), file("kq"), AROUND)).containsExactly(new Objection.SameFileTwice("kq.pdf"));
        assertThat(reviewed(Lives.received(), NOTHING, AROUND)).containsExactly(new Objection.ResultEmpty());
        var elsewhere = new Surroundings(Samples.ZONE, Samples.CALENDAR, Map.of("kq", "26500-Q1-261116-0009"),
                new FileClues(Optional.of("H56.14-240823-0001"), Set.of("kq", "of another deed")));
        assertThat(reviewed(Lives.received(), file("kq"), elsewhere)).containsExactly(new Objection.FileElsewhere("kq.pdf", "26500-Q1-261116-0009"),
                new Objection.SignatureInvalid("kq.pdf"), new Objection.NamesAnother("H56.14-240823-0001"));
    }

    private static List<Objection> reviewed(Dossier dossier, vn.motcua.desk.domain.dossier.Settlement.Attached content, Surroundings around) {
        return Course.review(dossier, Lives.filed(at(20, 9, 0), dossier.nextResultId(), content), around);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_DESK,    Nguyễn Văn Thử, '',           '',       '',    slip, ''",
        "AT_DESK,    nguyen van thu, '',           '',       '',    slip, ''",
        "AT_DESK,    NGUYỄN VĂN THỬ, 075085000123, '',       '',    slip, ''",
        "AT_DESK,    Nguyễn Văn Thử, 075304000456, '',       '',    slip, AuthorityMissing",
        "AT_DESK,    Trần Thị Mẫu,   '',           '',       '',    slip, AuthorityMissing",
        "AT_DESK,    Trần Thị Mẫu,   '',           giấy UQ,  '',    slip, ''",
        "AT_DESK,    '',             '',           '',       '',    slip, ReceiverMissing",
        "AT_DESK,    Nguyễn Văn Thử, '',           '',       '',    '',   SlipMissing",
        "BY_POST,    '',             '',           '',       '',    '',   ReferenceMissing",
        "BY_POST,    '',             '',           '',       EE1VN, '',   ''",
        "ELECTRONIC, '',             '',           '',       '',    '',   ''",
    })
    void aHandOverSaysWhoGotIt(Promise.Delivery way, String name, String number, String authority, String reference, String slip, String expected) {
        var handover = new Handover(way, new Handover.Receiver(name, number, Optional.empty(), authority), reference, slip.isEmpty() ? NOTHING : file(slip));
        var deed = new DossierEvent.HandedOver(at(19, 9, 0), "lan", handover, List.of());
        assertThat(Course.review(Lives.ready(), deed, AROUND).stream().map(Objection::key).reduce("", String::concat)).isEqualTo(expected);
    }

    @Test void whatIsNotFilledInIsSaid() {
        var now = at(17, 9, 0);
        review(new DossierEvent.SupplementRequested(now, "lan", List.of(" "), ""), new Objection.NothingAskedFor());
        review(new DossierEvent.PapersAdded(now, "lan", List.of()), new Objection.NothingBrought());
        review(new DossierEvent.Forwarded(now, "lan", " ", ""), new Objection.AddresseeMissing());
        review(new DossierEvent.EndingDrawnUp(now, "lan", Ending.STOPPED, ""), new Objection.ReasonMissing());
        review(new DossierEvent.Extended(now, "lan", LocalDateTime.of(2026, 11, 19, 17, 0), "y"), new Objection.DueNotLater());
        review(new DossierEvent.Extended(now, "lan", LocalDateTime.of(2026, 11, 21, 17, 0), "y"), new Objection.DueOnDayOff());
        review(new DossierEvent.Extended(at(23, 9, 0), "lan", LocalDateTime.of(2026, 11, 20, 17, 0), "y"), new Objection.DueInPast());
        review(corrected(content -> content), new Objection.NothingCorrected());
        review(corrected(content -> content.withDue(LocalDateTime.of(2026, 11, 13, 17, 0))), new Objection.DueInPast());
        review(Lives.asked(at(16, 8, 0)), new Objection.ClockBehind());
        assertThat(Course.review(Lives.awaiting(), new DossierEvent.Supplemented(at(18, 9, 0), "lan", List.of(), "", Lives.received().due()), AROUND))
                .containsExactly(new Objection.NothingBrought());
    }

    private static DossierEvent corrected(UnaryOperator<vn.motcua.desk.domain.dossier.ReceivedDossier> change) {
        return new DossierEvent.Corrected(at(17, 9, 0), "lan", change.apply(Lives.received().content()), "y");
    }

    private static void review(DossierEvent deed, Objection... expected) {
        assertThat(Course.review(Lives.received(), deed, AROUND)).containsExactly(expected);
    }

    @Test void takingBackTheOnlyResultReopensTheDossier() {
        var wrong = Lives.ready().with(new DossierEvent.ResultTakenBack(at(18, 10, 0), "lan", "result~1", "y"));
        assertThat(wrong.state().stage()).isEqualTo(Stage.IN_PROCESS);
        assertThat(wrong.results()).isEmpty();
        var settled = Lives.received().with(new DossierEvent.ResultArrived(at(17, 9, 0), "lan")).with(Lives.filed(at(18, 9, 0), "result~2", file("kq")))
                .with(new DossierEvent.ResultTakenBack(at(18, 10, 0), "lan", "result~2", "y"));
        assertThat(settled.state().stage()).isEqualTo(Stage.RESULT_READY);
        assertThat(settled.lacksResult()).isTrue();
    }

    @Test void whatIsDrawnUpStandsUntilTheDossierGoesOn() {
        var drawnUp = new DossierEvent.EndingDrawnUp(at(17, 9, 0), "lan", Ending.STOPPED, "y");
        var waiting = Lives.received().with(drawnUp).with(new DossierEvent.FormPrinted(at(17, 9, 1), "lan", 5, 1));
        assertThat(waiting.endingDrawnUp()).contains(drawnUp);
        assertThat(waiting.with(Lives.ended(at(18, 9, 0), Ending.STOPPED, file("s"))).endingDrawnUp()).isEmpty();
        assertThat(waiting.with(Lives.asked(at(18, 9, 0))).endingDrawnUp()).isEmpty();
    }
}
