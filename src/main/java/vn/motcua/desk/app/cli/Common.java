package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

import vn.motcua.desk.text.Language;

/** What every command takes. */
final class Common {
    @Option(names = "--data", paramLabel = "DIR")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--lang", paramLabel = "vi|en")
    private Optional<Lang> lang = Optional.empty();

    @Option(names = {"-h", "--help"}, usageHelp = true)
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean version;

    /** As typed. */
    enum Lang { vi, en }

    Optional<Path> data() {
        return data;
    }

    /** Empty when nobody said: the desk's own setting, or Vietnamese. */
    Optional<Language> language() {
        return lang.map(one -> Language.of(one.name()));
    }
}
