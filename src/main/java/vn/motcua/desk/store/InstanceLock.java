package vn.motcua.desk.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * At most one program on a data folder. The operating system gives the lock back when a program dies in whatever way; a second start
 * asks the first, through a port that only this machine reaches, to come to the front.
 */
public final class InstanceLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(InstanceLock.class.getName());
    private static final String FILE = "desk.lock";
    /** Far behind the text, because a locked region cannot be read on Windows. */
    private static final long LOCKED_BYTE = 1 << 20;
    private static final int LAST_PORT = 65_535;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String DONE = "raised";

    private final FileChannel channel;
    private final ServerSocket door;
    private final String password;
    private volatile Consumer<Optional<Path>> onRaise = _ -> { };

    private InstanceLock(FileChannel channel, ServerSocket door, String password) {
        this.channel = channel;
        this.door = door;
        this.password = password;
    }

    /**
     * Empty when another program holds the folder.
     *
     * @throws StoreProblem when the folder cannot be used
     */
    public static Optional<InstanceLock> tryLock(Path folder) {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean held = false;
            try {
                var instance = lock(channel).isPresent() ? Optional.of(open(channel)) : Optional.<InstanceLock>empty();
                held = instance.isPresent();
                return instance;
            } finally {
                // a channel gives its lock back with it
                if (!held) channel.close();
            }
        } catch (IOException failure) {
            throw Trouble.of(failure, file);
        }
    }

    private static InstanceLock open(FileChannel locked) throws IOException {
        var instance = new InstanceLock(locked, new ServerSocket(0, 4, InetAddress.getLoopbackAddress()), UUID.randomUUID().toString());
        boolean published = false;
        try {
            instance.publish();
            published = true;
        } finally {
            if (!published) instance.door.close();
        }
        Thread.ofPlatform().daemon().name("instance-door").start(instance::listen);
        return instance;
    }

    /** @param deed run on a thread of its own whenever a second start asks, with the file that was opened by it; replaces the one before */
    public void onRaise(Consumer<Optional<Path>> deed) {
        onRaise = deed;
    }

    /** Asks the program that holds the folder to come to the front. @param opened a file that it shall take. @return whether it answered */
    public static boolean raiseOther(Path folder, Optional<Path> opened) {
        try {
            var words = Files.readString(folder.resolve(FILE)).strip().split(" ");
            if (words.length != 2 || !words[0].matches("\\d{1,5}") || Integer.parseInt(words[0]) > LAST_PORT) return false;
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]))) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                var file = opened.map(path -> " " + named(path)).orElse("");
                socket.getOutputStream().write((words[1] + file + '\n').getBytes(StandardCharsets.US_ASCII));
                return DONE.equals(line(socket));
            }
        } catch (IOException nobody) {
            LOG.log(System.Logger.Level.DEBUG, "no other instance answers", nobody);
            return false;
        }
    }

    @Override public void close() {
        try {
            door.close();
            channel.close();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "the folder's lock was not given back", failure);
        }
    }

    private void publish() throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((door.getLocalPort() + " " + password + '\n').getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                // one who knocked while the door was being closed may still be let in
                var said = Objects.requireNonNullElse(line(socket), "").split(" ", 2);
                if (door.isClosed() || !password.equals(said[0])) continue;
                onRaise.accept(said.length == 2 ? file(said[1]) : Optional.empty());
                socket.getOutputStream().write((DONE + '\n').getBytes(StandardCharsets.US_ASCII));
            } catch (IOException ended) {
                LOG.log(System.Logger.Level.DEBUG, "a visitor left, or the door was closed", ended);
            }
        }
    }

    /** A path in letters that go through any door, whatever language its folders are named in. */
    private static String named(Path path) {
        return Base64.getUrlEncoder().encodeToString(path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Path> file(String named) {
        try {
            return Optional.of(Path.of(new String(Base64.getUrlDecoder().decode(named), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException nonsense) {
            LOG.log(System.Logger.Level.DEBUG, "no file is called so", nonsense);
            return Optional.empty();
        }
    }

    private static String line(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException sameProgram) {
            return Optional.empty();
        }
    }
}
