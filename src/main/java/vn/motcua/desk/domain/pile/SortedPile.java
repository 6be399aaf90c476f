package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.PiledPage.Goal;

/**
 * A pile as it is shown, and what the clerk's keys make of it. Each key gives the pile anew with what was chosen by it; the pile is then
 * sorted again around that. No page is lost or doubled, and their order stays. A run is what goes to the same line without a break; pages
 * left out do not break it.
 *
 * @param placements one for each page
 * @param open       ids of the lines that still wait for their paper, in the order of the checklist
 */
public record SortedPile(List<PiledPage> pages, List<Placement> placements, List<String> open) {
    public SortedPile {
        pages = List.copyOf(pages);
        placements = List.copyOf(placements);
        open = List.copyOf(open);
        if (pages.size() != placements.size()) throw new IllegalArgumentException(pages.size() + " pages, " + placements.size() + " placements");
    }

    /**
     * The border moves up to this page: it and those behind it in its run go to the next run's line, or, when none follows, to the next open
     * line. The pages on either side stay where they are shown. The same pile when there is no such line.
     */
    public List<PiledPage> startsNextLine(int index) {
        int end = runEnd(index);
        var after = placedAfter(end);
        var line = after.flatMap(page -> placements.get(page).line()).or(() -> nextOpen(index));
        return line.map(id -> choose(between(index, end, index), new Goal.Line(id), Optional.of(index - 1), after)).orElse(pages);
    }

    /**
     * The border moves down behind this page: it and those before it in its run go to the line of the run before. The pages on either
     * side stay where they are shown. The same pile when there is no run before.
     */
    public List<PiledPage> belongsToPrevious(int index) {
        int begin = runBegin(index);
        return lineBefore(begin).map(id -> choose(between(begin, index + 1, index), new Goal.Line(id), placedBefore(begin), Optional.of(index + 1)))
                .orElse(pages);
    }

    /** @param wholeRun the pages before and behind it in its run as well */
    public List<PiledPage> toLine(int index, String componentId, boolean wholeRun) {
        var which = wholeRun ? between(runBegin(index), runEnd(index), index) : List.of(index);
        return choose(which, new Goal.Line(componentId));
    }

    public List<PiledPage> leaveOut(int index) {
        return choose(List.of(index), new Goal.LeftOut());
    }

    /** A page that was to be left out stays after all: with the run before it, else with the one behind, else on the first open line. */
    public List<PiledPage> keep(int index) {
        if (!placements.get(index).isLeftOut()) return pages;
        var line = lineBefore(index).or(() -> lineAfter(index + 1)).or(() -> open.stream().findFirst());
        if (line.isPresent()) return choose(List.of(index), new Goal.Line(line.get()));
        return replace(List.of(index), page -> PiledPage.of(page.page()));
    }

    /** The checklist with each page on its line behind those that are there; what is left out is gone, what is unknown stays in the pile. */
    public Checklist accept(Checklist checklist) {
        var byLine = new LinkedHashMap<String, List<Page>>();
        var staying = new ArrayList<PiledPage>();
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var line = placements.get(i).line();
            if (line.isPresent()) byLine.computeIfAbsent(line.get(), _ -> new ArrayList<>()).add(page.page());
            else if (!placements.get(i).isLeftOut()) staying.add(page);
        }
        var next = checklist.withPile(staying);
        for (var entry : byLine.entrySet()) next = next.attach(entry.getKey(), entry.getValue());
        return next;
    }

    private Optional<Goal> goal(int index) {
        return placements.get(index).goal();
    }

    private int runEnd(int index) {
        int end = index + 1;
        while (end < pages.size() && sameRun(end, index)) end++;
        return end;
    }

    private int runBegin(int index) {
        int begin = index;
        while (begin > 0 && sameRun(begin - 1, index)) begin--;
        return begin;
    }

    /** Whether a page lies in the run of another or is left out between its pages; a page left out is a run for itself. */
    private boolean sameRun(int page, int other) {
        return !placements.get(other).isLeftOut() && (placements.get(page).isLeftOut() || goal(page).equals(goal(other)));
    }

    /** Those from begin to end that are not left out, and the one that is meant in any case. */
    private List<Integer> between(int begin, int end, int meant) {
        return IntStream.range(begin, end).filter(page -> page == meant || !placements.get(page).isLeftOut()).boxed().toList();
    }

    private Optional<String> lineAfter(int end) {
        return placedAfter(end).flatMap(page -> placements.get(page).line());
    }

    private Optional<String> lineBefore(int begin) {
        return placedBefore(begin).flatMap(page -> placements.get(page).line());
    }

    /** The first page from here on that goes to a line. */
    private Optional<Integer> placedAfter(int end) {
        return IntStream.range(end, pages.size()).boxed().filter(page -> placements.get(page).line().isPresent()).findFirst();
    }

    /** The last page before this that goes to a line. */
    private Optional<Integer> placedBefore(int begin) {
        return IntStream.range(0, begin).mapToObj(page -> begin - 1 - page).filter(page -> placements.get(page).line().isPresent()).findFirst();
    }

    /** The first open line behind this page's that has no page of the pile yet, else the first before it. */
    private Optional<String> nextOpen(int index) {
        var free = open.stream().filter(id -> placements.stream().noneMatch(placement -> placement.line().equals(Optional.of(id)))).toList();
        int here = placements.get(index).line().map(open::indexOf).orElse(-1);
        return free.stream().filter(id -> open.indexOf(id) > here).findFirst().or(() -> free.stream().findFirst());
    }

    private List<PiledPage> choose(List<Integer> which, Goal goal) {
        return replace(which, page -> page.goingTo(goal));
    }

    /** The pages beside those, before and after, were looked at by the clerk as well, and left; they need not exist. */
    private List<PiledPage> choose(List<Integer> which, Goal goal, Optional<Integer> before, Optional<Integer> after) {
        var next = new ArrayList<>(choose(which, goal));
        Stream.of(before, after).flatMap(Optional::stream).filter(page -> page >= 0 && page < next.size())
                .forEach(page -> goal(page).ifPresent(shown -> next.set(page, next.get(page).goingTo(shown))));
        return List.copyOf(next);
    }

    private List<PiledPage> replace(List<Integer> which, UnaryOperator<PiledPage> deed) {
        var next = new ArrayList<>(pages);
        for (int index : which) next.set(index, deed.apply(next.get(index)));
        return List.copyOf(next);
    }
}
