package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Machines;

/** {@code desk register}: the books of form 07, a PDF and a workbook for each field. */
@Command
final class RegisterCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @Option(names = "--from", paramLabel = "DAY")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DAY")
    private Optional<LocalDate> until = Optional.empty();

    private final Terminal terminal;
    private final DataFolder folders;

    RegisterCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        var folder = folders.chosen(common.data(), false);
        folders.mustHaveStore(folder);
        boolean practice = Folders.isPractice(folder);
        var results = out.toAbsolutePath().normalize();
        try {
            Files.createDirectories(results);
        } catch (IOException unwritable) {
            throw terminal.refusal(ExitStatus.REFUSED, "folder.NO_FOLDER", results);
        }
        try (var held = folders.held(folder, practice); var desk = Desk.open(Machines.of(held.path(), practice))) {
            if (desk.settings().find().isEmpty()) throw terminal.refusal(ExitStatus.STORE, "noStore", folder);
            var last = until.orElseGet(() -> LocalDate.now(desk.parts().clock()));
            var first = from.orElseGet(() -> last.withDayOfMonth(1));
            if (first.isAfter(last)) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", first, "--from");
            var books = desk.registers().books(first, last);
            for (var book : books) {
                if (!desk.registers().save(book, results)) throw terminal.refusal(ExitStatus.REFUSED, "outUnwritable", results);
                terminal.say("register", book.field(), book.entries().size(), desk.registers().name(book));
            }
            terminal.say("registers", books.size(), results);
        }
        return ExitStatus.DONE.code();
    }
}
