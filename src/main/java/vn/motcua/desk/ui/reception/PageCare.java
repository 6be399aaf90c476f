package vn.motcua.desk.ui.reception;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PageTreatment;

/**
 * Sees to it that every page of the draft is looked at and made clean, a few at a time, newly come ones first, and that the headings of the pile
 * are read. What a kill interrupts is done when the draft is taken up again: what a page lacks is all there is to know.
 */
public final class PageCare {
    private static final int AT_ONCE = 2;

    private final ReceptionModel model;
    private final PageTreatment treatment;
    private final Function<Page, String> headings;
    private final Background background;
    private final Set<Work> inHand = new HashSet<>();
    /** Pages that could not be treated; they stay as they came. */
    private final Set<Work> givenUp = new HashSet<>();

    private final Set<String> headingsTried = new HashSet<>();
    private boolean reading;

    private record Work(String digest, Treatment treatment, boolean lookedAt) {
        static Work on(Page page) {
            return new Work(page.digest(), page.treatment(), page.notes().isPresent());
        }
    }

    /** @param headings reads the words in the upper third of a clean page; called off the window's thread */
    public PageCare(ReceptionModel model, PageTreatment treatment, Function<Page, String> headings, Background background) {
        this.model = model;
        this.treatment = treatment;
        this.headings = headings;
        this.background = background;
        model.draft().addListener((_, _, _) -> goOn());
        model.accepted().addListener((_, _, _) -> goOn());
    }

    private void goOn() {
        readHeadings();
        while (inHand.size() < AT_ONCE && model.accepted().get().isEmpty()) {
            var next = next();
            if (next.isEmpty()) return;
            treat(next.get());
        }
    }

    /** One at a time, in the order of the pile. */
    private void readHeadings() {
        if (reading || model.accepted().get().isPresent()) return;
        var next = model.draft().get().checklist().pile().stream().map(PiledPage::page)
                .filter(page -> page.clean().isPresent() && page.notes().isPresent() && page.notes().get().heading().isEmpty())
                .filter(page -> !page.isBlank() && !headingsTried.contains(page.digest())).findFirst();
        if (next.isEmpty()) return;
        var page = next.get();
        headingsTried.add(page.digest());
        reading = true;
        background.run(() -> headings.apply(page), words -> {
            reading = false;
            each(one -> one.digest().equals(page.digest()) ? one.notes().map(notes -> one.noted(notes.withHeading(words))).orElse(one) : one);
            readHeadings();
        }, unexpected -> {
            reading = false;
            background.report(unexpected);
        });
    }

    private Optional<Page> next() {
        var waiting = model.draft().get().checklist().pages().stream().filter(page -> page.clean().isEmpty())
                .filter(page -> !inHand.contains(Work.on(page)) && !givenUp.contains(Work.on(page))).toList();
        return first(waiting, page -> page.notes().isEmpty()).or(() -> first(waiting, _ -> true));
    }

    private static Optional<Page> first(List<Page> pages, Predicate<Page> which) {
        return pages.stream().filter(which).findFirst();
    }

    private void treat(Page page) {
        var work = Work.on(page);
        inHand.add(work);
        background.run(() -> treatment.treat(page, notes -> background.answer(() -> noted(page.digest(), notes))), treated -> {
            inHand.remove(work);
            switch (treated) {
                case PageTreatment.Treated.Clean(var copy) -> cleaned(page, copy);
                case PageTreatment.Treated.NotKept(var trouble) -> {
                    givenUp.add(work);
                    model.notice(new Notice.Storage(trouble));
                }
            }
            goOn();
        }, unexpected -> {
            inHand.remove(work);
            givenUp.add(work);
            background.report(unexpected);
            goOn();
        });
    }

    private void noted(String digest, PageNotes notes) {
        each(page -> page.digest().equals(digest) && page.notes().isEmpty() ? page.noted(notes) : page);
    }

    /** Only for the page as it was treated: the clerk may have turned it meanwhile, then it is treated once more. */
    private void cleaned(Page treated, CleanCopy copy) {
        each(page -> {
            boolean same = page.digest().equals(treated.digest()) && page.clean().isEmpty() && page.notes().isPresent();
            var done = treated.notes().isPresent() ? treated.treatment() : page.notes().map(PageNotes::proposed).orElse(Treatment.NONE);
            return same && page.treatment().equals(done) ? page.cleaned(copy) : page;
        });
    }

    private void each(UnaryOperator<Page> deed) {
        model.change(draft -> draft.withChecklist(draft.checklist().eachPage(deed)));
    }
}
