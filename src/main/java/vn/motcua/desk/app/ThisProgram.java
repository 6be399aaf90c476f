package vn.motcua.desk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.app.update.Updates;
import vn.motcua.desk.domain.update.UpdateStep;
import vn.motcua.desk.ui.about.Program;

/** What the running program tells of itself. */
final class ThisProgram implements Program {
    /** As the packaging lists them: {@code (licence) (licence) name (group:artifact:version - address)}. */
    private static final Pattern LIBRARY = Pattern.compile("\\s*((?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\) )+)(.*) \\(([^: ]+):([^: ]+):([^: ]+)(?: - .*)?\\)");

    private final Desk desk;

    ThisProgram(Desk desk) {
        this.desk = desk;
    }

    @Override public Facts facts() {
        var build = Build.ofThisProgram();
        return new Facts(build.version(), build.commit(), build.built(), System.getProperty("java.vendor") + " " + Runtime.version(), desk.parts().folder(),
                build.release().schema(), ProgramFolder.find());
    }

    @Override public List<Library> libraries() {
        var list = ProgramFolder.find().map(folder -> folder.resolve("THIRD-PARTY.txt")).filter(Files::isRegularFile);
        try {
            return list.isEmpty() ? List.of() : libraries(Files.readAllLines(list.get()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Library> libraries(List<String> lines) {
        return lines.stream().map(LIBRARY::matcher).filter(line -> line.matches()).map(line -> new Library(line.group(2) + " (" + line.group(4) + ")", line.group(5),
                line.group(1).strip().replaceAll("^\\(|\\)$", "").replace(") (", ", "))).toList();
    }

    @Override public void diagnostics(Path file) throws IOException {
        Diagnostics.of(desk).write(file);
    }

    @Override public UpdateStep look(String from) {
        return updates().look(from);
    }

    @Override public UpdateStep install(String from) {
        return updates().install(from);
    }

    @Override public UpdateStep rollBack() {
        return updates().rollBack();
    }

    @Override public Optional<String> previous() {
        return updates().previous();
    }

    private Updates updates() {
        return Build.ofThisProgram().updates(desk.parts().folder());
    }
}
