package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.work.FactExport;

/** {@code desk facts}: what figures are counted from, a row a dossier and nothing personal. */
@Command
final class FactsCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Mixin
    private final Days days = new Days();

    @Option(names = "--format", paramLabel = "csv|json")
    private Form form = Form.csv;

    @Option(names = "--out", paramLabel = "FILE")
    private Optional<Path> out = Optional.empty();

    private final Terminal terminal;

    /** As typed. */
    enum Form { csv, json }

    FactsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        new OpenDesk(terminal).with(common, desk -> {
            var period = days.period(terminal, desk, Optional.empty());
            write(new FactExport(desk.figures()), period);
        });
        return ExitStatus.DONE.code();
    }

    private void write(FactExport export, Period period) {
        var as = switch (form) {
            case csv -> FactExport.Form.CSV;
            case json -> FactExport.Form.JSON;
        };
        try (var to = writer()) {
            export.write(period, as, to);
        } catch (IOException unwritable) {
            throw terminal.refusal(ExitStatus.REFUSED, "fileUnwritable", out.map(Path::toString).orElse("-"));
        }
        if (terminal.out().checkError()) throw terminal.refusal(ExitStatus.REFUSED, "fileUnwritable", "-");
    }

    /** UTF-8 whatever the terminal speaks: this is for programs. */
    private Writer writer() throws IOException {
        return out.isPresent() ? Files.newBufferedWriter(out.get()) : new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8) {
            @Override public void close() throws IOException {
                flush();
            }
        };
    }
}
