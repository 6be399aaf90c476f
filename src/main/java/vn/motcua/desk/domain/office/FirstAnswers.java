package vn.motcua.desk.domain.office;

import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.words.Folding;

/**
 * The answers to the questions of a desk's first start: a person gives them, or a file does for many desks. What is absent is asked.
 *
 * @param practice  invented citizens instead of real work; then nothing else matters
 * @param clerk     name of who sits there
 * @param scanner   its id; empty: the first found
 * @param addresses of scanners in the network that do not show themselves
 * @param folder    that is watched for pages; empty: none
 * @param printer   name in the system; empty: the system's default
 * @param language  {@code vi} or {@code en}
 */
public record FirstAnswers(boolean practice, Optional<Commune> commune, Optional<String> desk, Optional<String> clerk, String phone, String scanner,
                           List<String> addresses, String folder, String printer, String language) {
    public FirstAnswers {
        addresses = List.copyOf(addresses);
    }

    public static FirstAnswers none() {
        return new FirstAnswers(false, Optional.empty(), Optional.empty(), Optional.empty(), "", "", List.of(), "", "", "vi");
    }

    /** What people are asked; the rest stays as it is. */
    public FirstAnswers with(Commune place, String number, String name, String scannerId) {
        return new FirstAnswers(false, Optional.of(place), Optional.of(number), Optional.of(name), phone, scannerId, addresses, folder, printer, language);
    }

    /** Whether a desk can be opened with them and nobody need be asked. */
    public boolean isComplete() {
        return practice || commune.isPresent() && desk.isPresent() && clerk.isPresent();
    }

    /** @throws java.util.NoSuchElementException unless complete, for real work */
    public Office office() {
        var where = commune.orElseThrow();
        return new Office(where.code(), where.name(), where.province(), desk.orElseThrow(), where.place(), phone);
    }

    /** @throws java.util.NoSuchElementException unless complete, for real work */
    public Clerk who() {
        var name = clerk.orElseThrow();
        return new Clerk(String.join("-", Folding.words(name)), name, Clerk.Role.CLERK);
    }
}
