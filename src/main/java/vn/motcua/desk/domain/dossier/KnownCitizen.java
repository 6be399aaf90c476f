package vn.motcua.desk.domain.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.words.Folding;

/**
 * A citizen who was a party of dossiers received at this desk.
 *
 * @param visits at least one, the newest first
 */
public record KnownCitizen(PersonalNumber number, List<Visit> visits) {
    /**
     * One of these dossiers.
     *
     * @param person as they stood in it
     * @param papers how many of its papers were digitized
     */
    public record Visit(String dossierId, String localCode, LocalDate on, String procedureName, Person person, int papers) { }

    /** What may have changed since. */
    public enum Fact { NAME, BIRTH_DATE, ADDRESS }

    /** @param before what was said last, @param on that day */
    public record Change(Fact fact, String before, LocalDate on) { }

    public KnownCitizen {
        visits = List.copyOf(visits);
        if (visits.isEmpty()) throw new IllegalArgumentException("a citizen is known by a dossier");
    }

    /** Everything that was ever said, the newest where it was said more than once. */
    public Person lastSaid() {
        return new Person(Person.Kind.CITIZEN, last(Person::name), number.digits(), last(Person::born),
                visits.stream().flatMap(visit -> visit.person().sex().stream()).findFirst(), last(Person::address), last(Person::phone),
                last(Person::email), Optional.empty());
    }

    /** The form with its gaps filled; what stands there stays. */
    public Person completing(Person form) {
        var said = lastSaid();
        return new Person(form.kind(), or(form.name(), said.name()), or(form.number(), said.number()), or(form.born(), said.born()),
                form.sex().or(said::sex), or(form.address(), said.address()), or(form.phone(), said.phone()), or(form.email(), said.email()), form.card());
    }

    /** Where the form says something else than the last dossier did. What is still being typed does not. */
    public List<Change> changes(Person form) {
        var changes = new ArrayList<Change>();
        note(Fact.NAME, form.name(), Person::name, KnownCitizen::isTyping, changes);
        form.bornOn().ifPresent(day -> visits.stream().filter(visit -> visit.person().bornOn().isPresent()).findFirst()
                .filter(visit -> !visit.person().bornOn().get().equals(day))
                .ifPresent(visit -> changes.add(new Change(Fact.BIRTH_DATE, visit.person().born().strip(), visit.on()))));
        // an address may be written with less or more of it
        note(Fact.ADDRESS, form.address(), Person::address, (before, now) -> isTyping(before, now) || isTyping(now, before), changes);
        return List.copyOf(changes);
    }

    /** Day of issue of the newest card that was read of them. */
    public Optional<LocalDate> newestCard() {
        return visits.stream().flatMap(visit -> visit.person().card().flatMap(CitizenCard::issued).stream()).max(Comparator.naturalOrder());
    }

    private void note(Fact fact, String now, Function<Person, String> said, BiPredicate<List<String>, List<String>> same, List<Change> changes) {
        var before = visits.stream().filter(visit -> !said.apply(visit.person()).isBlank()).findFirst();
        if (now.isBlank() || before.isEmpty()) return;
        var words = said.apply(before.get().person()).strip();
        if (!same.test(Folding.words(words), Folding.words(now))) changes.add(new Change(fact, words, before.get().on()));
    }

    /** Whether these are the first of those words; the last may still lack letters, but not digits. */
    private static boolean isTyping(List<String> whole, List<String> typed) {
        if (typed.isEmpty()) return true;
        int last = typed.size() - 1;
        if (last >= whole.size() || !whole.subList(0, last).equals(typed.subList(0, last))) return false;
        var word = typed.get(last);
        return whole.get(last).equals(word) || whole.get(last).startsWith(word) && !Character.isDigit(word.charAt(word.length() - 1));
    }

    private String last(Function<Person, String> said) {
        return visits.stream().map(visit -> said.apply(visit.person()).strip()).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String or(String stands, String otherwise) {
        return stands.isBlank() ? otherwise : stands;
    }
}
