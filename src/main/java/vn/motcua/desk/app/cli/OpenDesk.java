package vn.motcua.desk.app.cli;

import java.util.function.Consumer;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Machines;

/** A desk that somebody has worked at, opened for one command. */
final class OpenDesk {
    private final Terminal terminal;
    private final DataFolder folders;

    OpenDesk(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    void with(Common common, Consumer<Desk> deed) {
        var folder = folders.chosen(common.data(), false);
        folders.mustHaveStore(folder);
        boolean practice = Folders.isPractice(folder);
        try (var held = folders.held(folder, practice); var desk = Desk.open(Machines.of(held.path(), practice))) {
            if (desk.settings().find().isEmpty()) throw terminal.refusal(ExitStatus.STORE, "noStore", folder);
            deed.accept(desk);
        }
    }
}
