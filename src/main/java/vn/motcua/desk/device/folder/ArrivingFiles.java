package vn.motcua.desk.device.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.device.PageFile;

/**
 * The files in a watched folder while others write there. A file is finished when it has not changed for a second and has its end. The folder
 * is looked at again and again: shares send no events, and events do not say when a file is closed.
 */
final class ArrivingFiles {
    private static final Duration STILL = Duration.ofSeconds(1);
    /** Who pauses longer than this has given up. */
    private static final Duration STALLED = Duration.ofSeconds(30);
    /** Far more than the clocks of two machines differ. */
    private static final Duration OLD = Duration.ofMinutes(30);
    private static final List<String> UNFINISHED_NAMES = List.of(".part", ".tmp", ".crdownload", ".partial");

    private final Path folder;
    private final InstantSource clock;
    private final Map<Path, Seen> seen = new HashMap<>();

    ArrivingFiles(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @param since when it was first seen like this */
    private record Seen(long size, FileTime changed, Instant since) {
        boolean sameAs(BasicFileAttributes now) {
            return size == now.size() && changed.equals(now.lastModifiedTime());
        }
    }

    /**
     * The oldest file that is finished. Later ones wait behind one that is still being written, so that pages keep their order, but
     * not behind one that nobody goes on writing.
     */
    Optional<Path> next() throws IOException {
        for (var file : look()) {
            var still = Duration.between(seen.get(file).since(), clock.instant());
            if (still.compareTo(STILL) >= 0 && isWhole(file)) return Optional.of(file);
            if (!isGivenUp(seen.get(file))) return Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether any file may still become finished. */
    boolean isGrowing() {
        return seen.values().stream().anyMatch(one -> !isGivenUp(one));
    }

    private boolean isGivenUp(Seen one) {
        var now = clock.instant();
        return Duration.between(one.since(), now).compareTo(STALLED) >= 0 || Duration.between(one.changed().toInstant(), now).compareTo(OLD) >= 0;
    }

    /** The name of a file that never became whole. */
    Optional<String> unfinished() {
        return seen.keySet().stream().map(file -> file.getFileName().toString()).sorted().findFirst();
    }

    /** Every file that is or becomes a page, the oldest first. */
    private List<Path> look() throws IOException {
        var now = new HashMap<Path, Seen>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) see(file).ifPresent(one -> now.put(file, one));
        }
        seen.clear();
        seen.putAll(now);
        var inOrder = new ArrayList<>(seen.keySet());
        inOrder.sort(Comparator.<Path, FileTime>comparing(file -> seen.get(file).changed()).thenComparing(Path::getFileName));
        return inOrder;
    }

    private Optional<Seen> see(Path file) {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            if (!about.isRegularFile() || isAnothers(file, about)) return Optional.empty();
            var before = seen.get(file);
            return Optional.of(before != null && before.sameAs(about) ? before : new Seen(about.size(), about.lastModifiedTime(), clock.instant()));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** What editors and downloads keep beside their work, and what is no page at all. An empty file may become anything. */
    private static boolean isAnothers(Path file, BasicFileAttributes about) throws IOException {
        return isNamedAsUnfinished(file) || about.size() > 8 && PageFile.kind(file).isEmpty();
    }

    static boolean isNamedAsUnfinished(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith("~") || name.startsWith(".") || name.endsWith("~") || UNFINISHED_NAMES.stream().anyMatch(name::endsWith);
    }

    /** A file that its writer keeps locked is not finished. */
    private static boolean isWhole(Path file) {
        try {
            return PageFile.complete(file).isPresent();
        } catch (IOException locked) {
            return false;
        }
    }
}
