package vn.motcua.desk.domain.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

import vn.motcua.desk.domain.calendar.WorkCalendar;

/**
 * What a judgement on a deed needs to know beside the dossier.
 *
 * @param filedElsewhere files of the deed that are results of other dossiers, by digest, with that dossier's local code
 * @param clues          what the files of the deed say of themselves
 */
public record Surroundings(ZoneId zone, WorkCalendar calendar, Map<String, String> filedElsewhere, FileClues clues) {
    public Surroundings {
        filedElsewhere = Map.copyOf(filedElsewhere);
    }

    public static Surroundings of(ZoneId zone, WorkCalendar calendar) {
        return new Surroundings(zone, calendar, Map.of(), FileClues.none());
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    LocalDate day(Instant moment) {
        return local(moment).toLocalDate();
    }
}
