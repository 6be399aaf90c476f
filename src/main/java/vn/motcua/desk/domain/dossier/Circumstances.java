package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.calendar.WorkCalendar;

/**
 * What a review needs to know beside the draft.
 *
 * @param lastRecorded   the latest moment in the store; a clock before it is wrong
 * @param papersInStore  this citizen's earlier papers that fit, by component id
 */
public record Circumstances(Instant now, ZoneId zone, WorkCalendar calendar, Optional<Instant> lastRecorded,
                            Map<String, Finding.PaperInStore> papersInStore) {
    public Circumstances {
        papersInStore = Map.copyOf(papersInStore);
    }

    public LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now, zone);
    }
}
