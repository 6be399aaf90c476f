package vn.motcua.desk.app.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code desk} and {@code desk practice}: the window. */
@Command
final class WindowCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    private final Terminal terminal;
    private final WindowLine.Kind kind;

    WindowCommand(Terminal terminal, WindowLine.Kind kind) {
        this.terminal = terminal;
        this.kind = kind;
    }

    @Override public Integer call() {
        return new WindowOpening(terminal).open(new WindowLine(kind, common.data(), common.language()));
    }
}
