package vn.motcua.desk.domain.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.words.Folding;

/**
 * Every digitized paper and every result of one citizen, with what it is still good for on a day. Source: NĐ 45/2020/NĐ-CP, art. 16: what was
 * recorded at the first settlement is kept for the citizen and used in later ones.
 */
public final class CitizenPapers {
    /** The newest first. */
    private static final Comparator<Found> ORDER = Comparator.comparing((Found found) -> found.paper().dated()).thenComparing(Found::came).reversed();

    private final PersonalNumber citizen;
    private final List<Dossier> dossiers;
    private final PaperKinds kinds;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<Found> found = new ArrayList<>();
    private final Map<Ref, List<StoredPaper.Use>> uses = new HashMap<>();

    /** Names a paper of a dossier. */
    private record Ref(String dossierId, String paperId) { }

    /** @param words of the name @param form a form of the office, filled in for its dossier */
    private record Found(StoredPaper paper, List<String> words, Instant came, boolean form, Optional<DossierEvent.PaperMarked> mark) {
        boolean isCancelled() {
            return mark.filter(marked -> marked.mark().cancels()).isPresent();
        }

        boolean isForOneOccasion() {
            return form || paper.kinds().stream().anyMatch(kind -> kind.lasting() == PaperKind.Lasting.OCCASION);
        }
    }

    private CitizenPapers(PersonalNumber citizen, List<Dossier> dossiers, PaperKinds kinds, ZoneId zone, LocalDate today) {
        this.citizen = citizen;
        this.dossiers = dossiers;
        this.kinds = kinds;
        this.zone = zone;
        this.today = today;
    }

    /**
     * The papers of this citizen, the newest first. A paper is of whom its dossier was for: of the one who authorised, where somebody acted for them.
     *
     * @param dossiers every dossier of this citizen; others, as those in which they act for somebody, only tell where papers were used
     */
    public static List<StoredPaper> of(PersonalNumber citizen, List<Dossier> dossiers, PaperKinds kinds, ZoneId zone, LocalDate today) {
        return new CitizenPapers(citizen, dossiers, kinds, zone, today).all();
    }

    private List<StoredPaper> all() {
        dossiers.forEach(this::noteUses);
        for (var dossier : dossiers) {
            if (!dossier.content().parties().counted().personalNumber().equals(Optional.of(citizen))) continue;
            dossier.content().lines().forEach(line -> line(dossier, line));
            dossier.all(DossierEvent.ResultFiled.class).filter(filed -> dossier.results().contains(filed.paper()))
                    .forEach(filed -> result(dossier, filed));
        }
        found.sort(ORDER);
        return IntStream.range(0, found.size()).mapToObj(i -> found.get(i).paper().withState(state(found.get(i), found.subList(0, i)))).toList();
    }

    private void line(Dossier dossier, ReceivedDossier.Line line) {
        if (!(line.settlement().orElse(null) instanceof Settlement.Attached attached) || attached.pageCount() == 0) return;
        var component = line.component();
        var received = dossier.received().at();
        add(dossier, component.id(), component.shortName(), Optional.empty(), dossier.kept(component.id(), attached.files()), received, component.form().isPresent());
    }

    private void result(Dossier dossier, DossierEvent.ResultFiled filed) {
        var result = filed.paper();
        if (result.content().pageCount() == 0) return;
        var name = result.facts().name().isBlank() ? dossier.content().procedureName() : result.facts().name();
        add(dossier, result.id(), name, Optional.of(result.facts()), dossier.kept(result.id(), result.content().files()), filed.at(), false);
    }

    private void add(Dossier dossier, String paperId, String name, Optional<ResultPaper.Facts> facts, Settlement.Attached content, Instant came, boolean form) {
        var about = dossier.content();
        var place = new StoredPaper.Place(dossier.id(), dossier.localCode(), about.procedureName(), paperId);
        var paper = new StoredPaper(place, name, kinds.of(name), about.parties().counted().name(), day(came), facts, content,
                new PaperState.Good(facts.flatMap(ResultPaper.Facts::until)), uses.getOrDefault(new Ref(dossier.id(), paperId), List.of()));
        found.add(new Found(paper, Folding.words(name), came, form, dossier.mark(paperId)));
    }

    private void noteUses(Dossier dossier) {
        var use = new StoredPaper.Use(dossier.id(), dossier.localCode(), day(dossier.received().at()));
        dossier.content().lines().stream().flatMap(line -> line.reused().stream()).map(paper -> new Ref(paper.dossierId(), paper.paperId())).distinct()
                .forEach(ref -> uses.computeIfAbsent(ref, _ -> new ArrayList<>()).add(use));
    }

    private PaperState state(Found one, List<Found> newer) {
        if (one.isCancelled()) {
            var marked = one.mark().orElseThrow();
            return new PaperState.Cancelled(marked.mark(), marked.note(), day(marked.at()));
        }
        if (one.isForOneOccasion()) return new PaperState.ForOneOccasion();
        var until = one.paper().until();
        if (until.filter(last -> last.isBefore(today)).isPresent()) return new PaperState.Expired(until.get());
        var instead = newer.stream().filter(other -> !other.isCancelled() && supersedes(other, one)).map(Found::paper).findFirst();
        if (instead.isPresent()) return new PaperState.Superseded(instead.get().place().localCode().text(), instead.get().dated());
        if (one.mark().filter(marked -> marked.mark() == PaperMark.KEPT_OUT).isPresent()) return new PaperState.KeptOut();
        return new PaperState.Good(until);
    }

    /**
     * Whether the newer of two stands in the place of the older. Of papers that are valid side by side only the same one does: by its number, or because
     * its files are the same.
     */
    private static boolean supersedes(Found one, Found other) {
        var newer = one.paper();
        var older = other.paper();
        boolean sameKind = newer.kinds().isEmpty() && older.kinds().isEmpty() ? one.words().equals(other.words()) : newer.kinds().equals(older.kinds());
        if (!sameKind) return false;
        if (newer.kinds().isEmpty() || newer.content().digests().equals(older.content().digests())) return true;
        // a line that takes one of several papers does not say which of them it got
        if (newer.kinds().size() > 1) return false;
        return switch (only(newer.kinds()).lasting()) {
            case ONE -> true;
            case SEVERAL -> !newer.number().isEmpty() && Folding.words(newer.number()).equals(Folding.words(older.number()));
            case OCCASION -> false;
        };
    }

    private static PaperKind only(Set<PaperKind> kinds) {
        return kinds.iterator().next();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
