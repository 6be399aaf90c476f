package vn.motcua.desk.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;
import vn.motcua.desk.store.catalogue.FirstAnswersFile;

/** Answers to the questions of the first start that somebody laid out beforehand: a file for thirty desks. */
public final class FirstStart {
    /** In the data folder, or beside the program. */
    public static final String NAME = "first-start.properties";

    private static final Path HOST_NAME = Path.of("/etc/hostname");

    /** What came of looking. */
    public sealed interface Outcome {
        /** Nothing but what people are asked anyway, where no file lay. */
        record Given(FirstAnswers answers) implements Outcome { }

        /** The questions are asked, and the mistake is said. */
        record NotUsable(Path file, DataReading.Refused<FirstAnswers> why) implements Outcome { }
    }

    private FirstStart() { }

    /** @param named asked for on the command line; goes before what lies in the data folder, and that before what lies beside the program */
    public static Outcome look(Optional<Path> named, Path data, Supplier<List<Commune>> communes) {
        return look(Stream.concat(named.stream(), Stream.concat(Stream.of(data), ProgramFolder.find().stream()).map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)).findFirst(), communes, computer(System.getenv()));
    }

    static Outcome look(Optional<Path> file, Supplier<List<Commune>> communes, String computer) {
        if (file.isEmpty()) return new Outcome.Given(FirstAnswers.none());
        return switch (read(file.get(), communes, computer)) {
            case DataReading.Read<FirstAnswers>(var answers) -> new Outcome.Given(answers);
            case DataReading.Refused<FirstAnswers> refused -> new Outcome.NotUsable(file.get(), refused);
        };
    }

    private static DataReading<FirstAnswers> read(Path file, Supplier<List<Commune>> communes, String computer) {
        try (var in = Files.newInputStream(file)) {
            return FirstAnswersFile.read(in, communes.get(), computer);
        } catch (IOException unreadable) {
            return new DataReading.Refused<>(0, DataTrouble.UNREADABLE, Objects.toString(file.getFileName(), ""));
        }
    }

    /** As its owner named it; asked of no network. */
    private static String computer(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("COMPUTERNAME")).or(() -> Optional.ofNullable(environment.get("HOSTNAME"))).orElseGet(FirstStart::hostName).strip();
    }

    private static String hostName() {
        try {
            return Files.isReadable(HOST_NAME) ? Files.readString(HOST_NAME, Charset.defaultCharset()) : "";
        } catch (IOException nameless) {
            return "";
        }
    }
}
