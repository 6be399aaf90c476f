package vn.motcua.desk.app.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.citizen.Sex;

/** The words of which invented people and their dossiers are made, from {@code people.tsv}. */
final class PeopleWords {
    private final Map<String, Weighted<String>> words;
    /** Codes of personal numbers by the name of today's province. */
    private final Map<String, List<String>> provinceCodes;

    private PeopleWords(Map<String, Weighted<String>> words, Map<String, List<String>> provinceCodes) {
        this.words = words;
        this.provinceCodes = provinceCodes;
    }

    static PeopleWords shipped() {
        var rows = Tables.rows("people.tsv").toList();
        var words = rows.stream().filter(row -> !row[0].equals("province")).collect(Collectors.groupingBy(row -> row[0],
                Collectors.collectingAndThen(Collectors.toList(), PeopleWords::weighted)));
        var codes = rows.stream().filter(row -> row[0].equals("province"))
                .collect(Collectors.toMap(row -> row[2], row -> Arrays.asList(row[1].split(","))));
        return new PeopleWords(words, codes);
    }

    /** @param kind {@code surname}, {@code hamlet} … as in the file */
    Weighted<String> of(String kind) {
        return words.get(kind);
    }

    Weighted<String> of(String kind, Sex sex) {
        return words.get(kind + (sex == Sex.MALE ? "-male" : "-female"));
    }

    Map<String, List<String>> provinceCodes() {
        return provinceCodes;
    }

    private static Weighted<String> weighted(List<String[]> rows) {
        return Weighted.of(rows, row -> Double.parseDouble(row[1])).map(row -> row[2]);
    }
}
