package vn.motcua.desk.ui.reception;

import java.util.List;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.papers.PaperOffers;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Reception;

/** What the store of papers has for the draft: looked up anew whenever its people or its checklist change. */
final class StoreOffers {
    private final Reception reception;
    private final Background background;
    private final Runnable found;
    private PaperOffers now = PaperOffers.none();
    private String wanted = "";

    /** @param found told when the store has answered */
    StoreOffers(Reception reception, Background background, Runnable found) {
        this.reception = reception;
        this.background = background;
        this.found = found;
    }

    void lookUp(Draft draft) {
        var key = String.join("/", digits(draft.parties().counted()), digits(draft.parties().applicant()), draft.procedure().map(Procedure::code).orElse(""),
                draft.caseId(), draft.channel().name());
        if (key.equals(wanted)) return;
        wanted = key;
        background.run(() -> reception.paperOffers(draft), offers -> {
            if (!key.equals(wanted)) return;
            now = offers;
            found.run();
        });
    }

    void forget() {
        now = PaperOffers.none();
        wanted = "";
    }

    PaperOffers now() {
        return now;
    }

    /** Lines of the draft that were settled with what cannot be used; empty while a number is still being typed. */
    List<String> lapsed(Draft draft) {
        boolean everyoneIsKnown = draft.parties().counted().personalNumber().isPresent() && draft.parties().applicant().personalNumber().isPresent();
        return everyoneIsKnown ? now.lapsed(draft) : List.of();
    }

    private static String digits(Person person) {
        return person.personalNumber().map(PersonalNumber::digits).orElse("");
    }
}
