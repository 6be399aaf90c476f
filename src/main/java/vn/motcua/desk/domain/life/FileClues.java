package vn.motcua.desk.domain.life;

import java.util.Optional;
import java.util.Set;

/**
 * What the files of a deed say of themselves.
 *
 * @param namesAnother  code of another dossier that stands in one of them
 * @param falselySigned digests of those whose signature is not worth anything
 */
public record FileClues(Optional<String> namesAnother, Set<String> falselySigned) {
    public FileClues {
        falselySigned = Set.copyOf(falselySigned);
    }

    public static FileClues none() {
        return new FileClues(Optional.empty(), Set.of());
    }
}
