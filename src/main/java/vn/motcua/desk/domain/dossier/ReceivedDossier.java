package vn.motcua.desk.domain.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;

/**
 * What was received, complete in itself: it stays readable when the catalogue has long changed.
 *
 * @param seconds      from the first key of the draft to acceptance
 * @param returnsPaper a result file will be owed
 * @param findings     keys of the findings that were still there, with those overridden
 */
public record ReceivedDossier(String procedureCode, String procedureName, String field, String caseName, Channel channel, boolean assistedOnline,
                              Parties parties, List<Line> lines, Checklist checklist, Charges charges, LocalDateTime due,
                              Optional<String> publishedTime, Promise.Delivery delivery, boolean returnsPaper, long seconds,
                              List<String> findings, List<Override> overrides) {
    /** One line of the checklist as it stood. */
    public record Line(DossierComponent component, Optional<Settlement> settlement) { }

    public ReceivedDossier {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        overrides = List.copyOf(overrides);
    }
}
