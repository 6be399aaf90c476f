package vn.motcua.desk.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.practice.PlausibleDossiers;
import vn.motcua.desk.app.practice.StoreFilling;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.work.Browse;
import vn.motcua.desk.work.Reception;

/** Search and saving on one open desk. */
final class DeskBench {
    private static final Budget SEARCH = Budget.of(Budget.Statistic.P95, 50);
    private static final Budget SAVE = Budget.of(Budget.Statistic.MEDIAN, 20, Budget.Statistic.P95, 50);
    private static final Budget MEMORY = Budget.of(Budget.Statistic.MAX, 512);
    private static final int PEOPLE_LOOKED_FOR = 60;
    private static final int WARM_UP_QUESTIONS = 20;
    private static final int MOST_TRIES = 2_000;
    private static final int SAVES = 300;
    private static final int WARM_UP_SAVES = 10;

    private final Desk desk;
    private final int dossiers;
    private final PlausibleDossiers plausible;
    private final long seed;

    DeskBench(Desk desk, int dossiers, PlausibleDossiers plausible, long seed) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.plausible = plausible;
        this.seed = seed;
    }

    /** Each keystroke of real questions asks again, as the search field does: half names, last digits, numbers of papers, telephone. */
    List<Result> search() {
        var browse = desk.browse();
        var questions = questions(browse);
        questions.stream().limit(WARM_UP_QUESTIONS).forEach(question -> typed(browse, question));
        var letters = new ArrayList<Double>();
        for (var question : questions) letters.addAll(typed(browse, question));
        return List.of(Result.of("keystroke to list", Optional.of(dossiers), letters, "ms", SEARCH),
                Result.of("papers of a citizen", Optional.of(dossiers), papers(), "ms", SEARCH), known());
    }

    /** What is asked of the store of papers when a number was typed at reception. */
    private List<Double> papers() {
        var shelf = desk.paperShelf();
        var holders = someRows(new Random(seed)).stream().flatMap(row -> desk.browse().dossier(row.id()).stream())
                .flatMap(dossier -> dossier.content().parties().counted().personalNumber().stream()).toList();
        holders.stream().limit(WARM_UP_QUESTIONS).forEach(shelf::papersOf);
        return holders.stream().map(holder -> timed(() -> shelf.papersOf(holder))).toList();
    }

    /** From the last digit of a personal number to everything known of that citizen. */
    private Result known() {
        var reception = desk.reception();
        var parties = someRows(new Random(seed)).stream().flatMap(row -> desk.browse().dossier(row.id()).stream()).map(dossier -> dossier.content().parties()).toList();
        parties.stream().limit(WARM_UP_QUESTIONS).forEach(reception::known);
        return Result.of("number to known citizen", Optional.of(dossiers), parties.stream().map(people -> timed(() -> reception.known(people))).toList(), "ms", SEARCH);
    }

    /** Review, code, events, search index, all durable: what happens between the key and "received". */
    List<Result> save() {
        var reception = desk.reception();
        var drafts = drafts(WARM_UP_SAVES + SAVES);
        var times = new ArrayList<Double>();
        for (var draft : drafts) times.add(timed(() -> accept(reception, draft)));
        return List.of(Result.of("durable save of a dossier", Optional.of(dossiers), times.subList(WARM_UP_SAVES, times.size()), "ms", SAVE));
    }

    /** Until the draft is on disk, and what the window's thread is held up by it. */
    List<Result> draft() {
        var durable = new ArrayList<Double>();
        var felt = new ArrayList<Double>();
        try (var saver = desk.draftSaver(_ -> { })) {
            for (var draft : drafts(WARM_UP_SAVES + SAVES)) {
                long began = System.nanoTime();
                saver.save(draft, "COMPONENTS/");
                felt.add((System.nanoTime() - began) / 1e6);
                saver.flush();
                durable.add((System.nanoTime() - began) / 1e6);
                desk.reception().discardDraft(draft.id());
            }
        }
        return List.of(Result.of("durable save of a draft", Optional.of(dossiers), durable.subList(WARM_UP_SAVES, durable.size()), "ms", SAVE),
                Result.of("window held up by saving a draft", Optional.of(dossiers), felt.subList(WARM_UP_SAVES, felt.size()), "ms",
                        Budget.of(Budget.Statistic.P95, 5)));
    }

    List<Result> indicators() {
        return new IndicatorBench(desk, dossiers).measure();
    }

    List<Result> reports() {
        return new ReportBench(desk, dossiers).measure();
    }

    /** Of this process, after everything that was measured before. */
    List<Result> memory() {
        return Footprint.resident(ProcessHandle.current().pid()).map(now -> List.of(Result.of("memory while measuring", Optional.of(dossiers),
                List.of(now), "MB", MEMORY))).orElse(List.of());
    }

    private List<Draft> drafts(int count) {
        var clock = desk.parts().clock();
        return plausible.drafts(count, seed + 1, clock.instant());
    }

    private static void accept(Reception reception, Draft draft) {
        switch (reception.accept(draft)) {
            case Reception.Outcome.Accepted _ -> { }
            case Reception.Outcome.NotYet(var blocking) -> throw new IllegalStateException("not received: " + blocking);
            case Reception.Outcome.NotKept(var trouble) -> throw new IllegalStateException("not kept: " + trouble);
        }
    }

    private static List<Double> typed(Browse browse, String question) {
        var times = new ArrayList<Double>();
        for (int letters = 1; letters <= question.length(); letters++) {
            var sofar = question.substring(0, letters);
            times.add(timed(() -> browse.search(sofar)));
        }
        return times;
    }

    private static double timed(Runnable deed) {
        long began = System.nanoTime();
        deed.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /** Questions about people who are in the store, spread over all of it. */
    private List<String> questions(Browse browse) {
        var random = new Random(seed);
        var questions = new ArrayList<String>();
        for (var row : someRows(random)) {
            var words = Folding.words(row.applicant());
            questions.add(String.join(" ", words.stream().map(word -> word.substring(0, Math.min(word.length(), 2 + random.nextInt(3)))).toList()));
            questions.add(String.join(" ", words));
            questions.add(row.localCode().text());
            row.officialCode().ifPresent(code -> questions.add(code.text()));
            if (!row.phone().isBlank()) questions.add(row.phone());
            browse.dossier(row.id()).flatMap(dossier -> dossier.content().parties().counted().personalNumber())
                    .ifPresent(number -> questions.add(number.lastFour()));
        }
        return questions;
    }

    private List<DossierRow> someRows(Random random) {
        var today = LocalDate.now(desk.parts().clock());
        var rows = new ArrayList<DossierRow>();
        for (int tries = 0; rows.size() < PEOPLE_LOOKED_FOR && tries < MOST_TRIES; tries++) {
            var day = today.minusDays(random.nextInt(StoreFilling.days(dossiers)));
            var received = desk.store().read(tx -> tx.dossiers().receivedOn(day));
            if (!received.isEmpty()) rows.add(received.get(random.nextInt(received.size())));
        }
        return rows;
    }
}
