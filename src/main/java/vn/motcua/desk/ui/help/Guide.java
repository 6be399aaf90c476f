package vn.motcua.desk.ui.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.words.Folding;

/**
 * The user guide as the help screen shows it: the same file that people read on paper. Understands the little Markdown that the guide uses:
 * headings, paragraphs, lists, {@code **bold**} and {@code <kbd>keys</kbd>}.
 */
public record Guide(List<Section> sections) {
    private static final String FILE = "/vn/motcua/desk/ui/help/huong-dan.md";
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\. (.*)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*(?<bold>.+?)\\*\\*|<kbd>(?<key>.+?)</kbd>");

    /** One heading of the second level with all below it. @param anchor its words folded, joined by hyphens */
    public record Section(String anchor, String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** Whether every word stands somewhere in it. */
        boolean has(List<String> words) {
            var all = Folding.fold(title + " " + blocks.stream().map(Block::plain).reduce("", (a, b) -> a + " " + b));
            return words.stream().allMatch(all::contains);
        }
    }

    /** One piece that stands by itself. */
    public sealed interface Block {
        List<Run> runs();

        record Paragraph(List<Run> runs) implements Block { }

        /** A heading inside a section. */
        record Heading(List<Run> runs) implements Block { }

        /** @param mark the number of a numbered list, or a dot */
        record Item(String mark, List<Run> runs) implements Block { }

        default String plain() {
            return runs().stream().map(Run::text).reduce("", String::concat);
        }
    }

    /** A stretch of text in one manner. */
    public record Run(String text, Manner manner) { }

    public enum Manner { PLAIN, BOLD, KEY }

    public Guide {
        sections = List.copyOf(sections);
    }

    /** The guide that comes with the program. Reads a file: off the window's thread. */
    public static Guide shipped() {
        try (var reader = new BufferedReader(new InputStreamReader(Guide.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Guide parse(List<String> lines) {
        var sections = new ArrayList<Section>();
        var title = "";
        var blocks = new ArrayList<Block>();
        for (var line : lines) {
            if (line.startsWith("# ") || line.startsWith("## ")) {
                if (!title.isEmpty()) sections.add(section(title, blocks));
                title = line.substring(line.indexOf(' ') + 1).strip();
                blocks = new ArrayList<>();
            } else if (!line.isBlank()) {
                blocks.add(block(line));
            }
        }
        if (!title.isEmpty()) sections.add(section(title, blocks));
        return new Guide(sections);
    }

    public Optional<Section> find(String anchor) {
        return sections.stream().filter(section -> section.anchor().equals(anchor)).findFirst();
    }

    /** Sections in which every word occurs, marks aside; all of them for nothing typed. */
    public List<Section> search(String typed) {
        var words = Folding.words(typed);
        return sections.stream().filter(section -> section.has(words)).toList();
    }

    private static Section section(String title, List<Block> blocks) {
        return new Section(String.join("-", Folding.words(title)), title, blocks);
    }

    private static Block block(String line) {
        if (line.startsWith("### ")) return new Block.Heading(runs(line.substring(4)));
        if (line.startsWith("- ")) return new Block.Item("•", runs(line.substring(2)));
        var numbered = NUMBERED.matcher(line);
        return numbered.matches() ? new Block.Item(numbered.group(1) + ".", runs(numbered.group(2))) : new Block.Paragraph(runs(line));
    }

    private static List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var marks = MARKS.matcher(line);
        int from = 0;
        while (marks.find()) {
            if (marks.start() > from) runs.add(new Run(line.substring(from, marks.start()), Manner.PLAIN));
            runs.add(marks.group("bold") != null ? new Run(marks.group("bold"), Manner.BOLD) : new Run(marks.group("key"), Manner.KEY));
            from = marks.end();
        }
        if (from < line.length()) runs.add(new Run(line.substring(from), Manner.PLAIN));
        return List.copyOf(runs);
    }
}
