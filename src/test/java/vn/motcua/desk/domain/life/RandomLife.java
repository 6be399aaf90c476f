package vn.motcua.desk.domain.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.signature.CopyForm;

/** A dossier to which one possible thing after the other happens; always the same ones for the same seed. */
public final class RandomLife {
    private static final Map<String, Finding.PaperInStore> IN_STORE = Map.of("evidence",
            new Finding.PaperInStore("d0", "evidence", "x", LocalDate.of(2025, 1, 1), 1));

    private final Random random;
    private final int number;
    private Instant now = Lives.RECEIVED;

    public RandomLife(int seed) {
        random = new Random(seed);
        number = seed;
    }

    /** The dossier after each thing that happened, its reception first. */
    public List<Dossier> live(int deeds) {
        var dossier = received();
        var course = new ArrayList<>(List.of(dossier));
        for (int i = 0; i < deeds; i++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(2000)));
            var deed = deed(dossier);
            if (!Course.blocking(dossier, deed, Lives.AROUND).isEmpty()) continue;
            dossier = dossier.with(deed);
            course.add(dossier);
        }
        return course;
    }

    private Dossier received() {
        var around = new Circumstances(now, Samples.ZONE, Samples.CALENDAR, Optional.empty(), random.nextBoolean() ? IN_STORE : Map.of(), List.of());
        var draft = draft();
        for (var finding : Intake.blocking(draft, around)) {
            if (finding.weight() != Finding.Weight.NEEDS_REASON) throw new IllegalStateException("cannot be received: " + finding);
            draft = draft.override(new Override(finding.key(), Override.Reason.SYSTEM_DOWN, "", Optional.empty(), "lan", now));
        }
        return new Dossier("d" + number, new LocalCode("26500-Q1-261116-%04d".formatted(number)),
                List.of(new DossierEvent.Received(now, "lan", ReceivedDossier.of(draft, around))));
    }

    private Draft draft() {
        var checklist = Checklist.empty();
        for (var id : List.of("form", "evidence", "residence")) {
            checklist = switch (random.nextInt(6)) {
                case 0 -> checklist;
                case 1 -> checklist.settle(id, new Settlement.Shown());
                case 2 -> checklist.settle(id, new Settlement.NotNeeded(Settlement.Why.CONDITION_NOT_MET, ""));
                case 3 -> checklist.settle(id, new Settlement.Reused(Settlement.Store.NATIONAL, "x"));
                default -> checklist.attach(id, List.of(page(id)));
            };
        }
        checklist = checklist.settle("card", new Settlement.Shown());
        if (random.nextInt(3) == 0) checklist = checklist.declineReuse("evidence", any(Checklist.ReuseDeclined.values()));
        var citizen = Samples.citizen();
        var parties = Samples.complete().parties().withCheck(switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new IdentityCheck.ToConfirm(citizen.number(), now, "lan", List.of(), Optional.empty()));
            case 2 -> Optional.of(new IdentityCheck.Omitted(IdentityCheck.Omission.FOREIGNER, "", citizen.number(), now, "lan"));
            default -> Optional.of(Samples.confirmed(citizen));
        });
        return Draft.begin("d" + number, Lives.RECEIVED).choose(Samples.procedure()).withChannel(any(Channel.values())).withParties(parties).withChecklist(checklist);
    }

    private DossierEvent deed(Dossier dossier) {
        if (random.nextInt(8) == 0) return noted(dossier);
        var action = any(Action.values());
        return switch (action) {
            case REFUSE, STOP, WITHDRAW -> ending(action);
            case FILE_RESULT -> Lives.filed(now, new ResultPaper(dossier.nextResultId(), content("result"), Lives.facts(), any(ResultPaper.Source.values())));
            case HAND_OVER -> Lives.handedOver(now, excuse(new Objection.ResultFileMissing()));
            case ADD_PAPERS -> new DossierEvent.PapersAdded(now, "lan", List.of(Lives.line(any("form", "evidence", "residence"), settlement())));
            case CORRECT -> corrected(dossier);
            case ASK_SUPPLEMENT, TAKE_SUPPLEMENT, FORWARD, EXTEND, RECORD_RESULT, TAKE_RESULT_BACK, RECORD_SATISFACTION, FILE_ENDING_DOCUMENT,
                 RECORD_CODE -> Lives.deed(action, dossier, now);
        };
    }

    private DossierEvent ending(Action action) {
        var ending = switch (action) {
            case REFUSE -> Ending.REFUSED;
            case STOP -> Ending.STOPPED;
            default -> Ending.WITHDRAWN;
        };
        // mostly drawn up only: a dossier that has ended has not much of a life before it
        if (random.nextInt(3) > 0) return new DossierEvent.EndingDrawnUp(now, "lan", ending, "y");
        return Lives.ended(now, ending, random.nextBoolean() ? content("signed") : Lives.NOTHING, excuse(new Objection.DocumentMissing()));
    }

    private DossierEvent corrected(Dossier dossier) {
        if (random.nextBoolean()) return Lives.deed(Action.CORRECT, dossier, now);
        var around = new Circumstances(now, Samples.ZONE, Samples.CALENDAR, Optional.empty(), Map.of(), List.of());
        return new DossierEvent.Corrected(now, "lan", ReceivedDossier.of(draft(), around), "y");
    }

    private DossierEvent noted(Dossier dossier) {
        var open = dossier.papersToMake();
        var ripe = dossier.signable();
        if (!ripe.isEmpty() && random.nextBoolean()) {
            return new DossierEvent.PaperSigned(now, "lan", any(ripe.toArray(KeptFile[]::new)).digest(), Lives.file("signed-" + now).files().getFirst(),
                    any(CopyForm.values()));
        }
        if (open.isEmpty()) return new DossierEvent.FormPrinted(now, "lan", 1 + random.nextInt(7), 1);
        return new DossierEvent.PaperMade(now, "lan", any(open.toArray(vn.motcua.desk.domain.dossier.Scan[]::new)).id(),
                Lives.file("paper-" + now).files().getFirst(), any(DossierEvent.Text.values()), Compression.UNCHANGED);
    }

    private Override[] excuse(Objection objection) {
        return random.nextBoolean() ? new Override[] {Lives.passing(objection)} : new Override[0];
    }

    private Settlement settlement() {
        return switch (random.nextInt(4)) {
            case 0 -> new Settlement.Shown();
            case 1 -> new Settlement.Reused(Settlement.Store.PROVINCIAL, "y");
            default -> content("added");
        };
    }

    private Settlement.Attached content(String name) {
        return random.nextBoolean() ? Lives.file(name + "-" + number + "-" + now) : new Settlement.Attached(List.of(page(name)), List.of());
    }

    private Page page(String name) {
        return Page.asItCame(name + "-" + number + "-" + now + "-" + random.nextInt(1000), "image/jpeg", 10, 10, 300, 10);
    }

    @SafeVarargs
    private <T> T any(T... from) {
        return from[random.nextInt(from.length)];
    }
}
