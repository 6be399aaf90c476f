package vn.motcua.desk.domain.dossier;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;

/**
 * What was received, complete in itself: it stays readable when the catalogue has long changed.
 *
 * @param declined     components whose paper in a store was not taken, with the reason
 * @param seconds      from the first key of the draft to acceptance
 * @param returnsPaper a result file will be owed
 * @param findings     keys of the findings that were still there, with those overridden
 */
public record ReceivedDossier(String procedureCode, String procedureName, String field, String caseName, Channel channel, boolean assistedOnline,
                              Parties parties, List<Line> lines, Map<String, Checklist.ReuseDeclined> declined, Charges charges,
                              LocalDateTime due, Optional<ProcessingTime> publishedTime, Promise promise, boolean returnsPaper,
                              long seconds, List<String> findings, List<Override> overrides) {
    /** One line of the checklist as it stood. */
    public record Line(DossierComponent component, Optional<Settlement> settlement) { }

    public ReceivedDossier {
        lines = List.copyOf(lines);
        declined = Map.copyOf(declined);
        findings = List.copyOf(findings);
        overrides = List.copyOf(overrides);
    }

    /** Causes by which the dossier loses points as it was received, overridden or not. */
    public Set<Cause> losing() {
        var causes = EnumSet.noneOf(Cause.class);
        for (var key : findings) Finding.causeOf(key).ifPresent(causes::add);
        return causes;
    }
}
