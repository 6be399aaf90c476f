package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.device.practice.ScannerScript;

/** {@code desk}: the window. */
@Command
final class WindowCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--answers", paramLabel = "FILE")
    private Optional<Path> answers = Optional.empty();

    private final Terminal terminal;

    WindowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        return new WindowOpening(terminal).open(new WindowLine(WindowLine.Kind.WORK, common.data(), common.language(), ScannerScript.none(), Optional.empty(), answers, Optional.empty()));
    }
}
