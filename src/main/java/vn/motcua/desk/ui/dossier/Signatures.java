package vn.motcua.desk.ui.dossier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.KeptSignatures;

/** What is known of the signatures of the results on this screen; asked for when one is looked at. */
final class Signatures {
    private final KeptSignatures kept;
    private final Background background;
    private final Set<String> underWay = new HashSet<>();
    private final ReadOnlyObjectWrapper<Map<String, SignatureReport>> known = new ReadOnlyObjectWrapper<>(Map.of());

    Signatures(KeptSignatures kept, Background background) {
        this.kept = kept;
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
