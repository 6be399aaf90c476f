package vn.motcua.desk.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.work.ReportDesk;
import vn.motcua.desk.work.ReportOrder;

/** Reports of one open desk: the year with the targets of a plan, as it is drafted on the screen and as it leaves. The first one loads a library. */
final class ReportBench {
    private static final Budget DRAFT = Budget.of(Budget.Statistic.MEDIAN, 1_000);
    private static final int ROUNDS = 8;

    private final ReportDesk desk;
    private final Optional<Integer> dossiers;
    private final ReportOrder year;

    ReportBench(Desk desk, int dossiers) {
        this.desk = desk.reportDesk();
        this.dossiers = Optional.of(dossiers);
        var plan = this.desk.plans().stream().findFirst().map(one -> one.id());
        this.year = ReportOrder.of(ReportKind.YEAR, ReportKind.YEAR.around(this.desk.today()), plan, "vi");
    }

    List<Result> measure() {
        var results = new ArrayList<Result>();
        results.add(Result.of("draft of the year's report", dossiers, times(() -> desk.draft(year)), "ms", DRAFT));
        for (var format : ReportDesk.Format.values()) {
            results.add(Result.of("the year's report as " + format.ending(), dossiers, times(() -> desk.file(year, format)), "ms", Budget.none()));
        }
        return results;
    }

    private static List<Double> times(Runnable deed) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            deed.run();
            times.add((System.nanoTime() - began) / 1e6);
        }
        return times;
    }
}
