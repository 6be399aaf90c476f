package vn.motcua.desk.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Channel;

/**
 * The part of a reception or correction that is nobody's secret and stays plain, so that reports and recovery work without the key.
 *
 * @param day      of reception, by the desk's clock
 * @param identity name of the kind of identity check, empty for none
 */
record ReceivedSummary(String id, String localCode, LocalDate day, String procedure, Channel channel, boolean assistedOnline, LocalDateTime due,
                       int lines, int pages, int reused, List<Cause> losing, int overrides, String identity, long feeDue,
                       Optional<Charges.PaymentChannel> paid, boolean returnsPaper, long seconds) {
    static ReceivedSummary of(Dossier dossier, ReceivedDossier content, LocalDate day) {
        return new ReceivedSummary(dossier.id(), dossier.localCode().text(), day, content.procedureCode(), content.channel(),
                content.assistedOnline(), content.due(), content.lines().size(), pages(content), reused(content), content.losing().stream().sorted().toList(),
                content.overrides().size(), identity(content), content.charges().due(),
                content.charges().payment().map(Charges.Payment::channel), content.returnsPaper(), content.seconds());
    }

    static int pages(ReceivedDossier content) {
        return content.lines().stream().mapToInt(line -> line.settlement().orElse(null) instanceof Settlement.Attached attached ? attached.pageCount() : 0).sum();
    }

    private static int reused(ReceivedDossier content) {
        return (int) content.lines().stream().filter(line -> line.settlement().orElse(null) instanceof Settlement.Reused).count();
    }

    private static String identity(ReceivedDossier content) {
        return content.parties().validCheck().map(check -> switch (check) {
            case IdentityCheck.Confirmed confirmed -> confirmed.method().name();
            case IdentityCheck.ToConfirm _ -> "TO_CONFIRM";
            case IdentityCheck.Omitted _ -> "OMITTED";
        }).orElse("");
    }
}
