package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.codes.ChipJson;
import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.text.ChipWords;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.work.ChipDesk;

/** {@code desk read-chip}: which readers and certificates there are, and what the chip of one card says. Keeps nothing. */
@Command
final class ReadChipCommand implements Callable<Integer> {
    private static final String CARD_ACCESS_NUMBER = "\\d{6}";

    @Mixin
    private final Common common = new Common();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--number", paramLabel = "NUMBER")
    private Optional<String> number = Optional.empty();

    @Option(names = "--birth", paramLabel = "YYYY-MM-DD")
    private Optional<LocalDate> birth = Optional.empty();

    @Option(names = "--expiry", paramLabel = "YYYY-MM-DD")
    private Optional<LocalDate> expiry = Optional.empty();

    @Option(names = "--can", paramLabel = "N")
    private Optional<String> can = Optional.empty();

    @Option(names = "--certificates", paramLabel = "DIR")
    private Optional<Path> certificates = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    private final Terminal terminal;
    private final Wording wording;
    private final ChipWords words;

    ReadChipCommand(Terminal terminal) {
        this.terminal = terminal;
        wording = new Wording(terminal.texts(), Machines.ZONE);
        words = new ChipWords(terminal.texts(), wording);
    }

    @Override public Integer call() {
        var folder = new DataFolder(terminal).chosen(common.data(), false);
        var readers = certificates.map(given -> Machines.chipReaders(given.toAbsolutePath())).orElseGet(() -> machines(folder));
        if (list) return list(readers).code();
        if (can.filter(digits -> !digits.matches(CARD_ACCESS_NUMBER)).isPresent()) {
            throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", can.get(), "--can");
        }
        var keys = keys(new ChipDesk(readers, Clock.system(Machines.ZONE)));
        if (keys.isEmpty()) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "readChipWhat");
        var reader = readers.find().stream().findFirst().orElseThrow(() -> terminal.refusal(ExitStatus.NO_SCANNER, "noChipReader"));
        return told(reader.read(keys, this::say, () -> false)).code();
    }

    /** Those of the practice desk when the folder is one. */
    private static ChipReaders machines(Path folder) {
        return Machines.of(folder, Folders.isPractice(folder)).chipReaders();
    }

    private ExitStatus list(ChipReaders readers) {
        var found = readers.find();
        var trust = readers.trust();
        if (json) terminal.out().println(ChipJson.of(found, trust));
        else {
            found.forEach(reader -> terminal.out().println(reader.name()));
            terminal.say("chipCertificates", trust.certificates().size(), trust.folder());
            trust.certificates().forEach(one -> terminal.out().println("  " + one.name() + "  " + wording.formats().date(one.until())));
            trust.unusable().forEach(file -> terminal.say("chipUnusable", file));
        }
        if (found.isEmpty()) throw terminal.refusal(ExitStatus.NO_SCANNER, "noChipReader");
        return ExitStatus.DONE;
    }

    private List<AccessKey> keys(ChipDesk desk) {
        var keys = new ArrayList<AccessKey>();
        can.map(AccessKey.Number::new).ifPresent(keys::add);
        var person = Person.nobody().withNumber(number.orElse("")).withBorn(birth.map(wording.formats()::date).orElse(""));
        keys.addAll(desk.keys(person, expiry));
        return keys;
    }

    private void say(Progress progress) {
        if (!json && !(progress instanceof Progress.Reading)) terminal.err().println(words.progress(progress));
    }

    private ExitStatus told(ChipReader.Outcome outcome) {
        if (json) terminal.out().println(ChipJson.of(outcome));
        return switch (outcome) {
            case ChipReader.Outcome.Failed(var problem) -> {
                var said = words.problem(problem);
                if (!json) terminal.err().println(said.what() + " " + said.next());
                yield ExitStatus.SCAN_STOPPED;
            }
            case ChipReader.Outcome.Read(var content) -> {
                if (!json) tell(content);
                boolean proven = content.genuineness() instanceof Genuineness.Genuine && content.original() != ChipContent.Original.COPY;
                yield proven ? ExitStatus.DONE : ExitStatus.TO_MEND;
            }
        };
    }

    private void tell(ChipContent content) {
        Arrays.stream(Field.values()).forEach(field -> content.field(field).ifPresent(text -> terminal.out().println(words.field(field) + ": " + text)));
        content.portrait().ifPresent(face -> terminal.say("chipPortrait", face.width(), face.height()));
        terminal.out().println(words.worth(content).what());
        words.signer(content).ifPresent(terminal.out()::println);
    }
}
