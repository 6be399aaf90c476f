package vn.motcua.desk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import vn.motcua.desk.store.StoreProblem;

/**
 * What went wrong, for the technician: files in the data folder that a person may send to support. No personal data: of an
 * exception only kind and place are written, since its message may quote what somebody typed.
 */
public final class Log {
    /** In the data folder. */
    static final String FOLDER = "logs";
    /** No letter or digit that is taken for another one when it is read out. */
    private static final String SAID = "0123456789ACDEFGHJKLMNPQRTUVWXYZ";
    private static final int BYTES = 1 << 20;
    private static final int FILES = 5;
    private static final Logger FAULTS = Logger.getLogger("vn.motcua.desk");
    /** JavaFX on the class path says so at every start; it works. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Log() { }

    /** Nothing goes to the terminal from now on: a person who started a command is told in sentences. */
    public static void quiet() {
        LogManager.getLogManager().reset();
        JAVAFX.setLevel(Level.SEVERE);
    }

    /** Writes to {@code logs} in this data folder from now on; without a log when that cannot be written. */
    public static void into(Path dataFolder) {
        quiet();
        try {
            var folder = Files.createDirectories(dataFolder.resolve(FOLDER));
            var handler = new FileHandler(folder.resolve("desk-%g.log").toString(), BYTES, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new Line());
            var root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            root.addHandler(handler);
        } catch (IOException readOnly) {
            FAULTS.log(Level.WARNING, "no log", readOnly);
        }
    }

    /** A fact for support, never personal. */
    static void note(String what) {
        FAULTS.info(what);
    }

    /** Notes a fault. @return a short code for the sentence, the same for the same fault; support finds it in the log */
    public static String fault(Throwable fault) {
        var code = code(fault);
        FAULTS.log(Level.SEVERE, "fault " + code, fault);
        return code;
    }

    /** {@code 7KA-03X}: short enough to be said on the telephone. */
    static String code(Throwable fault) {
        long hash = fault.getClass().getName().hashCode();
        for (var frame : Arrays.asList(fault.getStackTrace()).subList(0, Math.min(5, fault.getStackTrace().length))) {
            hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
        }
        var code = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            if (i == 3) code.append('-');
            code.append(SAID.charAt((int) (hash >>> 5 * i & 31)));
        }
        return code.toString();
    }

    /** One record a line; below it kinds and places of exceptions. */
    static final class Line extends Formatter {
        private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

        @Override public String format(LogRecord record) {
            var text = new StringWriter();
            var out = new PrintWriter(text);
            var ours = record.getLoggerName() != null && record.getLoggerName().startsWith("vn.motcua.desk");
            // what libraries write may quote a document
            out.printf("%s %-7s %s%s%n", AT.format(LocalDateTime.ofInstant(record.getInstant(), ZoneId.systemDefault())), record.getLevel(),
                    record.getLoggerName(), ours ? ": " + formatMessage(record) : "");
            for (var cause = record.getThrown(); cause != null; cause = cause.getCause()) {
                out.println("  " + cause.getClass().getName() + (mayBeQuoted(cause) ? ": " + cause.getMessage() : ""));
                for (var frame : cause.getStackTrace()) out.println("    at " + frame);
            }
            return text.toString();
        }

        private static boolean mayBeQuoted(Throwable cause) {
            return cause instanceof StoreProblem || cause.getClass().getName().startsWith("org.sqlite.");
        }
    }
}
