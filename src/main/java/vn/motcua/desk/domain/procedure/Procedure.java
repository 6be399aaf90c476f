package vn.motcua.desk.domain.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of an administrative procedure (thủ tục hành chính).
 *
 * @param code        national code, {@code 1.001193}
 * @param field       official field (lĩnh vực)
 * @param cases       the cases (trường hợp) whose components differ; the first is the ordinary one; never empty
 * @param exemptions  who pays nothing, in words
 * @param results     names of the papers returned; empty when none was found
 */
public record Procedure(String code, String name, String field, Validity validity, Set<Channel> channels, OnlineLevel onlineLevel,
                        List<Case> cases, List<DossierComponent> components, List<TimeRule> times, List<FeeRule> fees,
                        Optional<String> exemptions, List<String> results, List<String> legalBasis, Trust trust, Optional<String> note) {

    /** How much of it can be done online: toàn trình, một phần, none, or no source. */
    public enum OnlineLevel { FULL, PARTIAL, DESK_ONLY, UNKNOWN }

    /** A situation with components of its own. */
    public record Case(String id, String name) { }

    /** @param asOf day of the source */
    public record Validity(LocalDate asOf, Optional<LocalDate> from, Optional<LocalDate> to) {
        public boolean covers(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** How well an entry matches its sources; for the technician. */
    public record Trust(Confidence overall, Confidence time, Confidence fee, Confidence components, boolean needsCheck) {
        public enum Confidence { HIGH, MEDIUM, LOW, NONE }
    }

    public Procedure {
        channels = Set.copyOf(channels);
        cases = List.copyOf(cases);
        components = List.copyOf(components);
        times = List.copyOf(times);
        fees = List.copyOf(fees);
        results = List.copyOf(results);
        legalBasis = List.copyOf(legalBasis);
        if (cases.isEmpty()) throw new IllegalArgumentException("a procedure has at least its ordinary case: " + code);
    }

    public Case ordinaryCase() {
        return cases.getFirst();
    }

    /** True when a paper is due at the end, so that a result file is owed. */
    public boolean returnsPaper() {
        return !results.isEmpty();
    }

    /** The components that belong to a dossier that came this way, in the order of the law. */
    public List<DossierComponent> componentsFor(Channel channel, String caseId, boolean authorised) {
        return components.stream().filter(component -> switch (component.condition()) {
            case Condition.Always() -> true;
            case Condition.OnChannel(var on) -> on.contains(channel);
            case Condition.WhenAuthorised() -> authorised;
            case Condition.InCase(var id) -> id.equals(caseId);
            case Condition.WhenStated _ -> true;
        }).toList();
    }

    /** The published times of a channel, the unconditional one first; those of the desk when the channel has none of its own. */
    public List<TimeRule> timesFor(Channel channel) {
        var own = times.stream().filter(rule -> rule.channel() == channel).toList();
        var rules = own.isEmpty() ? times.stream().filter(rule -> rule.channel() == Channel.DESK).toList() : own;
        return rules.stream().sorted(java.util.Comparator.comparing(rule -> rule.condition().isPresent())).toList();
    }

    /** The amounts that can be due on a channel, caps left out; those of the desk when only other channels have amounts. */
    public List<FeeRule> feesFor(Channel channel) {
        var amounts = fees.stream().filter(fee -> !fee.cap()).toList();
        var own = amounts.stream().filter(fee -> fee.channel().map(on -> on == channel).orElse(true)).toList();
        return own.isEmpty() ? amounts.stream().filter(fee -> fee.channel().map(on -> on == Channel.DESK).orElse(true)).toList() : own;
    }
}
