package vn.motcua.desk.imaging.ocr;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.trouble.RecognitionTrouble;

/** Finds what can read text on this machine: the engine that comes with the program, else the {@code tesseract} command. */
public final class TextReaders {
    static final String LANGUAGE = "vie";

    private TextReaders() { }

    /** What was found. */
    public sealed interface Found {
        /** @param bundled the program's own; otherwise that of the machine */
        record Present(TextReader reader, boolean bundled) implements Found { }

        record Absent(RecognitionTrouble reason) implements Found { }
    }

    /**
     * Tries the engines, which takes about a second.
     *
     * @param folder kept from one start to the next, or made anew: some 13 MB of model and native libraries are laid there; only its owner
     *               may write into it, since what lies there is run
     * @throws UncheckedIOException when it cannot be written
     */
    public static Found find(Path folder) {
        var model = model(folder);
        var bundled = new EngineProcess(EngineProcess.ofThisProgram(model, folder), EngineProcess.Patience.USUAL);
        return bundled.starts() ? new Found.Present(bundled, true) : onThisMachine(model);
    }

    static Found onThisMachine(Path model) {
        return command().<Found>map(command -> new Found.Present(new TesseractCommand(command, model), false))
                .orElseGet(() -> new Found.Absent(RecognitionTrouble.NO_ENGINE));
    }

    /** Lays the model where engines can open it. @return the folder of models */
    static Path model(Path folder) {
        var models = folder.resolve("models");
        var file = models.resolve(LANGUAGE + ".traineddata");
        try (var in = TextReaders.class.getResourceAsStream(LANGUAGE + ".traineddata")) {
            if (in == null) throw new IllegalStateException("the model is not in the program");
            var content = in.readAllBytes();
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) return models;
            Files.createDirectories(models);
            var growing = Files.createTempFile(models, LANGUAGE, ".part");
            Files.write(growing, content);
            Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return models;
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static Optional<Path> command() {
        boolean windows = File.separatorChar == '\\';
        var places = new ArrayList<>(List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)));
        if (windows && System.getenv("ProgramFiles") != null) places.add(Path.of(System.getenv("ProgramFiles"), "Tesseract-OCR").toString());
        return places.stream().filter(place -> !place.isBlank()).map(place -> new File(place, windows ? "tesseract.exe" : "tesseract").toPath())
                .filter(Files::isExecutable).findFirst();
    }
}
