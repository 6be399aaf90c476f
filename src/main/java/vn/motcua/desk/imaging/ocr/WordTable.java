package vn.motcua.desk.imaging.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table in which Tesseract says what it read: a row for each block, paragraph, line and word, fields with tabs between. */
final class WordTable {
    private static final int FIELDS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";

    private WordTable() { }

    /** @throws IOException when it is no such table */
    static PageText read(String table, int width, int height) throws IOException {
        var lines = new ArrayList<PageText.Line>();
        var words = new ArrayList<PageText.Word>();
        int tall = 0;
        try {
            for (var row : table.lines().toList()) {
                var fields = row.split("\t", -1);
                if (fields[0].equals(LINE)) {
                    close(lines, words, tall);
                    tall = Integer.parseInt(fields[9]);
                }
                if (fields[0].equals(WORD) && fields.length == FIELDS && !fields[11].isBlank()) words.add(word(fields));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException broken) {
            throw new IOException("not a table of words", broken);
        }
        close(lines, words, tall);
        return new PageText(width, height, lines);
    }

    private static PageText.Word word(String[] fields) {
        int left = Integer.parseInt(fields[6]);
        int top = Integer.parseInt(fields[7]);
        return new PageText.Word(fields[11].strip(), left, top, left + Integer.parseInt(fields[8]), top + Integer.parseInt(fields[9]),
                Math.clamp((int) Double.parseDouble(fields[10]), 0, 100));
    }

    private static void close(List<PageText.Line> lines, List<PageText.Word> words, int height) {
        if (!words.isEmpty()) lines.add(new PageText.Line(baseline(words), height, words));
        words.clear();
    }

    /** Descenders and dots below reach lower than the line on which letters stand, and most words have one. */
    private static int baseline(List<PageText.Word> words) {
        var bottoms = words.stream().map(PageText.Word::bottom).sorted().toList();
        return bottoms.get(bottoms.size() / 4);
    }
}
