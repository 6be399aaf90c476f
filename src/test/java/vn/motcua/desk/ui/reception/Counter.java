package vn.motcua.desk.ui.reception;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Page;
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
    /** Lines whose papers were asked for, scan by scan. */
    final List<List<DossierComponent>> wanted = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    /** Numbers of pages that dossiers had before. */
    PageCounts learned = PageCounts.none();
    private Background background = new Background(this::runOrHold, Runnable::run, Counter::fail);
    private boolean holding;
    ReceptionModel model;
    ComponentDeeds components;
    PileDeeds pile;
    IdentityDeeds identity;

    Counter(Path folder) {
        bench = new Bench(folder);
        sitDown();
    }

    static Background inline() {
        return new Background(Runnable::run, Runnable::run, Counter::fail);
    }

    private static void fail(Throwable fault) {
        throw new AssertionError(fault);
    }

    private void runOrHold(Runnable work) {
        if (holding) held.add(work);
        else work.run();
    }

    /** Leaves what is asked for undone, as a slow machine does, until {@link #goOn}. */
    void hold() {
        holding = true;
    }

    void goOn() {
        holding = false;
        var waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    /** How much is asked for and not done. */
    int waiting() {
        return held.size();
    }

    /** As when the program is killed: what was asked for is never done. */
    void forget() {
        holding = false;
        held.clear();
    }

    /** As after a start or on coming back to the screen. */
    void sitDown() {
        sitDown(new Background(this::runOrHold, Runnable::run, Counter::fail), bench.saver);
        model.open(Optional.empty(), true);
    }

    void sitDown(Background background, DraftSaver saver) {
        this.background = background;
        model = new ReceptionModel(bench.desk.reception(), bench.desk.rules(), bench.desk.settings(), bench.desk.paperwork(), saver, background, Bench.ZONE);
        notices.clear();
        model.onNotice(this::note);
        components = new ComponentDeeds(model, bench.desk.capture(), wanted::add, background);
        pile = new PileDeeds(model, components, new PileSorting(Shipped.paperTitles()), _ -> learned, background);
        identity = new IdentityDeeds(model);
    }

    /** From now on pages are looked at and made clean, and what this reads are their headings. */
    void care(Function<Page, String> headings) {
        pile.waitFor(new PageCare(model, bench.desk.capture().treatment(), headings, background, background));
    }

    /** What the clerk is told; that something told before is over says nothing new. */
    void note(Notice notice) {
        if (!(notice instanceof Notice.Over)) notices.add(notice);
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
