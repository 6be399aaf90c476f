package vn.motcua.desk.ui.reception;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.pile.PageCounts;
import vn.motcua.desk.domain.pile.PileSorting;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.DraftSaver;
import vn.motcua.desk.work.Shipped;

/** The reception's models on a {@link Bench}, everything at once on the calling thread. */
final class Counter implements AutoCloseable {
    final Bench bench;
    final List<Notice> notices = new ArrayList<>();
    ReceptionModel model;
    ComponentDeeds components;
    PileDeeds pile;
    IdentityDeeds identity;

    Counter(Path folder) {
        bench = new Bench(folder);
        sitDown();
    }

    static Background inline() {
        return new Background(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
    }

    /** As after a start or on coming back to the screen. */
    void sitDown() {
        sitDown(inline(), bench.saver);
        model.open(Optional.empty(), true);
    }

    void sitDown(Background background, DraftSaver saver) {
        model = new ReceptionModel(bench.desk.reception(), bench.desk.rules(), bench.desk.settings(), bench.desk.paperwork(), saver, background, Bench.ZONE);
        notices.clear();
        model.onNotice(notices::add);
        components = new ComponentDeeds(model, bench.desk.capture(), background);
        pile = new PileDeeds(model, components, new PileSorting(Shipped.paperTitles()), _ -> PageCounts.none(), background);
        identity = new IdentityDeeds(model);
    }

    Draft draft() {
        return model.draft().get();
    }

    /** The line whose id or name begins so. */
    DossierComponent line(int index) {
        return draft().lines().get(index);
    }

    void choose(String typed) {
        model.choose(bench.procedure(typed));
    }

    /** Everything there but what the test is about. */
    void complete(String typed) {
        choose(typed);
        model.change(bench::complete);
    }

    @Override public void close() {
        bench.close();
    }
}
