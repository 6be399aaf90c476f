package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

/**
 * Proposes the pages of a pile to the lines of the checklist, by the titles that were read, the order of the pile and of the checklist, the
 * size of cards, and the numbers of pages learned. It decides nothing: what the clerk chose stands, and the rest is proposed around it.
 * Safe for any thread; milliseconds for an ordinary pile.
 */
public final class PileSorting {
    /** A title this sure is why a page is proposed. */
    private static final double TITLE_COUNTS = 1;
    private static final int COUNTS_TEACH = 3;
    private static final double BY_STATED_CASE = 0.5;
    private static final double IF_SHOWN = 0.3;
    private static final double IF_LOOKED_UP = 0.05;
    private static final double IF_SECRET = 0.001;
    private static final double IF_SETTLED = 0.1;

    private final PaperTitles known;
    /** Of the checklist asked about last: pages come one by one, and comparing the headings of all of them anew would take most of the time. */
    private volatile Optional<Asked> asked = Optional.empty();

    private record Asked(List<DossierComponent> lines, LineTitles titles) { }

    public PileSorting(PaperTitles known) {
        this.known = known;
    }

    /** The draft's pile with a proposal for each page. */
    public SortedPile sort(Draft draft, PageCounts learned) {
        var settled = draft.checklist().settled().keySet();
        var lines = draft.lines();
        var open = lines.stream().filter(line -> isExpected(line) && !settled.contains(line.id())).map(DossierComponent::id).toList();
        return new SortedPile(draft.checklist().pile(), propose(draft.checklist().pile(), lines, settled, learned), open);
    }

    /**
     * @param lines   in the order of the checklist
     * @param settled ids of lines that have their paper already; pages may still belong to them, but rarely do
     * @return one for each page, in the order of the pile. A choice for a line that does not exist counts as none
     */
    public List<Placement> propose(List<PiledPage> pile, List<DossierComponent> lines, Set<String> settled, PageCounts learned) {
        if (pile.isEmpty()) return List.of();
        var ids = lines.stream().map(DossierComponent::id).toList();
        var valid = pile.stream().map(page -> page.chosen().filter(goal -> goal instanceof PiledPage.Goal.Line(var id) && !ids.contains(id)).isPresent()
                ? PiledPage.of(page.page()) : page).toList();
        var evidence = PageEvidence.of(valid, titles(lines));
        var expected = lines.stream().mapToDouble(line -> expected(line) * (settled.contains(line.id()) ? IF_SETTLED : 1)).toArray();
        var chances = new RunModel(valid, evidence, ids, expected, learned).chances();
        var placements = new ArrayList<Placement>();
        for (int page = 0; page < valid.size(); page++) placements.add(placement(valid.get(page), chances[page], evidence.get(page), ids, learned));
        return List.copyOf(placements);
    }

    private LineTitles titles(List<DossierComponent> lines) {
        var last = asked;
        if (last.isPresent() && last.get().lines().equals(lines)) return last.get().titles();
        var titles = new LineTitles(lines, known);
        asked = Optional.of(new Asked(List.copyOf(lines), titles));
        return titles;
    }

    private static boolean isExpected(DossierComponent line) {
        return line.handling() == DossierComponent.Handling.SUBMITTED;
    }

    private static double expected(DossierComponent line) {
        double asked = switch (line.handling()) {
            case SUBMITTED -> 1;
            case SHOWN -> IF_SHOWN;
            case LOOKED_UP -> IF_LOOKED_UP;
            case SECRET -> IF_SECRET;
        };
        return asked * switch (line.condition()) {
            case Condition.WhenStated _ -> BY_STATED_CASE;
            case Condition.Always _, Condition.InCase _, Condition.OnChannel _, Condition.WhenAuthorised _ -> 1;
        };
    }

    private static Placement placement(PiledPage page, RunModel.Chances chances, PageEvidence says, List<String> ids, PageCounts learned) {
        if (page.chosen().isPresent()) return new Placement(page.chosen(), 1, Placement.Ground.CHOSEN_BY_CLERK);
        int best = -1;
        for (int line = 0; line < ids.size(); line++) if (best < 0 || chances.line(line) > chances.line(best)) best = line;
        double chance = best < 0 ? 0 : chances.line(best);
        if (chances.leftOut() >= Math.max(chance, chances.unknown())) {
            return new Placement(Optional.of(new PiledPage.Goal.LeftOut()), chances.leftOut(), Placement.Ground.BLANK);
        }
        if (chances.unknown() >= chance) return new Placement(Optional.empty(), chances.unknown(), Placement.Ground.NO_LINE_FITS);
        var ground = chances.first()[best] >= chances.next()[best] ? beginning(says, best) : going(says, ids.get(best), learned);
        return new Placement(Optional.of(new PiledPage.Goal.Line(ids.get(best))), chance, ground);
    }

    private static Placement.Ground beginning(PageEvidence says, int line) {
        if (says.titled()[line] >= TITLE_COUNTS) return Placement.Ground.TITLE_RECOGNISED;
        return says.card() ? Placement.Ground.CARD_SIDE : Placement.Ground.NEXT_LINE;
    }

    private static Placement.Ground going(PageEvidence says, String id, PageCounts learned) {
        if (says.card()) return Placement.Ground.CARD_SIDE;
        return learned.dossiers(id) >= COUNTS_TEACH ? Placement.Ground.LEARNED_COUNT : Placement.Ground.FOLLOWS_PAGE_BEFORE;
    }
}
