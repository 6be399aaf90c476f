package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs broken into lines of a given width. Words longer than a line are broken where the line ends: nothing is cut off. */
final class Lines {
    private final Fonts fonts;
    private final float size;

    /** One line: its pieces from left to right. */
    record Line(List<Piece> pieces, float width) { }

    /** @param x from the beginning of the line */
    record Piece(String text, Typeface typeface, float size, float x) { }

    private record Word(String text, Run run, float width) { }

    Lines(Fonts fonts, float size) {
        this.fonts = fonts;
        this.size = size;
    }

    /** At least one line, though it be empty. */
    List<Line> broken(List<Run> runs, float room) throws IOException {
        return broken(runs, room, 0);
    }

    /** @param indent by which the first line is shorter */
    List<Line> broken(List<Run> runs, float room, float indent) throws IOException {
        var lines = new ArrayList<Line>();
        var words = new ArrayList<Word>();
        float filled = indent;
        for (var word : words(runs, room - indent)) {
            float blank = words.isEmpty() ? 0 : blank(words.getLast());
            if (!words.isEmpty() && filled + blank + word.width() > room) {
                lines.add(set(words));
                words.clear();
                filled = 0;
                blank = 0;
            }
            words.add(word);
            filled += blank + word.width();
        }
        if (!words.isEmpty() || lines.isEmpty()) lines.add(set(words));
        return lines;
    }

    /** As few lines as {@link #broken} makes, but of like length: for what stands in the middle. */
    List<Line> balanced(List<Run> runs, float room) throws IOException {
        var lines = broken(runs, room);
        float narrow = room / lines.size();
        float wide = room;
        while (lines.size() > 1 && wide - narrow > 1) {
            float middle = (narrow + wide) / 2;
            if (broken(runs, middle).size() > lines.size()) narrow = middle;
            else wide = middle;
        }
        return lines.size() == 1 ? lines : broken(runs, wide);
    }

    private List<Word> words(List<Run> runs, float room) throws IOException {
        var words = new ArrayList<Word>();
        for (var run : runs) {
            for (var text : fonts.settable(run.text()).split(" +")) {
                var rest = text;
                while (!rest.isEmpty()) {
                    int fitting = fitting(rest, run, room);
                    words.add(new Word(rest.substring(0, fitting), run, width(rest.substring(0, fitting), run)));
                    rest = rest.substring(fitting);
                }
            }
        }
        return words;
    }

    /** How many characters of a word fit a line; always one at least. */
    private int fitting(String word, Run run, float room) throws IOException {
        if (width(word, run) <= room) return word.length();
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), run) <= room) end = word.offsetByCodePoints(end, 1);
        return end;
    }

    /** Neighbours in one typeface become one piece, so that blanks are real when the text is taken out again. */
    private Line set(List<Word> words) throws IOException {
        var pieces = new ArrayList<Piece>();
        float x = 0;
        int from = 0;
        while (from < words.size()) {
            int to = from + 1;
            var text = new StringBuilder(words.get(from).text());
            var run = words.get(from).run();
            while (to < words.size() && words.get(to).run().typeface() == run.typeface() && words.get(to).run().scale() == run.scale()) {
                text.append(' ').append(words.get(to++).text());
            }
            if (to < words.size()) text.append(' ');
            pieces.add(new Piece(text.toString().replace(Run.BINDING_BLANK, ' '), run.typeface(), size * run.scale(), x));
            x += width(text.toString(), run);
            from = to;
        }
        return new Line(List.copyOf(pieces), x);
    }

    private float blank(Word word) throws IOException {
        return width(" ", word.run());
    }

    private float width(String text, Run run) throws IOException {
        return fonts.width(text, run.typeface(), size * run.scale());
    }
}
