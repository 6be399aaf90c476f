package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.calendar.WorkCalendar;

/**
 * What a review needs to know beside the draft.
 *
 * @param lastRecorded   the latest moment in the store; a clock before it is wrong
 * @param papersInStore  this citizen's earlier papers that fit, by component id
 * @param known          those of the parties who were here before
 */
public record Circumstances(Instant now, ZoneId zone, WorkCalendar calendar, Optional<Instant> lastRecorded,
                            Map<String, Finding.PaperInStore> papersInStore, List<KnownCitizen> known) {
    public Circumstances {
        papersInStore = Map.copyOf(papersInStore);
        known = List.copyOf(known);
    }

    /** What is known of this party from earlier dossiers. */
    public Optional<KnownCitizen> known(Person person) {
        return person.personalNumber().flatMap(number -> known.stream().filter(citizen -> citizen.number().equals(number)).findFirst());
    }

    public LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now, zone);
    }
}
