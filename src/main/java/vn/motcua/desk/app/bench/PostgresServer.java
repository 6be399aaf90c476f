package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of this machine's own package, in a folder of its own, that is gone when it is closed. It syncs to disk as a real one does. */
public final class PostgresServer implements AutoCloseable {
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String USER = "hub";
    private static final long PATIENCE_MINUTES = 2;
    /** The package makes this user; the server refuses to run as the system's owner. */
    private static final String SERVICE = "postgres";
    /** Durable in every way; memory and log as an administrator would give them on a small machine. */
    private static final List<String> SETTINGS = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "shared_buffers=512MB", "max_wal_size=4GB",
            "checkpoint_timeout=5min", "max_connections=40", "listen_addresses=127.0.0.1");

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Whether the package is installed and can be started by whoever runs this. */
    public static boolean isInstalled() {
        return programs().isPresent();
    }

    /**
     * Makes the folder, which must not be there yet, and starts.
     *
     * @throws IllegalStateException when it does not start
     */
    public static PostgresServer start(Path folder) {
        var programs = programs().orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed"));
        try {
            Files.createDirectories(folder);
            if (isRoot()) run(List.of("chown", SERVICE, folder.toString()));
            int port;
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            var server = new PostgresServer(programs, folder, port);
            server.asService(List.of(programs.resolve("initdb").toString(), "-D", server.data(), "-U", USER, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"));
            var options = new StringBuilder("-p " + port + " -k " + folder);
            for (var setting : SETTINGS) options.append(" -c ").append(setting);
            server.asService(List.of(programs.resolve("pg_ctl").toString(), "-D", server.data(), "-w", "-l", folder.resolve("log").toString(), "-o", options.toString(), "start"));
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    }

    /** Memory of all its processes, in MB, shared pages counted once. */
    public double megabytes() {
        try {
            long first = Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).getFirst());
            return ProcessHandle.of(first).map(ProcessHandle::descendants).orElseThrow().map(ProcessHandle::pid).mapToDouble(PostgresServer::proportional).sum()
                    + proportional(first);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double proportional(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).findFirst().map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0).orElse(0.0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    /** Bytes on disk, in MB. */
    public double diskMegabytes() {
        try (var files = Files.walk(folder.resolve("data").resolve("base"))) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1e6;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends it as a power cut would: nothing is written any more. It starts again where its log ends. */
    public void crashAndRecover() {
        asService(List.of(programs.resolve("pg_ctl").toString(), "-D", data(), "-m", "immediate", "-w", "stop"));
        asService(List.of(programs.resolve("pg_ctl").toString(), "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -k " + folder, "start"));
    }

    @Override public void close() {
        asService(List.of(programs.resolve("pg_ctl").toString(), "-D", data(), "-m", "immediate", "-w", "stop"));
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void asService(List<String> command) {
        var all = new ArrayList<String>();
        if (isRoot()) all.addAll(List.of("runuser", "-u", SERVICE, "--"));
        all.addAll(command);
        run(all);
    }

    private static void run(List<String> command) {
        try {
            // the server keeps the streams of the one who started it: they go nowhere
            var process = new ProcessBuilder(command).directory(new java.io.File("/")).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("did not work: " + String.join(" ", command));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** The newest version that is there. */
    private static Optional<Path> programs() {
        if (!Files.isDirectory(PACKAGES)) return Optional.empty();
        try (var versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparingInt(bin -> Integer.parseInt(bin.getParent().getFileName().toString())));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
