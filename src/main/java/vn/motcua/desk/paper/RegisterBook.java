package vn.motcua.desk.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.office.FormKind;

/**
 * What form 07 says: the dossiers of one field (lĩnh vực).
 *
 * @param field   empty: not known
 * @param until   the last day, within the book
 * @param entries in the order in which they were received
 */
public record RegisterBook(Origin origin, String field, LocalDate from, LocalDate until, List<Entry> entries) implements Slip {
    /** @param solver unit that settles the dossier; may be empty */
    public record Entry(Matter matter, String solver, LocalDateTime received, LocalDateTime due, Optional<LocalDateTime> returned,
                        Promise.Delivery delivery) { }

    public RegisterBook {
        entries = List.copyOf(entries);
    }

    @Override public FormKind kind() {
        return FormKind.REGISTER;
    }
}
