package vn.motcua.desk.store;

import java.time.LocalDateTime;
import java.util.List;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.life.Loss;

/**
 * The part of a later event that is nobody's secret and stays plain: where the dossier stands after it.
 *
 * @param results how many result files there are
 */
record Standing(Stage stage, LocalDateTime due, int supplements, int results, List<Cause> losing, int overrides) {
    static Standing of(Dossier dossier) {
        return new Standing(dossier.state().stage(), dossier.due(), dossier.supplements(), dossier.results().size(),
                Loss.causes(dossier).stream().sorted().toList(), dossier.passedOver().size());
    }
}
