package vn.motcua.desk.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.HeldFolder;
import vn.motcua.desk.app.Unfit;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.StoreProblem;

/** How commands come to their data folder: chosen, found fit, and held; whatever stands against it ends the command with a sentence. */
final class DataFolder {
    private final Terminal terminal;
    private final Folders folders = Folders.ofThisComputer();

    DataFolder(Terminal terminal) {
        this.terminal = terminal;
    }

    Path chosen(Optional<Path> asked, boolean practice) {
        return folders.choose(asked, practice);
    }

    /** For commands that only make sense where somebody has worked before. */
    void mustHaveStore(Path folder) {
        if (!Files.isDirectory(folder) || !Folders.isBegun(folder)) throw terminal.refusal(ExitStatus.STORE, "noStore", folder);
    }

    HeldFolder.Taking taken(Path folder, boolean practice) {
        return HeldFolder.take(folders, folder, practice);
    }

    HeldFolder held(Path folder, boolean practice) {
        return switch (taken(folder, practice)) {
            case HeldFolder.Taking.Held(var held) -> held;
            case HeldFolder.Taking.NotFit(var why) -> throw unfit(why);
            case HeldFolder.Taking.InUse(var path) -> throw new StoreProblem(StorageTrouble.IN_USE, path, null);
        };
    }

    Refusal unfit(Unfit why) {
        var status = switch (why.kind()) {
            case FOR_PRACTICE, FOR_REAL_WORK -> ExitStatus.REFUSED;
            case NETWORK_SHARE, SYNCED_FOLDER, NO_FOLDER -> ExitStatus.STORE;
        };
        return terminal.refusal(status, "folder." + why.kind(), why.what());
    }
}
