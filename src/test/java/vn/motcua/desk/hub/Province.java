package vn.motcua.desk.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryRow;
import vn.motcua.desk.hub.intake.Stick;

/** Some communes that have worked for two months: one desk went silent, one restated a day, one runs on two machines, one has a wrong clock. */
final class Province {
    private Province() { }

    static void fill(Hub hub, Ground.HandClock clock) {
        var random = new Random(5);
        var keys = Signing.newKeys();
        for (var commune : Ground.COMMUNES) {
            for (var desk : List.of("A1", "A2")) {
                hub.enrol(List.of(Ground.id(commune.code(), desk)), Signing.text(keys.getPublic()));
                var chain = new ArrayList<SignedBatch>();
                boolean silent = commune.code().equals("00008") && desk.equals("A2");
                if (silent) clock.forward(Duration.ofDays(-2));
                for (int week = 8; week >= (silent ? 1 : 0); week--) {
                    var rows = new ArrayList<SummaryRow>();
                    for (int day = 6; day >= 0; day--) {
                        for (int procedure = 0; procedure < 3; procedure++) {
                            rows.add(row(commune.code(), desk, Ground.TODAY.minusDays(week * 7L + day), procedure, 1, random, commune.code().equals("00004") ? 0.9 : 0.6));
                        }
                    }
                    send(hub, chain, commune.code(), desk, rows, keys, clock, desk.equals("A2") ? Duration.ofMinutes(-17) : Duration.ZERO);
                }
                if (silent) clock.forward(Duration.ofDays(2));
                if (desk.equals("A1")) {
                    send(hub, chain, commune.code(), desk, List.of(row(commune.code(), desk, Ground.TODAY.minusDays(9), 1, 2, random, 0.8)), keys, clock, Duration.ZERO);
                }
                if (commune.code().equals("26740")) {
                    var twin = SignedBatch.of(new Batch(commune.code(), desk, 1_700_000_000, 1, "", clock.instant(), "", List.of()), keys.getPrivate());
                    hub.take(new Carried.Batches(List.of(twin)).packed());
                }
            }
        }
        hub.enrol(List.of(Ground.id("00008", "A3")), Signing.text(keys.getPublic()));
        hub.sum();
    }

    private static void send(Hub hub, List<SignedBatch> chain, String commune, String desk, List<SummaryRow> rows, java.security.KeyPair keys, Clock clock, Duration offset) {
        var batch = SignedBatch.of(new Batch(commune, desk, 1_700_000_000, chain.size() + 1, chain.isEmpty() ? "" : chain.getLast().batch().hash(),
                clock.instant().plus(offset), "", rows), keys.getPrivate());
        chain.add(batch);
        if (!(hub.take(new Carried.Batches(List.of(batch)).packed()) instanceof Stick.Taking.Taken(_, int answered, _, _)) || answered != 1) throw new AssertionError("not answered");
    }

    private static SummaryRow row(String commune, String desk, LocalDate day, int procedure, long revision, Random random, double quality) {
        var counters = new TreeMap<String, Long>();
        long many = 2 + random.nextInt(9);
        counters.put("received", many);
        counters.put("finished", many - 1);
        for (var indicator : Indicator.values()) {
            if (indicator.form() != Indicator.Form.SHARE) continue;
            counters.put(indicator.id() + ".d", many);
            counters.put(indicator.id() + ".n", Math.round(many * Math.min(1, quality + random.nextDouble() * 0.2 - indicator.ordinal() % 3 * 0.15)));
        }
        counters.put("submission-time.n", many * 400);
        counters.put("submission-time.d", many);
        return new SummaryRow(new vn.motcua.desk.domain.summary.SummaryKey(commune, desk, day, List.of("1.001193", "1.000894", "2.000635").get(procedure), "DESK"), revision, counters);
    }
}
