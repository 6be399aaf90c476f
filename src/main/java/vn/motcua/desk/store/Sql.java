package vn.motcua.desk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** One connection to the database file with its prepared statements. One thread at a time. */
final class Sql implements AutoCloseable {
    /** Reads a column set; the row moves on afterwards. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final System.Logger LOG = System.getLogger(Sql.class.getName());
    private static final int OPEN_READ_ONLY = 0x1;

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Sql(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** For the one writer. */
    static Sql writer(Path file) {
        return open(file, new Properties(), List.of("pragma busy_timeout = 5000", "pragma journal_mode = wal", "pragma synchronous = full",
                "pragma foreign_keys = on", "pragma temp_store = memory", "pragma cache_size = -32000", "pragma journal_size_limit = 67108864"));
    }

    /** Cannot write, whatever it is asked. No memory-mapped reading: a disk that fails would end the program instead of a call. */
    static Sql reader(Path file) {
        return open(file, new Properties(), List.of("pragma busy_timeout = 5000", "pragma query_only = on", "pragma temp_store = memory",
                "pragma cache_size = -16000"));
    }

    /** Reads the file and writes elsewhere. */
    static Sql copier(Path file) {
        return open(file, new Properties(), List.of("pragma busy_timeout = 5000", "pragma temp_store = memory"));
    }

    /** For looking into a file that may be damaged; leaves it as it is. */
    static Sql untouched(Path file) {
        var properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(OPEN_READ_ONLY));
        return open(file, properties, List.of("pragma busy_timeout = 1000", "pragma temp_store = memory"));
    }

    private static Sql open(Path file, Properties properties, List<String> pragmas) {
        try {
            var sql = new Sql(file, DriverManager.getConnection("jdbc:sqlite:" + file, properties));
            try {
                for (var pragma : pragmas) sql.run(pragma);
                return sql;
            } catch (StoreProblem problem) {
                sql.close();
                throw problem;
            }
        } catch (SQLException failure) {
            throw Trouble.of(failure, file);
        }
    }

    Path file() {
        return file;
    }

    /** Any statement without parameters, whatever it returns. */
    void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw Trouble.of(failure, file);
        }
    }

    /** All of it or nothing, durable when it returns. Takes the write lock at once, so that it cannot fail for want of it later. */
    <T> T transaction(Supplier<T> work) {
        return between("begin immediate", work);
    }

    /** One unchanging view. */
    <T> T snapshot(Supplier<T> work) {
        return between("begin", work);
    }

    private <T> T between(String begin, Supplier<T> work) {
        run(begin);
        boolean done = false;
        try {
            var result = work.get();
            run("commit");
            done = true;
            return result;
        } finally {
            if (!done) rollBack();
        }
    }

    /** After some failures SQLite has rolled back by itself; then there is nothing left to do. */
    private void rollBack() {
        try (var statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException already) {
            LOG.log(System.Logger.Level.DEBUG, "nothing to roll back", already);
        }
    }

    /** @return how many rows were changed */
    int update(String sql, Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) {
        return with(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (rows.next()) list.add(row.read(rows));
                return list;
            }
        });
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... values) {
        return with(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        });
    }

    /** A single number; 0 for SQL null or no row. */
    long number(String sql, Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** A statement that failed is not used again: it may be stuck where it failed. */
    private <T> T with(String sql, Object[] values, Use<T> use) {
        boolean usable = false;
        try {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            var result = use.of(statement);
            usable = true;
            return result;
        } catch (SQLException failure) {
            throw Trouble.of(failure, file);
        } finally {
            if (!usable) drop(sql);
        }
    }

    private void drop(String sql) {
        var statement = prepared.remove(sql);
        if (statement == null) return;
        try {
            statement.close();
        } catch (SQLException again) {
            // closing repeats the failure of the last step, which has been thrown already
            LOG.log(System.Logger.Level.DEBUG, "a failed statement was closed", again);
        }
    }

    @Override public void close() {
        try {
            for (var statement : prepared.values()) statement.close();
            prepared.clear();
            connection.close();
        } catch (SQLException failure) {
            throw Trouble.of(failure, file);
        }
    }
}
