package vn.motcua.desk.ui.reception;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.IdentityComparison;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.domain.kpi.ScoreFormula;

/**
 * What follows from a draft: computed anew with every change, never kept in step by hand.
 *
 * @param known         those of the parties who were here before
 * @param disagreements what differs about the person whose identity counts
 */
public record Review(List<Finding> findings, Guard guard, Optional<LocalDateTime> appointment, List<KnownCitizen> known,
                     List<IdentityCheck.Disagreement> disagreements) {
    static Review of(Draft draft, Circumstances around, ScoreFormula formula) {
        var findings = Intake.review(draft, around);
        var counted = draft.parties().counted();
        return new Review(findings, Guard.of(draft, findings, formula), Intake.appointment(draft, around), around.known(),
                IdentityComparison.of(counted, around.known(counted), around.localNow().toLocalDate()));
    }

    /** What is known of this party from earlier dossiers. */
    Optional<KnownCitizen> known(Person person) {
        return person.personalNumber().flatMap(number -> known.stream().filter(citizen -> citizen.number().equals(number)).findFirst());
    }

    /** Findings still to be dealt with, what blocks first, in the order of the screen. */
    List<Finding> open(Draft draft) {
        return findings.stream().filter(finding -> !Intake.isOverridden(finding, draft))
                .sorted(java.util.Comparator.comparing(finding -> finding.weight() == Finding.Weight.ADVICE && finding.cause().isEmpty())).toList();
    }

    boolean blocks(Draft draft) {
        return findings.stream().anyMatch(finding -> Intake.blocks(finding, draft));
    }

    boolean blocks(Draft draft, Step step) {
        return findings.stream().anyMatch(finding -> finding.step() == step && Intake.blocks(finding, draft));
    }
}
