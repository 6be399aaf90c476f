package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.shift.ShiftFigures;

/** The slip of a closed shift: what was done, the money by channel, what is left. One page: of what is left, the first lines. No regulation asks for it. */
final class ShiftForm {
    private static final int MOST_LEFT = 14;
    private static final float SCALE = 0.92f;

    private final FormPage page;

    ShiftForm(FormPage page) {
        this.page = page;
    }

    void set(ShiftSlip slip) throws IOException {
        var shift = slip.shift();
        page.head(Optional.empty());
        page.title(Optional.empty(), List.of(page.text("paper.shift.of", page.formats().date(shift.day()), shift.desk())));
        var done = shift.figures();
        new Table(page.sheet(), SCALE, List.of(head("paper.shift.received", 0.17f), head("paper.shift.finished", 0.17f), head("paper.shift.handedOver", 0.17f),
                head("paper.shift.ended", 0.17f), head("paper.shift.asked", 0.16f), head("paper.shift.entered", 0.16f))).set(List.of(
                        List.of(count(done.received()), count(done.finished()), count(done.handedOver()), count(done.ended()), count(done.asked()), count(done.entered()))));
        page.skip(0.5f);
        money(done);
        page.skip(0.5f);
        left(slip);
        page.letterhead().signatures(page.text("paper.shift.seen"), "", page.text("paper.shift.closed"), slip.origin().clerkName());
    }

    private void money(ShiftFigures done) throws IOException {
        page.sheet().paragraph(Sheet.Align.LEFT, Run.bold(page.text("paper.shift.money")));
        var rows = new ArrayList<List<String>>();
        for (var channel : Charges.PaymentChannel.values()) {
            var money = done.money().get(channel);
            if (money != null) rows.add(row(page.texts().of("payment", channel), money));
        }
        rows.add(row(page.text("paper.shift.money.all"), done.paid()));
        rows.add(row(page.text("paper.shift.money.unpaid"), done.unpaid()));
        new Table(page.sheet(), SCALE, List.of(new Table.Column(page.text("paper.shift.money.channel"), 0.5f, Sheet.Align.LEFT),
                new Table.Column(page.text("paper.shift.money.dossiers"), 0.2f, Sheet.Align.CENTRE),
                new Table.Column(page.text("paper.shift.money.dong"), 0.3f, Sheet.Align.RIGHT))).set(rows);
    }

    private void left(ShiftSlip slip) throws IOException {
        var left = slip.shift().left();
        page.sheet().paragraph(Sheet.Align.LEFT, Run.bold(page.text("paper.shift.left", left.size(), page.formats().points(slip.shift().points()))));
        if (left.isEmpty()) return;
        var rows = new ArrayList<List<String>>();
        for (var one : left.subList(0, Math.min(MOST_LEFT, left.size()))) {
            rows.add(List.of(count(rows.size() + 1), one.localCode(), page.texts().of("repair", one.kind(), one.count()),
                    one.points().signum() == 0 ? "" : page.formats().decimal(one.points())));
        }
        new Table(page.sheet(), SCALE, List.of(new Table.Column(page.text("paper.table.number"), 0.07f, Sheet.Align.CENTRE),
                new Table.Column(page.text("paper.shift.left.code"), 0.32f, Sheet.Align.LEFT), new Table.Column(page.text("paper.shift.left.repair"), 0.49f, Sheet.Align.LEFT),
                new Table.Column(page.text("paper.shift.left.points"), 0.12f, Sheet.Align.CENTRE))).set(rows);
        if (left.size() > MOST_LEFT) page.sheet().paragraph(Sheet.Align.LEFT, Run.italic(page.text("paper.shift.left.more", left.size() - MOST_LEFT)));
        page.sheet().paragraph(Sheet.Align.LEFT, Run.italic(page.text(slip.estimated() ? "paper.shift.basis.estimated" : "paper.shift.basis", slip.shift().formula())).scaled(0.85f));
    }

    private List<String> row(String name, ShiftFigures.Money money) {
        return List.of(name, count(money.dossiers()), page.formats().money(money.dong()));
    }

    private Table.Column head(String key, float share) {
        return new Table.Column(page.text(key), share, Sheet.Align.CENTRE);
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
