package vn.motcua.desk.imaging.ocr;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was read on a page. Coordinates are pixels of the picture from its upper left corner.
 *
 * @param width  of the whole page
 * @param height of the whole page, also when only its upper part was read
 */
public record PageText(int width, int height, List<Line> lines) {
    public PageText {
        lines = List.copyOf(lines);
    }

    /**
     * @param baseline where the letters stand
     * @param height   from the highest mark to the lowest descender
     */
    public record Line(int baseline, int height, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }

        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /** @param confidence of the engine, 0 to 100 */
    public record Word(String text, int left, int top, int right, int bottom, int confidence) { }

    /** Lines of words. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
