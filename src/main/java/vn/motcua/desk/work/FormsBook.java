package vn.motcua.desk.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.office.OfficeUnit;
import vn.motcua.desk.paper.Titles;
import vn.motcua.desk.store.SettingQueries;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.WriteTx;

/** How this office makes its forms, and the numbers that this desk gave to papers. */
public final class FormsBook {
    private static final String KEY = "forms";
    private static final String NUMBERS = "form-numbers";
    private static final String ONE = "form-number/";

    private final Store store;
    private final Titles titles;
    private volatile OfficeForms forms;

    /** @param last number given, by year and kind */
    public record Numbers(Map<String, Integer> last) {
        public Numbers {
            last = Map.copyOf(last);
        }
    }

    /** Number of one paper. */
    public record Given(int number) { }

    public FormsBook(Store store, Titles titles) {
        this.store = store;
        this.titles = titles;
        this.forms = store.read(tx -> tx.settings().find(KEY, OfficeForms.class)).orElseGet(OfficeForms::usual);
    }

    public OfficeForms current() {
        return forms;
    }

    public void save(OfficeForms value) {
        store.write(tx -> {
            tx.settings().put(KEY, value);
            return value;
        });
        forms = value;
    }

    /** As the office calls the form. */
    public FormTitles titles(FormKind kind) {
        return titles.of(forms, kind);
    }

    /** As an office of that kind usually calls it. */
    public FormTitles usualTitles(OfficeUnit unit, FormKind kind) {
        return titles.usual(unit, kind);
    }

    /**
     * The number of one paper: the next of its kind in the day's year when it is first made, and the same ever after. Empty when the office
     * writes numbers by hand.
     *
     * @param paper what tells this paper from every other; nothing personal
     */
    public Optional<Integer> numberOf(FormKind kind, LocalDate day, String paper) {
        var given = given(paper);
        if (given.isPresent()) return given;
        if (forms.numbering() == OfficeForms.Numbering.BY_HAND || !kind.isCounted()) return Optional.empty();
        return Optional.of(store.write(tx -> {
            int number = next(tx.settings(), kind, day);
            put(tx, kind, day, number);
            tx.settings().put(ONE + paper, new Given(number));
            return number;
        }));
    }

    /** The number that a paper has already. @param paper as {@link #numberOf} was told */
    public Optional<Integer> given(String paper) {
        return store.read(tx -> tx.settings().find(ONE + paper, Given.class)).map(Given::number);
    }

    /** The number that the next paper of this kind will have. */
    public int next(FormKind kind, LocalDate day) {
        return store.read(tx -> next(tx.settings(), kind, day));
    }

    /** Goes on from a number, where papers were numbered elsewhere before. @param next at least 1 */
    public void goOnWith(FormKind kind, LocalDate day, int next) {
        if (next < 1) throw new IllegalArgumentException("papers are numbered from 1: " + next);
        store.write(tx -> {
            put(tx, kind, day, next - 1);
            return next;
        });
    }

    private static int next(SettingQueries settings, FormKind kind, LocalDate day) {
        return numbers(settings).getOrDefault(key(kind, day), 0) + 1;
    }

    private static void put(WriteTx tx, FormKind kind, LocalDate day, int last) {
        var all = new HashMap<>(numbers(tx.settings()));
        all.put(key(kind, day), last);
        tx.settings().put(NUMBERS, new Numbers(all));
    }

    private static Map<String, Integer> numbers(SettingQueries settings) {
        return settings.find(NUMBERS, Numbers.class).map(Numbers::last).orElseGet(Map::of);
    }

    private static String key(FormKind kind, LocalDate day) {
        return day.getYear() + "/" + kind.name();
    }
}
