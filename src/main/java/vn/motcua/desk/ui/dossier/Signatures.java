package vn.motcua.desk.ui.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.life.FileClues;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.KeptSignatures;

/** What is known of the signatures of the results on this screen; asked for when one is looked at. */
final class Signatures {
    private final KeptSignatures kept;
    private final Function<Instant, LocalDate> day;
    private final Background background;
    private final Set<String> underWay = new HashSet<>();
    private final ReadOnlyObjectWrapper<Map<String, SignatureReport>> known = new ReadOnlyObjectWrapper<>(Map.of());

    /** @param day of a moment, at the desk */
    Signatures(KeptSignatures kept, Function<Instant, LocalDate> day, Background background) {
        this.kept = kept;
        this.day = day;
        this.background = background;
    }

    /** By digest. */
    ReadOnlyObjectProperty<Map<String, SignatureReport>> known() {
        return known.getReadOnlyProperty();
    }

    Optional<SignatureReport> of(KeptFile file) {
        return Optional.ofNullable(known.get().get(file.digest()));
    }

    /** Whether such a file can have a signature. */
    static boolean canHave(KeptFile file) {
        return file.mediaType().equals("application/pdf");
    }

    /** Who signed a file of this result, and on which day; nothing of a signature that is worth nothing. */
    Map<Blank, String> offers(Filling now) {
        var offers = new EnumMap<Blank, String>(Blank.class);
        if (now.action() != Action.FILE_RESULT) return offers;
        now.content().files().stream().filter(file -> !isFalse(file)).flatMap(file -> of(file).flatMap(SignatureReport::first).stream()).findFirst()
                .ifPresent(first -> {
                    first.signer().ifPresent(signer -> offers.put(Blank.SIGNER, signer.name()));
                    first.time().moment().ifPresent(at -> offers.put(Blank.ISSUED, Filling.typed(day.apply(at))));
                });
        return offers;
    }

    /** What the files of a form say of themselves. @param report on one, as far as it is known by then */
    static FileClues clues(Filling now, Function<KeptFile, Optional<SignatureReport>> report) {
        if (now.action() != Action.FILE_RESULT) return new FileClues(now.namesAnother(), Set.of());
        return new FileClues(now.namesAnother(), now.content().files().stream().filter(Signatures::canHave)
                .filter(file -> report.apply(file).flatMap(SignatureReport::standing).filter(Standing.INVALID::equals).isPresent())
                .map(KeptFile::digest).collect(Collectors.toSet()));
    }

    boolean isFalse(KeptFile file) {
        return of(file).flatMap(SignatureReport::standing).filter(Standing.INVALID::equals).isPresent();
    }

    /** Looks at those that were not looked at yet. */
    void ask(List<KeptFile> files) {
        for (var file : files) {
            if (!canHave(file) || of(file).isPresent() || !underWay.add(file.digest())) continue;
            background.run(() -> kept.verify(file), report -> {
                underWay.remove(file.digest());
                var next = new HashMap<>(known.get());
                next.put(file.digest(), report);
                known.set(Map.copyOf(next));
            }, unexpected -> {
                underWay.remove(file.digest());
                background.report(unexpected);
            });
        }
    }
}
