package vn.motcua.desk.ui.reception;

import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PageTreatment;

/**
 * Sees to it that every page of the draft is looked at, the newest first, and made clean, and that the headings of the pile are read. A page
 * is made clean only while none is looked at, and one after the other: two at once would take twice the memory and keep the newest waiting. What
 * a kill interrupts is done when the draft is taken up again: what a page lacks is all there is to know.
 */
public final class PageCare {
    private static final int AT_ONCE = 2;

    private final ReceptionModel model;
    private final PageTreatment treatment;
    private final Function<Page, String> headings;
    private final Background background;
    private final Background patient;
    /** Digests of the pages being treated; one that is turned meanwhile is treated again afterwards. */
    private final Set<String> inHand = new HashSet<>();
    /** What could not be done; such pages stay as they are until the draft is opened again. */
    private final Set<Work> givenUp = new HashSet<>();
    /** Said once, not for every page that meets it. */
    private final Set<StorageTrouble> said = EnumSet.noneOf(StorageTrouble.class);
    /** Digests of the clean pictures whose heading was asked for. */
    private final Set<String> headingsTried = new HashSet<>();
    private boolean reading;
    private final ReadOnlyBooleanWrapper pileUnread = new ReadOnlyBooleanWrapper();

    private record Work(String digest, Treatment treatment) {
        static Work on(Page page) {
            return new Work(page.digest(), page.treatment());
        }
    }

    /**
     * @param headings   reads the words in the upper third of a clean page; called off the window's thread
     * @param background looks at pages, which the clerk waits to see
     * @param patient    makes them clean and reads them, behind all else
     */
    public PageCare(ReceptionModel model, PageTreatment treatment, Function<Page, String> headings, Background background, Background patient) {
        this.model = model;
        this.treatment = treatment;
        this.headings = headings;
        this.background = background;
        this.patient = patient;
        model.draft().addListener((_, before, after) -> {
            if (!before.id().equals(after.id())) begin();
            goOn();
        });
        model.accepting().addListener((_, _, _) -> goOn());
        goOn();
    }

    private void begin() {
        givenUp.clear();
        said.clear();
    }

    /** While pages of the pile are still to be looked at or read: proposals for them may change. */
    ReadOnlyBooleanProperty pileUnread() {
        return pileUnread.getReadOnlyProperty();
    }

    private void tellOfPile() {
        pileUnread.set(reading || model.draft().get().checklist().pile().stream().map(PiledPage::page).anyMatch(page ->
                page.clean().isEmpty() && !givenUp.contains(Work.on(page)) || lacksHeading(page)));
    }

    private void goOn() {
        work();
        tellOfPile();
    }

    private void work() {
        readHeadings();
        while (inHand.size() < AT_ONCE && !isClosed()) {
            var next = next();
            if (next.isEmpty()) break;
            if (next.get().notes().isEmpty()) look(next.get());
            else treat(next.get());
        }
        if (inHand.isEmpty() && !model.isCapturing()) treatment.rest();
    }

    /** What is being received is not changed any more. */
    private boolean isClosed() {
        return model.accepting().get() || model.accepted().get().isPresent();
    }

    /** One at a time, in the order of the pile. */
    private void readHeadings() {
        if (reading || isClosed()) return;
        var next = model.draft().get().checklist().pile().stream().map(PiledPage::page).filter(this::lacksHeading).findFirst();
        if (next.isEmpty()) return;
        var page = next.get();
        headingsTried.add(page.clean().orElseThrow().digest());
        reading = true;
        patient.run(() -> headings.apply(page), words -> {
            reading = false;
            if (!words.isEmpty()) each(one -> one.digest().equals(page.digest()) ? one.headed(words) : one);
            goOn();
        }, unexpected -> {
            reading = false;
            background.report(unexpected);
            goOn();
        });
    }

    /** A page that the clerk turned is read again: upside down there was little to read. */
    private boolean lacksHeading(Page page) {
        if (page.clean().isEmpty() || page.notes().isEmpty() || page.isBlank()) return false;
        boolean wanted = page.heading().isEmpty() || !page.treatment().equals(page.notes().get().proposed());
        return wanted && !headingsTried.contains(page.clean().get().digest());
    }

    private Optional<Page> next() {
        var waiting = model.draft().get().checklist().pages().stream().filter(page -> page.clean().isEmpty())
                .filter(page -> !inHand.contains(page.digest()) && !givenUp.contains(Work.on(page))).toList();
        // the page that came last is the one that is looked at
        var unseen = waiting.reversed().stream().filter(page -> page.notes().isEmpty()).findFirst();
        return unseen.or(() -> inHand.isEmpty() ? waiting.stream().findFirst() : Optional.empty());
    }

    private void look(Page page) {
        inHand.add(page.digest());
        background.run(() -> treatment.look(page), looked -> {
            inHand.remove(page.digest());
            switch (looked) {
                case PageTreatment.Looked.Found(var notes) -> noted(page.digest(), notes);
                case PageTreatment.Looked.NotThere(var trouble) -> notKept(page, trouble);
            }
            goOn();
        }, unexpected -> failed(page, unexpected));
    }

    private void treat(Page page) {
        inHand.add(page.digest());
        patient.run(() -> treatment.treat(page, _ -> { }), treated -> {
            inHand.remove(page.digest());
            switch (treated) {
                case PageTreatment.Treated.Clean(var copy) -> cleaned(page, copy);
                case PageTreatment.Treated.NotKept(var trouble) -> notKept(page, trouble);
            }
            goOn();
        }, unexpected -> failed(page, unexpected));
    }

    private void failed(Page page, Throwable unexpected) {
        inHand.remove(page.digest());
        giveUp(page);
        if (unexpected instanceof UncheckedIOException) model.notice(new Notice.PageUnreadable());
        else background.report(unexpected);
        goOn();
    }

    private void notKept(Page page, StorageTrouble trouble) {
        giveUp(page);
        if (said.add(trouble)) model.notice(new Notice.Storage(trouble));
    }

    /** Also as it became by being looked at. */
    private void giveUp(Page page) {
        givenUp.add(Work.on(page));
        model.draft().get().checklist().pages().stream().filter(one -> one.digest().equals(page.digest())).map(Work::on).forEach(givenUp::add);
    }

    private void noted(String digest, PageNotes notes) {
        each(page -> page.digest().equals(digest) && page.notes().isEmpty() ? page.noted(notes) : page);
    }

    /** Only for the page as it was treated: the clerk may have turned it meanwhile, then it is treated once more. */
    private void cleaned(Page treated, CleanCopy copy) {
        each(page -> {
            boolean same = page.digest().equals(treated.digest()) && page.clean().isEmpty() && page.notes().isPresent();
            return same && page.treatment().equals(treated.treatment()) ? page.cleaned(copy) : page;
        });
    }

    private void each(UnaryOperator<Page> deed) {
        model.change(draft -> draft.withChecklist(draft.checklist().eachPage(deed)));
    }
}
