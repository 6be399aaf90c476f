package vn.motcua.desk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The faults that the log of a data folder tells of, gathered by their codes. */
final class FaultLog {
    private static final Pattern FAULT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\S* SEVERE +vn\\.motcua\\.desk: fault (\\S+)");
    private static final Pattern KIND = Pattern.compile(" {2}([\\w.$]+)(:.*)?");

    /**
     * One kind of mistake.
     *
     * @param kind class of the exception
     * @param last as the log has it, in local time
     */
    record Fault(String code, String kind, int count, String last) { }

    private FaultLog() { }

    /** The files of the log, the newest first. */
    static List<Path> files(Path dataFolder) {
        var folder = dataFolder.resolve(Log.FOLDER);
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("desk-\\d+\\.log")).sorted(Comparator.comparing((Path file) -> file.getFileName().toString())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Latest first. */
    static List<Fault> faults(Path dataFolder) {
        var faults = new HashMap<String, Fault>();
        for (var file : files(dataFolder)) gather(lines(file, dataFolder), faults);
        return faults.values().stream().sorted(Comparator.comparing(Fault::last).reversed()).toList();
    }

    private static void gather(List<String> lines, Map<String, Fault> faults) {
        for (int i = 0; i < lines.size(); i++) {
            var line = FAULT.matcher(lines.get(i));
            if (!line.matches()) continue;
            var kind = i + 1 < lines.size() ? KIND.matcher(lines.get(i + 1)) : KIND.matcher("");
            var one = new Fault(line.group(2), kind.matches() ? kind.group(1) : "", 1, line.group(1));
            faults.merge(one.code(), one, (before, now) -> new Fault(now.code(), now.kind(), before.count() + 1,
                    before.last().compareTo(now.last()) > 0 ? before.last() : now.last()));
        }
    }

    /** With the folders of the person at the computer left out: their names are often theirs. */
    static List<String> lines(Path file, Path dataFolder) {
        var home = Optional.ofNullable(System.getProperty("user.home")).filter(path -> path.length() > 1);
        try {
            var lines = new ArrayList<String>();
            for (var line : Files.readAllLines(file)) {
                var without = line.replace(dataFolder.toString(), "DATA");
                lines.add(home.map(path -> without.replace(path, "~")).orElse(without));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
