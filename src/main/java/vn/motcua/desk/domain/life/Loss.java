package vn.motcua.desk.domain.life;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;

/**
 * One thing for which a dossier loses points as it stands.
 *
 * @param about   {@link Finding#key} of a finding at reception, or {@link Objection#key}
 * @param excused passed over with a reason, or waiting for a confirmation; the points are lost all the same
 */
public record Loss(Cause cause, String about, boolean excused) {
    /**
     * Every loss of the dossier, which is the five causes and nothing else:
     * C1 settled without the result file that is owed; C2 a component handed in without file or reason; C3 the identity not checked digitally;
     * C4 ended without the document that says so; C5 a paper that was in a store not taken from there, and no other one either.
     * Source: the communes' campaign plans for QD 766/QD-TTg, which name the five.
     */
    public static List<Loss> of(Dossier dossier) {
        var losses = new ArrayList<Loss>();
        var passedOver = dossier.passedOver().stream().map(override -> override.finding()).toList();
        if (dossier.lacksResult()) losses.add(late(Cause.NO_RESULT_FILE, new Objection.ResultFileMissing(), passedOver));
        if (dossier.state() instanceof DossierState.Ended && dossier.endingDocument().pageCount() == 0) {
            losses.add(late(Cause.ENDED_WITHOUT_DOCUMENT, new Objection.DocumentMissing(), passedOver));
        }
        var content = dossier.content();
        var causes = content.losing();
        boolean identified = dossier.identity().filter(IdentityCheck::counts).isPresent();
        for (var key : content.findings()) {
            if (identified && Finding.causeOf(key).equals(Optional.of(Cause.IDENTITY_NOT_CHECKED))) continue;
            Finding.causeOf(key).filter(causes::contains).ifPresent(cause -> losses.add(new Loss(cause, key, passedOver.contains(key) || waits(key))));
        }
        if (causes.contains(Cause.STORE_NOT_USED) && losses.stream().noneMatch(loss -> loss.cause() == Cause.STORE_NOT_USED)) {
            losses.add(new Loss(Cause.STORE_NOT_USED, DECLINED, true));
        }
        return List.copyOf(losses);
    }

    /** A paper that was in a store was declined, with its reason. */
    private static final String DECLINED = "reuse-declined";

    /** The causes by which the dossier loses points as it stands. */
    public static Set<Cause> causes(Dossier dossier) {
        var causes = EnumSet.noneOf(Cause.class);
        of(dossier).forEach(loss -> causes.add(loss.cause()));
        return causes;
    }

    private static Loss late(Cause cause, Objection objection, List<String> passedOver) {
        return new Loss(cause, objection.key(), passedOver.contains(objection.key()));
    }

    private static boolean waits(String key) {
        return key.equals(new Finding.IdentityToConfirm().key()) || key.equals(new Finding.IdentityOmitted().key());
    }
}
