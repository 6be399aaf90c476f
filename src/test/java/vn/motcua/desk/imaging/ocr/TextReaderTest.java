package vn.motcua.desk.imaging.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.domain.trouble.RecognitionTrouble;
import vn.motcua.desk.imaging.papers.PrintedPage;
import vn.motcua.desk.imaging.pixels.Pixels;

class TextReaderTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Long enough for a process to start on a busy machine, and waited for only where it hangs. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    @TempDir
    private Path folder;
    private final List<TextReader> opened = new ArrayList<>();

    @AfterEach
    void end() {
        opened.forEach(TextReader::close);
    }

    @Test
    void theBundledEngineReadsAFormAndItsHeading() throws IOException {
        var found = TextReaders.find(folder);
        assertThat(found).isInstanceOfSatisfying(TextReaders.Found.Present.class, present -> assertThat(present.bundled()).isTrue());
        var reader = opened(((TextReaders.Found.Present) found).reader());
        var page = jpeg(PrintedPage.of(PrintedPage.FORM, 200, 3));

        var text = text(reader.read(page, 200));
        assertThat(errors(text)).as(text.text()).isLessThan(0.02);
        assertThat(recall(text)).as(text.text()).isGreaterThan(0.95);
        assertThat(text.width()).isEqualTo(1653);
        var title = text.lines().stream().filter(line -> line.text().contains("KHAI SINH")).findFirst().orElseThrow();
        // 13 pt bold capitals, 108 pt from the upper edge
        assertThat(title.baseline()).isBetween(296, 304);
        assertThat(title.words().getFirst().left()).isBetween(500, 640);
        assertThat(title.words()).allSatisfy(word -> assertThat(word.confidence()).isGreaterThan(60));

        var heading = text(reader.heading(page, 200));
        assertThat(heading.text()).contains("TỜ KHAI ĐĂNG KÝ KHAI SINH").doesNotContain("bản sao");
        assertThat((double) heading.height() / heading.width()).isBetween(1.40, 1.43);

        assertThat(reader.read("no picture".getBytes(StandardCharsets.UTF_8), 0)).isEqualTo(failed(RecognitionTrouble.NO_PICTURE));
        assertThat(text(reader.read(jpeg(new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY)), 0)).lines()).isEmpty();
    }

    @Test
    void theEngineStartsAnewAfterItWasKilled() throws IOException {
        var reader = opened(((TextReaders.Found.Present) TextReaders.find(folder)).reader());
        var page = jpeg(PrintedPage.of(PrintedPage.FORM.subList(0, 4), 100, 3));
        reader.heading(page, 100);
        var engine = ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
        assertThat(engine).isNotEmpty();
        engine.forEach(ProcessHandle::destroyForcibly);
        assertThat(text(reader.read(page, 100)).lines()).isNotEmpty();
    }

    @Test
    void theCommandOfTheMachineIsTheFallback() throws IOException {
        var found = TextReaders.onThisMachine(TextReaders.model(folder));
        Assumptions.assumeTrue(found instanceof TextReaders.Found.Present, "tesseract is not installed");
        var reader = opened(((TextReaders.Found.Present) found).reader());
        var page = jpeg(PrintedPage.of(PrintedPage.FORM, 150, 3));
        var text = text(reader.read(page, 150));
        assertThat(recall(text)).as(text.text()).isGreaterThan(0.95);
        assertThat(text(reader.heading(page, 150)).text()).contains("KHAI SINH");
        assertThat(reader.read(new byte[0], 0)).isEqualTo(failed(RecognitionTrouble.NO_PICTURE));
    }

    @Test
    void anEngineThatDoesNotStartIsAbsent() throws IOException {
        assertThat(engine(SHORT, "dies at once").starts()).isFalse();
        assertThat(engine(SHORT, "never ready").starts()).isFalse();
        assertThat(new EngineProcess(List.of(folder.resolve("nothing").toString()), new EngineProcess.Patience(SHORT, SHORT, SHORT)).starts()).isFalse();
        assertThat(new TesseractCommand(folder.resolve("nothing"), folder).read(jpeg(new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY)), 100))
                .isEqualTo(failed(RecognitionTrouble.ENGINE_CRASHED));
    }

    @Test
    void aSilentEngineIsEndedAndTheNextPageHasANewOne() {
        var reader = engine(SHORT, "hangs on page 1");
        assertThat(reader.read(new byte[] {1}, 100)).isEqualTo(failed(RecognitionTrouble.TOOK_TOO_LONG));
        assertThat(words(reader.read(new byte[] {2}, 100))).containsExactly("Xin", "chào");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dies on page 1", "babbles on page 1"})
    void anEngineThatDiesIsAskedOnceMore(String script) {
        var reader = engine(LONG, script);
        assertThat(reader.read(new byte[] {1}, 100)).isEqualTo(failed(RecognitionTrouble.ENGINE_CRASHED));
        assertThat(words(reader.read(new byte[] {2}, 100))).containsExactly("Xin", "chào");
    }

    @Test
    void theModelIsLaidOnceAndMendedWhenBroken() throws IOException {
        var model = TextReaders.model(folder).resolve("vie.traineddata");
        long size = Files.size(model);
        Files.writeString(model, "broken");
        TextReaders.model(folder);
        assertThat(Files.size(model)).isEqualTo(size).isGreaterThan(500_000);
        try (var inside = Files.list(model.getParent())) {
            assertThat(inside).containsExactly(model);
        }
    }

    private EngineProcess engine(Duration patience, String script) {
        var line = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), ScriptedEngine.class.getName(), script);
        return opened(new EngineProcess(line, new EngineProcess.Patience(LONG.compareTo(patience) > 0 && script.startsWith("never") ? patience : LONG,
                patience, patience)));
    }

    private <T extends TextReader> T opened(T reader) {
        opened.add(reader);
        return reader;
    }

    private static PageText text(TextReader.Reading reading) {
        assertThat(reading).isInstanceOf(TextReader.Reading.Done.class);
        return ((TextReader.Reading.Done) reading).text();
    }

    private static List<String> words(TextReader.Reading reading) {
        return text(reading).lines().stream().flatMap(line -> line.words().stream()).map(PageText.Word::text).toList();
    }

    private static TextReader.Reading failed(RecognitionTrouble trouble) {
        return new TextReader.Reading.Failed(trouble);
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        Pixels.writeJpeg(picture, 0.85f, out);
        return out.toByteArray();
    }

    /** The part of the form's words that was read right. */
    private static double recall(PageText text) {
        var read = new ArrayList<>(List.of(text.text().split("\\s+")));
        var printed = Arrays.asList(String.join(" ", PrintedPage.FORM).split(" "));
        return (double) printed.stream().filter(read::remove).count() / printed.size();
    }

    /** Letters wrong, missing or too many, as a part of all letters; what was seen in the stamp below the last line does not count. */
    private static double errors(PageText text) {
        var printed = String.join("\n", PrintedPage.FORM);
        var read = String.join("\n", text.lines().stream().map(PageText.Line::text).limit(PrintedPage.FORM.size()).toList());
        var row = new int[read.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= printed.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= read.length(); j++) {
                int kept = corner + (printed.charAt(i - 1) == read.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(kept, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return (double) row[read.length()] / printed.length();
    }
}
