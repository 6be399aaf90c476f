package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the program's text rather than of its classes. */
class SourceTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** Files that may hold Vietnamese words; each with the reason why a language file cannot. */
    private static final Set<String> MAY_SPEAK = Set.of();

    private static final int LONGEST_FILE = 400;

    /** A comment, a text block, a string or a character, whichever begins first. */
    private static final Pattern PIECES = Pattern.compile("""
            //[^\\n]*|/\\*.*?\\*/|"{3}(?<block>.*?)(?<!\\\\)"{3}|"(?<string>(?:\\\\.|[^"\\\\\\n]++)*+)"|'(?:\\\\.|[^'\\\\])+'\
            """, Pattern.DOTALL);

    /** Letters with marks as Vietnamese has them, single or composed, and the sign of the dong. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("[\\u00C0-\\u01B0\\u0300-\\u0323\\u1EA0-\\u1EF9\\u20AB&&[^\\u00D7\\u00F7]]");

    private static final Pattern CATCHES_ALL =
            Pattern.compile("catch\\s*\\(\\s*(?:final\\s+)?(?:[\\w.|\\s]*\\|\\s*)?(?:Exception|RuntimeException|Throwable)\\b");

    private static final Pattern CATCHES_IN_SILENCE = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*}");

    @Test
    void wordsLiveInTheLanguageFiles() throws IOException {
        var spoken = new ArrayList<String>();
        for (var file : sources()) {
            if (MAY_SPEAK.contains(file.getFileName().toString())) continue;
            for (var literal : literals(Files.readString(file))) {
                if (VIETNAMESE.matcher(literal).find()) spoken.add(MAIN.relativize(file) + ": " + literal);
            }
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void noFileIsTooLongToReadAtOnce() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            var lines = Files.readString(file).lines().count();
            if (lines > LONGEST_FILE) tooLong.add(MAIN.relativize(file) + ": " + lines + " lines");
        }
        assertThat(tooLong).as("files above %d lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void onlyTheOwnersOfThreadsCatchEverything() throws IOException {
        // Background for the window's work; DraftSaver because its thread must outlive any one draft
        var owners = List.of("Background.java", "DraftSaver.java");
        var greedy = new ArrayList<Path>();
        for (var file : sources()) {
            if (owners.stream().anyMatch(file::endsWith)) continue;
            if (CATCHES_ALL.matcher(Files.readString(file)).find()) greedy.add(MAIN.relativize(file));
        }
        assertThat(greedy).isEmpty();
    }

    @Test
    void nothingCaughtIsDropped() throws IOException {
        var silent = new ArrayList<Path>();
        for (var file : sources()) {
            if (CATCHES_IN_SILENCE.matcher(Files.readString(file)).find()) silent.add(MAIN.relativize(file));
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "String a = \"Hồ sơ\"; ~ true",
        "String a = \"a \\\" // b\", b = \"Đủ\"; ~ true",
        "String a = \"Ho so\"; // Hồ sơ ~ false",
        "/* \"Hồ sơ\" */ char d = 'đ'; ~ false",
        "char q = '\"'; String a = \"plain\"; ~ false",
    })
    void literalsAreToldFromComments(String code, boolean speaks) {
        assertThat(literals(code).stream().anyMatch(text -> VIETNAMESE.matcher(text).find())).isEqualTo(speaks);
    }

    private static List<String> literals(String code) {
        var literals = new ArrayList<String>();
        var piece = PIECES.matcher(code);
        while (piece.find()) {
            if (piece.group("block") != null) literals.add(piece.group("block"));
            if (piece.group("string") != null) literals.add(piece.group("string"));
        }
        return literals;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
