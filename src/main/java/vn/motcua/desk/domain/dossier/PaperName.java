package vn.motcua.desk.domain.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the files of a dossier are named, as an office may set it: {@code {code}_{component}_{n}.pdf}. A name is made from the dossier's code and the
 * component's code alone, never from a person; it is plain ASCII and fit for Windows and Linux. No regulation prescribes names of component files.
 *
 * @param pattern {@code {code}}, {@code {component}} (the component's code) and {@code {n}} (1 for the first file of the component), between letters,
 *                digits and {@code . _ -}; {@code {code}} must be there, and {@code .pdf} at the end
 */
public record PaperName(String pattern) {
    private static final String END = ".pdf";
    private static final Pattern FORM = Pattern.compile("(?:[A-Za-z0-9._-]|\\{code}|\\{component}|\\{n}){1,80}\\.pdf");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9.]+");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");
    /** Names of devices, which Windows does not take for files whatever comes after the first dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");
    private static final int LONGEST_PART = 50;
    private static final String NOTHING = "x";

    // after what it is checked with
    public static final PaperName USUAL = new PaperName("{code}_{component}_{n}.pdf");

    public PaperName {
        if (!isFit(pattern)) throw new IllegalArgumentException("not a pattern for file names: " + pattern);
    }

    /** Empty when it is not a pattern. */
    public static Optional<PaperName> parse(String text) {
        return Optional.of(text.strip()).filter(PaperName::isFit).map(PaperName::new);
    }

    private static boolean isFit(String pattern) {
        return FORM.matcher(pattern).matches() && pattern.contains("{code}");
    }

    /**
     * A name for each file of a dossier, no two alike, also where small and capital letters are the same.
     *
     * @param code       of the dossier: the official one, or the desk's own
     * @param components the component's code of each file, in order
     */
    public List<String> names(String code, List<String> components) {
        var names = new ArrayList<String>();
        var numbers = new HashMap<String, Integer>();
        var taken = new HashSet<String>();
        for (var component : components) {
            int number = numbers.merge(component, 1, Integer::sum);
            names.add(free(name(code, component, number), taken));
        }
        return names;
    }

    private String name(String code, String component, int number) {
        var name = pattern.replace("{code}", plain(code)).replace("{component}", plain(component)).replace("{n}", Integer.toString(number));
        return DEVICE.matcher(name).matches() ? "_" + name : name;
    }

    private static String free(String name, Set<String> taken) {
        var stem = name.substring(0, name.length() - END.length());
        var free = name;
        for (int again = 2; !taken.add(free.toLowerCase(Locale.ROOT)); again++) free = stem + "-" + again + END;
        return free;
    }

    /** A text as a part of a file's name: {@code "Tờ khai (bản chính)"} becomes {@code To-khai-ban-chinh}. */
    public static String plain(String text) {
        var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        var plain = EDGES.matcher(UNFIT.matcher(letters).replaceAll("-")).replaceAll("");
        if (plain.length() > LONGEST_PART) plain = EDGES.matcher(plain.substring(0, LONGEST_PART)).replaceAll("");
        return plain.isEmpty() ? NOTHING : plain;
    }
}
