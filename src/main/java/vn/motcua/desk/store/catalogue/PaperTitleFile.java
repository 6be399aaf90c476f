package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.pile.PaperTitles;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * The titles of papers: text in UTF-8, columns apart by a tab, entries of a column by a bar. First line {@code motcua-paper-titles}, version,
 * day, number of lines; then a line for each paper: words by which components ask for it, titles printed on it, {@code sheet} or {@code card}.
 * Lines whose third column is {@code any}, {@code copy}, {@code detail}, {@code or} and {@code request}, each once, hold the words by which the name
 * of a component is taken apart; one with {@code section} holds headings within a paper in its second column.
 */
public final class PaperTitleFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_LINE_BYTES = 8 << 10;
    private static final String VERSION = "1";
    private static final Set<String> WORDING = Set.of("any", "copy", "detail", "or", "request", "section");

    private PaperTitleFile() { }

    public static InputStream starter() {
        return Bundled.open("/vn/motcua/desk/catalogue/paper-titles.tsv");
    }

    public static DataReading<PaperTitles> read(InputStream in) {
        try {
            return new DataReading.Read<>(titles(Lines.of(in, MAX_BYTES, MAX_LINE_BYTES)));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static PaperTitles titles(List<Lines.Line> lines) {
        var header = lines.getFirst().text().split("\t", -1);
        if (!header[0].equals("motcua-paper-titles") || header.length != 4) throw new Refusal(1, DataTrouble.WRONG_FORMAT, "");
        if (!header[1].equals(VERSION)) throw new Refusal(1, DataTrouble.NEWER_VERSION, header[1]);
        var papers = new ArrayList<PaperTitles.Paper>();
        var wording = new HashMap<String, List<String>>();
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.text().split("\t", -1);
            if (columns.length < 3) throw new Refusal(line.number(), DataTrouble.MISSING_KEY, "");
            if (columns.length > 3) throw new Refusal(line.number(), DataTrouble.UNKNOWN_KEY, columns[3]);
            if (WORDING.contains(columns[2])) {
                if (wording.put(columns[2], entries(columns[0].isEmpty() ? columns[1] : columns[0])) != null) throw new Refusal(line.number(), DataTrouble.DUPLICATE_ENTRY, columns[2]);
            } else {
                papers.add(paper(line, columns));
            }
        }
        if (!header[3].equals(String.valueOf(lines.size() - 1))) {
            throw new Refusal(lines.getLast().number(), DataTrouble.CUT_OFF, lines.size() - 1 + " / " + header[3]);
        }
        return new PaperTitles(papers, wording.getOrDefault("section", List.of()), wording(wording));
    }

    private static PaperTitles.Paper paper(Lines.Line line, String[] columns) {
        if (!Set.of("sheet", "card").contains(columns[2])) throw new Refusal(line.number(), DataTrouble.UNKNOWN_VALUE, columns[2]);
        var titles = entries(columns[1]);
        if (titles.isEmpty()) throw new Refusal(line.number(), DataTrouble.MISSING_KEY, "");
        return new PaperTitles.Paper(entries(columns[0]), titles, columns[2].equals("card"));
    }

    private static PaperTitles.Wording wording(Map<String, List<String>> wording) {
        return new PaperTitles.Wording(wording.getOrDefault("any", List.of()), wording.getOrDefault("copy", List.of()),
                wording.getOrDefault("detail", List.of()), wording.getOrDefault("or", List.of()), wording.getOrDefault("request", List.of()));
    }

    private static List<String> entries(String column) {
        return Arrays.stream(column.split("\\|")).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }
}
