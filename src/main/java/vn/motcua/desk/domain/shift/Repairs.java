package vn.motcua.desk.domain.shift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.life.Loss;

/** What there is to mend, the most points for a minute of work first. */
public final class Repairs {
    private Repairs() { }

    /**
     * Every repair of these dossiers. Two of one dossier may share points: these stand with the one that comes later, and it comes later
     * even where it would be the better one alone. At equal yield the older dossier goes first; what brings no points stands at the end.
     */
    public static List<Repair> of(List<Dossier> dossiers, ScoreFormula formula, RepairTimes times) {
        record Ranked(Repair repair, BigDecimal rank, int dossier) { }
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < dossiers.size(); i++) {
            Optional<BigDecimal> before = Optional.empty();
            for (var repair : of(dossiers.get(i), formula, times)) {
                var rank = before.map(repair.perMinute()::min).orElse(repair.perMinute());
                ranked.add(new Ranked(repair, rank, i));
                before = Optional.of(rank);
            }
        }
        // stable: within a dossier the order stays
        ranked.sort(Comparator.comparing(Ranked::rank).reversed().thenComparing(Ranked::dossier));
        return ranked.stream().map(Ranked::repair).toList();
    }

    /** Of one dossier, in the order in which they are best done. */
    static List<Repair> of(Dossier dossier, ScoreFormula formula, RepairTimes times) {
        var open = mendable(dossier);
        var losing = EnumSet.noneOf(Cause.class);
        losing.addAll(Loss.causes(dossier));
        var repairs = new ArrayList<Repair>();
        while (!open.isEmpty()) {
            var best = open.entrySet().stream().map(one -> repair(dossier, one.getKey(), one.getValue(), gain(losing, one.getKey(), formula), times))
                    .max(Comparator.comparing(Repair::perMinute).thenComparing(repair -> repair.kind().ordinal(), Comparator.reverseOrder())).orElseThrow();
            repairs.add(best);
            var cause = open.keySet().stream().filter(one -> RepairKind.of(one) == best.kind()).findFirst().orElseThrow();
            open.remove(cause);
            losing.remove(cause);
        }
        if (dossier.officialCode().isEmpty()) {
            repairs.add(new Repair(dossier, RepairKind.RECORD_CODE, 1, BigDecimal.ZERO, times.minutes(RepairKind.RECORD_CODE, 1), false));
        }
        return repairs;
    }

    private static Repair repair(Dossier dossier, Cause cause, List<Loss> losses, BigDecimal points, RepairTimes times) {
        var kind = RepairKind.of(cause);
        int count = kind == RepairKind.SCAN_PAPERS ? losses.size() : 1;
        return new Repair(dossier, kind, count, points, times.minutes(kind, count), losses.stream().allMatch(Loss::excused));
    }

    private static BigDecimal gain(Set<Cause> losing, Cause mended, ScoreFormula formula) {
        var rest = EnumSet.copyOf(losing);
        rest.remove(mended);
        return formula.atRisk(losing).subtract(formula.atRisk(rest));
    }

    /** The losses that can still be mended, by cause. What the citizen could not show, and a paper that was declined, is past. */
    private static Map<Cause, List<Loss>> mendable(Dossier dossier) {
        var open = new EnumMap<Cause, List<Loss>>(Cause.class);
        for (var loss : Loss.of(dossier)) {
            if (!isPast(loss)) open.computeIfAbsent(loss.cause(), _ -> new ArrayList<>()).add(loss);
        }
        return open;
    }

    private static boolean isPast(Loss loss) {
        return loss.about().equals(new Finding.IdentityOmitted().key()) || loss.cause() == Cause.STORE_NOT_USED && loss.excused();
    }
}
