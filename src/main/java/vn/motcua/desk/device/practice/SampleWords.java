package vn.motcua.desk.device.practice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for make-believe pages, with invented people put into its holes. */
final class SampleWords {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    private final Properties words = new Properties();

    SampleWords() {
        try (var in = SampleWords.class.getResourceAsStream("sheets_vi.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The word under that key, as it is. */
    String word(String key) {
        return words.getProperty(key);
    }

    /** One or two sheets of one sort, as a citizen would lay them down who was not told which. */
    List<Sheet> someSheets(RandomGenerator random) {
        var sorts = List.of(words.getProperty("sheets").split(","));
        int first = random.nextInt(sorts.size());
        var one = sheet(sorts.get(first));
        return random.nextBoolean() ? List.of(one) : List.of(one, sheet(sorts.get((first + 1) % sorts.size())));
    }

    /** The lines of this sheet, or sample text for one that has only a title. */
    List<String> linesOf(Sheet sheet) {
        return sheet.lines().isEmpty() ? list("filler") : sheet.lines();
    }

    List<String> list(String key) {
        return List.of(words.getProperty(key).split("\\|"));
    }

    /** Everything that stays the same on one page. */
    Person person(RandomGenerator random) {
        var people = list("people");
        int one = random.nextInt(people.size());
        var born = date(1960 + random.nextInt(45), random);
        return new Person(people.get(one), people.get((one + 1 + random.nextInt(people.size() - 1)) % people.size()),
                any("villages", random), any("communes", random), born, date(2026, random),
                        // province 000 is given to nobody, so this is nobody's number
                String.format(Locale.ROOT, "000%09d", random.nextInt(1_000_000_000)));
    }

    String fill(String line, Person person) {
        return HOLE.matcher(line).replaceAll(hole -> Matcher.quoteReplacement(switch (hole.group(1)) {
            case "person" -> person.name();
            case "other" -> person.other();
            case "village" -> person.village();
            case "commune" -> person.commune();
            case "born" -> person.born();
            case "day" -> person.day();
            case "number" -> person.number();
            default -> hole.group();
        }));
    }

    private Sheet sheet(String sort) {
        return new Sheet(words.getProperty("sheet." + sort + ".title"), list("sheet." + sort + ".lines"),
                Boolean.parseBoolean(words.getProperty("sheet." + sort + ".stamped")));
    }

    private String any(String key, RandomGenerator random) {
        var all = list(key);
        return all.get(random.nextInt(all.size()));
    }

    private static String date(int year, RandomGenerator random) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", 1 + random.nextInt(28), 1 + random.nextInt(12), year);
    }

    record Person(String name, String other, String village, String commune, String born, String day, String number) { }
}
