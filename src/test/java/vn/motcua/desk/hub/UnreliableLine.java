package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.hub.intake.Verdict;
import vn.motcua.desk.hub.totals.Counters;

/**
 * Desks that work while the line loses, repeats, delays, reorders and cuts off what they send, loses answers, and the hub is started anew in
 * between. When it is quiet, the hub has exactly what the desks have.
 */
final class UnreliableLine {
    private record Late(SignedBatch batch, int until) { }

    private final Ground ground;
    private final Random random;
    private final List<Sender> desks = new ArrayList<>();
    private final Deque<Late> late = new ArrayDeque<>();

    UnreliableLine(Ground ground, long seed) {
        this.ground = ground;
        this.random = new Random(seed);
        for (var commune : List.of("00004", "00008", "26740")) for (var desk : List.of("A1", "A2")) desks.add(ground.enrolled(commune, desk));
    }

    void run(int steps) throws IOException {
        for (int step = 0; step < steps; step++) {
            var desk = desks.get(random.nextInt(desks.size()));
            for (int deeds = random.nextInt(4); deeds > 0; deeds--) desk.work(random);
            if (random.nextInt(200) == 0) desk.restore();
            if (random.nextInt(150) == 0) ground.reopen();
            if (!desk.isDone()) attempt(desk, step);
            deliverLate(step);
        }
        for (var desk : desks) {
            int turns = 0;
            while (!desk.isDone()) {
                assertThat(turns++).as("turns until it is quiet").isLessThan(1_000);
                var batch = desk.next();
                desk.send(batch);
                hear(desk, ground.intake.take(Sender.packed(batch), batch.signature()));
            }
        }
        deliverLate(Integer.MAX_VALUE);
        for (int province : new int[] {1, 79}) {
            var expected = new Counters.Sum();
            desks.stream().filter(desk -> Ground.id(desk.commune, desk.desk).province() == province).forEach(desk -> expected.add(desk.sum()));
            assertThat(ground.province(province).counts()).as("province %d", province).isEqualTo(Ground.without0(expected.sum()));
        }
        assertThat(ground.count("quarantine")).isZero();
    }

    private void attempt(Sender desk, int step) {
        var batch = desk.next();
        desk.send(batch);
        var packed = Sender.packed(batch);
        switch (random.nextInt(8)) {
            case 0 -> { }
            case 1 -> late.add(new Late(batch, step + random.nextInt(60)));
            case 2 -> assertThat(ground.intake.take(Arrays.copyOf(packed, random.nextInt(packed.length)), batch.signature())).isInstanceOf(Verdict.Refused.class);
            // the answer is lost
            case 3 -> ground.intake.take(packed, batch.signature());
            case 4 -> {
                ground.intake.take(packed, batch.signature());
                hear(desk, ground.intake.take(packed, batch.signature()));
            }
            default -> hear(desk, ground.intake.take(packed, batch.signature()));
        }
    }

    private static void hear(Sender desk, Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Answered.class);
        desk.hear(((Verdict.Answered) verdict).answer());
    }

    /** Nobody waits for the answer any more; what is old by now must do no harm. */
    private void deliverLate(int step) {
        for (int i = late.size(); i > 0; i--) {
            var one = late.removeFirst();
            if (one.until() > step) late.addLast(one);
            else ground.intake.take(Sender.packed(one.batch()), one.batch().signature());
        }
    }
}
