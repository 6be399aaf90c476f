package vn.motcua.desk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Brings a database file to the form that this program knows: numbered steps, each whole or not at all. */
final class Schema {
    private static final List<String> FILES = List.of("V001.sql", "V002.sql", "V003.sql", "V004.sql", "V005.sql", "V006.sql", "V007.sql", "V008.sql", "V009.sql");

    /** Something that hides a semicolon, a word that opens or closes a trigger's body, or a semicolon. */
    private static final Pattern PIECES = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"[^\"]*\"|\\[[^\\]]*]|`[^`]*`|\\w+|;", Pattern.DOTALL);

    private final List<String> steps;

    /** @param steps the SQL of version 1, 2, … */
    Schema(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    static Schema shipped() {
        return new Schema(FILES.stream().map(Schema::text).toList());
    }

    List<String> steps() {
        return steps;
    }

    int newest() {
        return steps.size();
    }

    static int version(Sql sql) {
        return (int) sql.number("pragma user_version");
    }

    /**
     * Applies what is missing.
     *
     * @param before called once with the version found, before anything changes in a store that is not new
     * @throws StoreProblem {@code NEWER_PROGRAM_NEEDED} when a newer program has written the file
     */
    void migrate(Sql sql, IntConsumer before) {
        int version = version(sql);
        if (version > newest()) throw new StoreProblem(StorageTrouble.NEWER_PROGRAM_NEEDED, sql.file(), null);
        if (version > 0 && version < newest()) before.accept(version);
        for (int next = version + 1; next <= newest(); next++) {
            int step = next;
            sql.transaction(() -> {
                // a second program may have been faster
                if (version(sql) >= step) return step;
                statements(steps.get(step - 1)).forEach(sql::run);
                sql.run("pragma user_version = " + step);
                return step;
            });
        }
    }

    /** The statements of a script; semicolons in texts, comments and trigger bodies do not end one. */
    static List<String> statements(String script) {
        var statements = new ArrayList<String>();
        var pieces = PIECES.matcher(script);
        int begin = 0;
        int words = 0;
        int open = 0;
        boolean trigger = false;
        while (pieces.find()) {
            var piece = pieces.group();
            if (piece.equals(";") && open == 0) {
                add(script.substring(begin, pieces.start()), statements);
                begin = pieces.end();
                words = 0;
                trigger = false;
            } else if (Character.isLetter(piece.charAt(0))) {
                words++;
                if (words <= 3 && piece.equalsIgnoreCase("trigger")) trigger = true;
                if (trigger && (piece.equalsIgnoreCase("begin") || piece.equalsIgnoreCase("case"))) open++;
                if (trigger && piece.equalsIgnoreCase("end")) open--;
            }
        }
        add(script.substring(begin), statements);
        return statements;
    }

    private static void add(String statement, List<String> statements) {
        var bare = PIECES.matcher(statement).replaceAll(piece -> piece.group().startsWith("--") || piece.group().startsWith("/*") ? "" : "x");
        if (!bare.isBlank()) statements.add(statement.strip());
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
