package vn.motcua.desk.domain.calendar;

/** How long a procedure may take, in the unit in which it was published. */
public sealed interface ProcessingTime {
    /** @param halfDays 7,5 working days are 15; the day of reception is not counted */
    record WorkingDays(int halfDays) implements ProcessingTime {
        public static WorkingDays of(int days) {
            return new WorkingDays(2 * days);
        }
    }

    /** Every day counts, but the appointment never falls on a day off. */
    record CalendarDays(int days) implements ProcessingTime { }

    /** Counted within office hours; eight make a working day. */
    record WorkingHours(int hours) implements ProcessingTime { }

    /** The day of reception, or the next working day when it came after {@link OfficeHours#sameDayUntil}. */
    record SameDay() implements ProcessingTime { }

    /** Published with a unit that says nothing ("Khác"); never taken for days: the clerk is asked. */
    record Unstated(String asPublished) implements ProcessingTime { }
}
