package vn.motcua.desk.device.token;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import vn.motcua.desk.device.SigningToken;
import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.device.process.DriverProcess;
import vn.motcua.desk.device.process.OwnProgram;
import vn.motcua.desk.device.token.driver.TokenProgram;

/** A token that is reached through its maker's library, which runs in a process of its own: it may hang, crash and print what it likes. */
public final class SystemToken implements SigningToken {
    private static final Duration OPENING = Duration.ofSeconds(40);
    private static final Duration SIGNING = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final List<String> command;
    private final Duration opening;
    private final Duration signing;

    public SystemToken() {
        this(OwnProgram.command(TokenProgram.class, "96m"), OPENING, SIGNING);
    }

    SystemToken(List<String> command, Duration opening, Duration signing) {
        this.command = List.copyOf(command);
        this.opening = opening;
        this.signing = signing;
    }

    @Override public Opening open(String library, char[] pin) {
        try {
            var path = TokenLibraries.choose(library);
            if (path.isEmpty()) return new Opening.NotOpened(new TokenProblem.NoLibrary());
            if (!Files.isRegularFile(path.get())) return new Opening.NotOpened(new TokenProblem.LibraryMissing(path.get().toString()));
            var process = new ProcessBuilder(command).start();
            var line = new Line(process, signing);
            var opened = begin(line, path.get(), pin);
            if (opened instanceof Opening.NotOpened) line.close();
            return opened;
        } catch (IOException unstarted) {
            System.getLogger(SystemToken.class.getName()).log(System.Logger.Level.ERROR, "cannot start " + command.getFirst(), unstarted);
            return new Opening.NotOpened(new TokenProblem.Unknown(unstarted.getClass().getSimpleName()));
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private Opening begin(Line line, Path path, char[] pin) {
        try {
            line.say(path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            line.sayPin(pin);
        } catch (IOException ended) {
            return new Opening.NotOpened(line.ended());
        }
        while (true) {
            var answer = line.answer(opening);
            switch (answer[0]) {
                case "certificate" -> line.chain.add(Base64.getDecoder().decode(answer[1]));
                case "ready" -> {
                    return new Opening.Opened(line);
                }
                default -> {
                    return new Opening.NotOpened(problem(answer));
                }
            }
        }
    }

    private static TokenProblem problem(String[] answer) {
        if (!answer[0].equals("problem") || answer.length < 2) return new TokenProblem.Unknown(answer[0]);
        var detail = answer.length < 3 ? "" : new String(Base64.getDecoder().decode(answer[2]), StandardCharsets.UTF_8);
        return switch (answer[1]) {
            case "LibraryMissing" -> new TokenProblem.LibraryMissing(detail);
            case "LibraryUnusable" -> new TokenProblem.LibraryUnusable(detail);
            case "NoToken" -> new TokenProblem.NoToken();
            case "WrongPin" -> new TokenProblem.WrongPin(TokenProblem.TriesLeft.valueOf(detail));
            case "PinLocked" -> new TokenProblem.PinLocked();
            case "NoKey" -> new TokenProblem.NoKey();
            case "PulledOut" -> new TokenProblem.PulledOut();
            case "NoAnswer" -> new TokenProblem.NoAnswer();
            default -> new TokenProblem.Unknown(detail);
        };
    }

    /** The line to the process; closed, the process ends and with it the sitting. */
    private static final class Line implements Session {
        private final DriverProcess process;
        private final OutputStream in;
        private final Duration patience;
        private final List<byte[]> chain = new ArrayList<>();

        private Line(Process process, Duration patience) {
            this.process = new DriverProcess(process, complaint -> System.getLogger(SystemToken.class.getName()).log(System.Logger.Level.DEBUG, complaint));
            this.in = process.getOutputStream();
            this.patience = patience;
        }

        private void say(byte[] content) throws IOException {
            var encoded = Base64.getEncoder().encode(content);
            in.write(encoded);
            in.write('\n');
            in.flush();
            Arrays.fill(encoded, (byte) 0);
        }

        /** Never as a text, which could not be cleared. */
        private void sayPin(char[] pin) throws IOException {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
            var exact = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
            try {
                say(exact);
            } finally {
                Arrays.fill(exact, (byte) 0);
                Arrays.fill(bytes.array(), (byte) 0);
            }
        }

        private String[] answer(Duration most) {
            long end = System.nanoTime() + most.toNanos();
            try {
                while (System.nanoTime() - end < 0) {
                    var line = process.nextLine(GLANCE);
                    if (line.isPresent()) return line.get().split("\t", -1);
                    if (process.ended()) return new String[] {"problem", "Unknown", encoded(ended())};
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            return new String[] {"problem", "NoAnswer"};
        }

        private static String encoded(TokenProblem.Unknown problem) {
            return Base64.getEncoder().encodeToString(problem.code().getBytes(StandardCharsets.UTF_8));
        }

        /** A library that brings its process down. */
        private TokenProblem.Unknown ended() {
            return new TokenProblem.Unknown("DRIVER-ENDED");
        }

        @Override public List<byte[]> chain() {
            return List.copyOf(chain);
        }

        @Override public Signing sign(byte[] content) {
            try {
                say(content);
            } catch (IOException gone) {
                return new Signing.Failed(ended());
            }
            var answer = answer(patience);
            return answer[0].equals("signature") ? new Signing.Done(Base64.getDecoder().decode(answer[1])) : new Signing.Failed(problem(answer));
        }

        @Override public void close() {
            try {
                in.close();
            } catch (IOException already) {
                System.getLogger(SystemToken.class.getName()).log(System.Logger.Level.DEBUG, "already closed", already);
            }
            process.close();
        }
    }
}
