package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole copies of the database file in {@code backups}, sealed as the file itself is. */
final class Copies {
    private static final int KEPT = 7;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final String DAILY = "desk-";
    private static final String BEFORE_MIGRATION = "before-";
    private static final String SUFFIX = ".db";

    private static final Pattern NAME = Pattern.compile(".*?(\\d{8}-\\d{6}-\\d{3})\\.db");

    private final Path folder;
    private final Clock clock;

    Copies(Path dataFolder, Clock clock) {
        this.folder = dataFolder.resolve("backups");
        this.clock = clock;
    }

    /** The ordinary copy; of these the newest are kept. */
    Path make(Sql sql) {
        var copy = copy(sql, DAILY + STAMP.format(clock.instant()) + SUFFIX);
        try {
            for (var old : all(DAILY).stream().skip(KEPT).toList()) Files.delete(old);
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
        return copy;
    }

    /** Never removed by the program. */
    Path beforeMigration(Sql sql, int version) {
        return copy(sql, BEFORE_MIGRATION + "V%03d-".formatted(version + 1) + STAMP.format(clock.instant()) + SUFFIX);
    }

    /** The newest that still has this form or an older one. */
    Optional<Path> beforeMigrationFrom(int version) {
        for (int next = version + 1; next > 1; next--) {
            var found = all(BEFORE_MIGRATION + "V%03d-".formatted(next)).stream().findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Newest first, of every kind. */
    List<Path> all() {
        return all("").stream().sorted(Comparator.comparing((Path file) -> madeAt(file).orElse(Instant.EPOCH)).reversed()).toList();
    }

    Optional<Instant> newest() {
        return all().stream().findFirst().flatMap(Copies::madeAt);
    }

    static Optional<Instant> madeAt(Path copy) {
        var name = copy.getFileName().toString();
        return Optional.of(NAME.matcher(name)).filter(Matcher::matches)
                .map(match -> LocalDateTime.parse(match.group(1), STAMP).toInstant(ZoneOffset.UTC));
    }

    private Path copy(Sql sql, String name) {
        var file = folder.resolve(name);
        var part = folder.resolve(name + Durable.UNFINISHED);
        try {
            Durable.createFolder(folder);
            try {
                Files.deleteIfExists(part);
                sql.update("vacuum into ?", part.toString());
                Durable.sync(part);
                Durable.moveIntoPlace(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }

    private List<Path> all(String prefix) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix) && NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed()).toList();
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }
}
