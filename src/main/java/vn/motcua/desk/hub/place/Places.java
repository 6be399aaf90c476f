package vn.motcua.desk.hub.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.domain.office.Commune;

/**
 * Names and codes of provinces and communes. Source of the provinces' codes: QĐ 19/2025/QĐ-TTg, kept in {@code provinces.tsv}.
 */
public final class Places {
    private final SortedMap<Integer, String> provinces;
    private final Map<String, Commune> communes = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param communes the national list */
    public Places(List<Commune> communes) {
        this.provinces = provinces();
        provinces.forEach((number, name) -> numbers.put(name, number));
        for (var commune : communes) this.communes.put(commune.code(), commune);
    }

    /** Every province by its number, in the order of the codes. */
    public SortedMap<Integer, String> all() {
        return provinces;
    }

    public Optional<Commune> commune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    /** The number of the province in which this commune lies; empty for a code that is not in the list. */
    public Optional<Integer> provinceOf(String commune) {
        return commune(commune).map(found -> numbers.get(found.province()));
    }

    /** The name; of a commune that is not in the list, its code. */
    public String communeName(String code) {
        return commune(code).map(Commune::name).orElse(code);
    }

    public String provinceName(int number) {
        return provinces.getOrDefault(number, Integer.toString(number));
    }

    private static SortedMap<Integer, String> provinces() {
        try (InputStream in = Places.class.getResourceAsStream("provinces.tsv")) {
            var found = new TreeMap<Integer, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t"))
                    .forEach(columns -> found.put(Integer.valueOf(columns[0]), columns[1]));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
