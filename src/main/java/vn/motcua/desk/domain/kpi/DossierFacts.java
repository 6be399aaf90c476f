package vn.motcua.desk.domain.kpi;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.desk.domain.dossier.Dossier;

/**
 * Everything plain that figures need of one dossier as it stands on its events. Nothing in it is personal.
 *
 * @param id opaque
 */
public record DossierFacts(String id, Origin origin, Traits traits, Times times, Amounts amounts) {
    /**
     * What was asked for, and where.
     *
     * @param procedure national code
     * @param caseName  empty where the procedure has only its ordinary case
     * @param desk      two characters of the local code
     * @param clerk     id of who received it
     */
    public record Origin(String procedure, String field, String caseName, String desk, String clerk) { }

    /**
     * Days and moments by the desk's clock.
     *
     * @param finished day on which it was settled or ended
     * @param answered day on which the citizen answered how satisfied they are
     * @param paid     day of the payment
     * @param due      the appointment as it stands
     * @param reached  when it was settled or ended, or when the citizen was asked who is waited for: what the appointment is compared with
     * @param handling minutes from reception until it was finished, less the time in which the citizen was waited for
     * @param seconds  from the first key of the draft to acceptance; 0 when it was not measured
     */
    public record Times(LocalDate received, Optional<LocalDate> finished, Optional<LocalDate> answered, Optional<LocalDate> paid, LocalDateTime due,
                        Optional<LocalDateTime> reached, OptionalLong handling, long seconds) { }

    /**
     * @param lines       of the checklist
     * @param toDigitize  lines that must be digitized
     * @param digitized   those of them that have a file
     * @param reused      those of them that were taken from a store
     * @param pages       of all lines
     * @param supplements how often the citizen was asked
     * @param overrides   findings passed over with a reason
     * @param fee         dong due as phí or not told apart, nothing when exempt
     * @param charge      dong due as lệ phí
     */
    public record Amounts(int lines, int toDigitize, int digitized, int reused, int pages, int supplements, int overrides, long fee, long charge) { }

    /** @param zone of the desk */
    public static DossierFacts of(Dossier dossier, ZoneId zone) {
        return new FactReading(dossier, zone).facts();
    }

    /** The day that decides in which period the dossier lies for figures of this basis; empty while there is none. */
    public Optional<LocalDate> day(Indicator.Basis basis) {
        return switch (basis) {
            case RECEIVED -> Optional.of(times.received());
            case FINISHED -> times.finished();
            case ANSWERED -> times.answered();
            case PAID -> times.paid();
        };
    }
}
