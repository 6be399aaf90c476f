package vn.motcua.desk.app.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import vn.motcua.desk.app.Build;

/** All commands put together, with their help in one language. */
final class DeskCommandLine {
    private final Terminal terminal;
    private final Troubles troubles;

    DeskCommandLine(Terminal terminal) {
        this.terminal = terminal;
        this.troubles = new Troubles(terminal);
    }

    /** @return the exit status */
    int run(String... args) {
        return commands().execute(args);
    }

    CommandLine commands() {
        var root = new CommandLine(new WindowCommand(terminal)).setCommandName("desk");
        root.addSubcommand("practice", new PracticeCommand(terminal));
        root.addSubcommand("check", new CheckCommand(terminal));
        root.addSubcommand("generate", new GenerateCommand(terminal));
        root.addSubcommand("register", new RegisterCommand(terminal));
        root.addSubcommand("report", new ReportCommand(terminal));
        root.addSubcommand("facts", new FactsCommand(terminal));
        root.addSubcommand("indicators", new IndicatorsCommand(terminal));
        root.addSubcommand("play", new PlayCommand(terminal));
        root.addSubcommand("scan", new ScanCommand(terminal));
        root.addSubcommand("papers", new PapersCommand(terminal));
        root.addSubcommand("read-code", new ReadCodeCommand(terminal));
        root.addSubcommand("read-chip", new ReadChipCommand(terminal));
        root.addSubcommand("verify-signature", new VerifySignatureCommand(terminal));
        root.addSubcommand("diagnostics", new DiagnosticsCommand(terminal));
        root.addSubcommand("update", new UpdateCommand(terminal));
        root.addSubcommand("hub", hub());
        root.addSubcommand("bench", new BenchCommand(terminal));
        dress(root);
        root.setExecutionExceptionHandler((exception, _, _) -> troubles.tell(exception));
        root.setParameterExceptionHandler((exception, _) -> misunderstood(exception));
        root.setOut(new PrintWriter(terminal.out(), true));
        root.setErr(new PrintWriter(terminal.err(), true));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    private CommandLine hub() {
        return new CommandLine(new HubCommand(terminal)).addSubcommand("enrol", new HubEnrolCommand(terminal))
                .addSubcommand("dismiss", new HubDismissCommand(terminal)).addSubcommand("admin", new HubAdminCommand(terminal))
                .addSubcommand("take", new HubTakeCommand(terminal));
    }

    /** The words of this language and what every help page has in common. */
    private void dress(CommandLine command) {
        var words = new HelpWords(terminal.texts());
        var spec = command.getCommandSpec();
        spec.resourceBundle(words);
        spec.versionProvider(() -> new String[] {Build.ofThisProgram().line()});
        spec.usageMessage().width(100).sortOptions(false).abbreviateSynopsis(false);
        command.getSubcommands().values().forEach(this::dress);
    }

    private int misunderstood(ParameterException exception) {
        var command = exception.getCommandLine().getCommandSpec().qualifiedName();
        var texts = terminal.texts();
        var sentence = switch (exception) {
            case UnmatchedArgumentException unknown -> texts.get("cli.say.unknown", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing -> texts.get("cli.say.missing", named(missing));
            default -> texts.get("cli.say.badValue", String.valueOf(exception.getValue()), named(exception));
        };
        return troubles.end(ExitStatus.NOT_UNDERSTOOD, sentence + " " + texts.get("cli.say.seeHelp", command));
    }

    private static String named(ParameterException exception) {
        return switch (exception.getArgSpec()) {
            case CommandLine.Model.OptionSpec option -> option.longestName();
            case null, default -> exception instanceof MissingParameterException missing
                    ? String.join(" ", missing.getMissing().stream().map(DeskCommandLine::name).toList()) : "";
        };
    }

    private static String name(CommandLine.Model.ArgSpec missing) {
        return missing instanceof CommandLine.Model.OptionSpec option ? option.longestName() : missing.paramLabel();
    }
}
