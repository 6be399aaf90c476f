package vn.motcua.desk.app.practice;

import static vn.motcua.desk.app.practice.Weighted.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** Settles the lines of a generated draft: mostly scanned, some brought as a file, taken from a store, not needed, or forgotten. */
final class LineSettler {
    private static final Weighted<Settlement.Store> STORES = Weighted.of(share(Settlement.Store.NATIONAL, 6), share(Settlement.Store.PROVINCIAL, 3));
    private static final Weighted<Checklist.ReuseDeclined> DECLINED = Weighted.of(share(Checklist.ReuseDeclined.NOT_FOUND_THERE, 55),
            share(Checklist.ReuseDeclined.CITIZEN_PREFERS_PAPER, 20), share(Checklist.ReuseDeclined.SYSTEM_DOWN, 15),
            share(Checklist.ReuseDeclined.OUT_OF_DATE, 10));

    private final List<Page> pages;
    private final KeptFile file;
    private final PeopleWords words;

    LineSettler(PlausibleDossiers.Sample sample, PeopleWords words) {
        this.pages = sample.pages();
        this.file = sample.file();
        this.words = words;
    }

    Draft settle(Draft draft, RandomGenerator random) {
        var checklist = draft.checklist();
        for (var line : draft.lines()) {
            var settlement = settlement(line, random);
            if (settlement.isPresent()) checklist = checklist.settle(line.id(), settlement.get());
            boolean offered = line.reuse().answer() == DossierComponent.Reuse.Answer.YES;
            if (offered && settlement.filter(Settlement.Attached.class::isInstance).isPresent() && random.nextInt(100) < 60) {
                checklist = checklist.declineReuse(line.id(), DECLINED.pick(random));
            }
        }
        return draft.withChecklist(checklist);
    }

    private Optional<Settlement> settlement(DossierComponent line, RandomGenerator random) {
        int luck = random.nextInt(100);
        if (line.condition() instanceof Condition.WhenStated && luck < 65) {
            return Optional.of(new Settlement.NotNeeded(Settlement.Why.CONDITION_NOT_MET, ""));
        }
        return switch (line.handling()) {
            case SHOWN -> Optional.of(new Settlement.Shown());
            case SECRET -> Optional.of(new Settlement.OnPaperOnly());
            case LOOKED_UP -> Optional.empty();
            case SUBMITTED -> submitted(line, random);
        };
    }

    private Optional<Settlement> submitted(DossierComponent line, RandomGenerator random) {
        if (line.reuse().answer() == DossierComponent.Reuse.Answer.YES && random.nextInt(100) < 30) {
            return Optional.of(new Settlement.Reused(STORES.pick(random), "G15-%06d".formatted(random.nextInt(1_000_000))));
        }
        int luck = random.nextInt(100);
        if (luck < 88) return Optional.of(new Settlement.Attached(somePages(random), List.of()));
        if (luck < 96) return Optional.of(new Settlement.Attached(List.of(), List.of(renamed(random))));
        if (luck < 98) return Optional.of(new Settlement.OnPaperOnly());
        return Optional.empty();
    }

    private List<Page> somePages(RandomGenerator random) {
        int many = 1;
        while (many < 12 && random.nextInt(100) < 42) many++;
        var some = new ArrayList<Page>(many);
        for (int i = 0; i < many; i++) some.add(pages.get(random.nextInt(pages.size())));
        return some;
    }

    private KeptFile renamed(RandomGenerator random) {
        return new KeptFile(file.digest(), words.of("file-name").pick(random), file.mediaType(), file.bytes(), file.pages(), file.signed());
    }
}
