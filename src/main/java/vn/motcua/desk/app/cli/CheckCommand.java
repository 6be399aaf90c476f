package vn.motcua.desk.app.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.domain.office.CheckLine;

/** {@code desk check}: the morning check as text. */
@Command
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--quick")
    private boolean quick;

    private final Terminal terminal;
    private final DataFolder folders;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        var folder = folders.chosen(common.data(), false);
        folders.mustHaveStore(folder);
        boolean practice = Folders.isPractice(folder);
        try (var held = folders.held(folder, practice); var desk = Desk.open(Machines.of(held.path(), practice))) {
            if (!quick) desk.store().check();
            return show(desk.morningCheck().run()).code();
        }
    }

    private ExitStatus show(List<CheckLine> lines) {
        var texts = terminal.texts();
        int widest = lines.stream().mapToInt(line -> texts.of("check", line.item()).length()).max().orElse(0);
        long toMend = 0;
        for (var line : lines) {
            var key = "check." + line.item() + "." + line.state();
            var what = texts.get(key + ".what", line.figures().toArray());
            var next = line.isToSee() ? " " + texts.get(key + ".do") : "";
            if (line.isToSee()) toMend++;
            terminal.out().printf("%-6s  %-" + widest + "s  %s%s%n", texts.of("check", line.state()), texts.of("check", line.item()), what, next);
        }
        terminal.out().println(toMend == 0 ? texts.get("check.sum.good") : texts.get("check.sum.mend", toMend));
        return toMend == 0 ? ExitStatus.DONE : ExitStatus.TO_MEND;
    }
}
