package vn.motcua.desk.domain.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedures that this office receives, in one dated edition. */
public final class Catalogue {
    private final String edition;
    private final LocalDate asOf;
    private final List<Procedure> procedures;
    private final Map<String, Procedure> byCode = new HashMap<>();

    /** @throws IllegalArgumentException when two procedures share a code */
    public Catalogue(String edition, LocalDate asOf, List<Procedure> procedures) {
        this.edition = edition;
        this.asOf = asOf;
        this.procedures = List.copyOf(procedures);
        for (var procedure : procedures) {
            if (byCode.put(procedure.code(), procedure) != null) throw new IllegalArgumentException("two procedures " + procedure.code());
        }
    }

    public String edition() {
        return edition;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public List<Procedure> procedures() {
        return procedures;
    }

    public Optional<Procedure> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
