package vn.motcua.desk.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import vn.motcua.desk.device.folder.ArrivedFiles;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.life.ResultProposals;
import vn.motcua.desk.domain.life.ResultProposals.Evidence;
import vn.motcua.desk.domain.life.ResultProposals.Proposal;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.Codes;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.imaging.Verdict;
import vn.motcua.desk.store.Store;

/** Results that others put into a folder of the office, with the dossiers to which they may belong. Slow; called off the window's thread. */
public final class ResultFolder {
    /** What there is to say of a file. */
    public sealed interface Said {
        /** @param proposals the surest first; empty when nothing in the file tells */
        record Proposed(List<Proposal> proposals) implements Said {
            public Proposed {
                proposals = List.copyOf(proposals);
            }
        }

        /** It cannot be taken in, and stays. */
        record Refused(FileTrouble trouble) implements Said { }
    }

    public record Arrived(Path file, Instant changed, Said said) { }

    /** What lies in the folder. */
    public sealed interface Look {
        /** None is set. */
        record NoFolder() implements Look { }

        record Unreachable(Path folder) implements Look { }

        /** The oldest first. */
        record Files(List<Arrived> arrived) implements Look {
            public Files {
                arrived = List.copyOf(arrived);
            }
        }
    }

    private static final int MOST_OPEN = 500;
    private static final List<WorkList> OPEN = List.of(WorkList.OVERDUE, WorkList.DUE_TODAY, WorkList.DUE_SOON, WorkList.RESULT_MISSING, WorkList.NO_OFFICIAL_CODE);

    private final Store store;
    private final SettingsBook settings;
    private final Browse browse;
    private final OutsideFiles outside;
    private final Path spool;
    private final Clock clock;
    /** What was read of files that have not changed since. */
    private final Map<ArrivedFiles.Found, Read> read = new ConcurrentHashMap<>();

    public ResultFolder(Store store, SettingsBook settings, Browse browse, OutsideFiles outside, Path spool, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.browse = browse;
        this.outside = outside;
        this.spool = spool;
        this.clock = clock;
    }

    private sealed interface Read {
        record Spoken(Evidence evidence) implements Read { }

        record Refused(FileTrouble trouble) implements Read { }
    }

    public Look look() {
        var folder = settings.find().map(DeskSettings::results).filter(name -> !name.isBlank()).map(Path::of);
        if (folder.isEmpty()) return new Look.NoFolder();
        try {
            var found = ArrivedFiles.in(folder.get(), clock.instant());
            read.keySet().retainAll(found);
            // the trouble of a moment may be over
            read.values().removeIf(Read.Refused.class::isInstance);
            return new Look.Files(found.stream().map(this::arrived).toList());
        } catch (IOException unreachable) {
            return new Look.Unreachable(folder.get());
        }
    }

    /** A file that is a result of a dossier now. @return false when it had to stay in the folder */
    public boolean putAside(Path file) {
        return ArrivedFiles.putAside(file, clock.instant());
    }

    private Arrived arrived(ArrivedFiles.Found found) {
        var said = switch (read.computeIfAbsent(found, this::read)) {
            case Read.Refused(var trouble) -> new Said.Refused(trouble);
            case Read.Spoken(var evidence) -> new Said.Proposed(proposals(evidence));
        };
        return new Arrived(found.file(), found.changed(), said);
    }

    private Read read(ArrivedFiles.Found found) {
        return switch (found.state()) {
            case WHOLE -> read(found.file());
            case CUT -> new Read.Refused(FileTrouble.DAMAGED);
            case OTHER -> new Read.Refused(found.bytes() == 0 ? FileTrouble.EMPTY : FileTrouble.UNSUPPORTED_KIND);
        };
    }

    private Read read(Path file) {
        var name = file.getFileName().toString();
        try (var folder = new SpoolFolder(spool)) {
            return switch (outside.inspect(file, folder.path())) {
                case Verdict.Refused(var trouble) -> new Read.Refused(trouble);
                case Verdict.Pictures(var pictures, _) -> new Read.Spoken(new Evidence(name, codes(pictures), ""));
                case Verdict.Document(var copy, _, _) -> new Read.Spoken(new Evidence(name, codes(outside.pages(copy, 0, 1)), outside.firstPageText(copy)));
            };
        }
    }

    private static List<String> codes(List<Verdict.Picture> pictures) {
        return pictures.stream().flatMap(picture -> Codes.read(picture.file()).stream()).toList();
    }

    private List<Proposal> proposals(Evidence evidence) {
        var today = browse.today();
        return store.read(tx -> {
            var byCode = new LinkedHashMap<String, DossierRow>();
            for (var code : ResultProposals.codes(evidence)) one(tx.dossiers().search(code, 2), code).ifPresent(row -> byCode.put(code, row));
            var ofNumber = new LinkedHashMap<String, List<DossierRow>>();
            for (var number : ResultProposals.numbers(evidence)) {
                ofNumber.put(number, tx.dossiers().search(number, Browse.MOST_ROWS).stream().filter(row -> !row.stage().isClosed()).toList());
            }
            var open = new ArrayList<DossierRow>();
            for (var list : OPEN) open.addAll(tx.dossiers().on(list, today, MOST_OPEN));
            open.removeIf(row -> row.stage().isClosed());
            return ResultProposals.of(evidence, byCode, ofNumber, open);
        });
    }

    private static Optional<DossierRow> one(List<DossierRow> rows, String code) {
        return rows.stream().filter(row -> row.localCode().text().equals(code) || row.officialCode().filter(one -> one.text().equals(code)).isPresent()).findFirst();
    }
}
