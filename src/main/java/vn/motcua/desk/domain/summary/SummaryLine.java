package vn.motcua.desk.domain.summary;

import java.time.LocalDate;
import java.util.Comparator;

import vn.motcua.desk.domain.procedure.Channel;

/** What a row of counts is about within one desk. Newest day first, then by codes. @param procedure tidy: {@link SummaryKey#tidyProcedure} */
public record SummaryLine(LocalDate day, String procedure, Channel channel) implements Comparable<SummaryLine> {
    private static final Comparator<SummaryLine> ORDER = Comparator.comparing(SummaryLine::day).reversed().thenComparing(SummaryLine::procedure)
            .thenComparing(SummaryLine::channel);

    public SummaryKey of(String commune, String desk) {
        return new SummaryKey(commune, desk, day, procedure, channel.name());
    }

    @Override public int compareTo(SummaryLine other) {
        return ORDER.compare(this, other);
    }
}
