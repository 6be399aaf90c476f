package vn.motcua.desk.domain.papers;

import java.util.List;
import java.util.Optional;

/**
 * A kind of paper that procedures ask for or give out under different names.
 *
 * @param code  national code of it as a result, {@code KQ.G15.000031}
 * @param names what it is called, the usual name first; never empty
 */
public record PaperKind(Optional<String> code, List<String> names, Lasting lasting) {
    /** What becomes of a paper when its holder gets another one of its kind. */
    public enum Lasting {
        /** The newer stands in its place. */
        ONE,
        /** Both stay valid side by side: birth certificates of two children. */
        SEVERAL,
        /** It was made for one occasion and is never taken again: an application, an authorisation. */
        OCCASION
    }

    public PaperKind {
        names = List.copyOf(names);
        if (names.isEmpty()) throw new IllegalArgumentException("a kind of paper has a name");
    }

    public String name() {
        return names.getFirst();
    }
}
