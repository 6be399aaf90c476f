package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.device.practice.ScannerScript;

/** {@code desk practice}: the window with everything make-believe. */
@Command
final class PracticeCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--scanner-script", paramLabel = "FILE")
    private Optional<Path> script = Optional.empty();

    @Option(names = "--camera", paramLabel = "PATH")
    private Optional<Path> camera = Optional.empty();

    private final Terminal terminal;

    PracticeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        var planned = script.map(file -> ScriptFile.read(file, terminal)).orElse(ScannerScript.none());
        return new WindowOpening(terminal).open(new WindowLine(WindowLine.Kind.PRACTICE, common.data(), common.language(), planned, camera, Optional.empty(), Optional.empty()));
    }
}
