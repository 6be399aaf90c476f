package vn.motcua.desk.hub.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Function;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;

/** The hub's tables, opened. Every method may be called from every thread; on SQLite writers take turns. */
public final class Database implements AutoCloseable {
    private static final String SQLITE = "sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int READERS = 4;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Dialect dialect;
    private final HikariDataSource writers;
    private final HikariDataSource readers;

    private Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
        this.dialect = dialect;
        this.writers = writers;
        this.readers = readers;
    }

    /** Whether this names a database that the hub can keep its tables in: {@code sqlite:FILE} or {@code jdbc:postgresql:…}. */
    public static boolean isKnown(String url) {
        return url.startsWith(SQLITE) && url.length() > SQLITE.length() || url.startsWith(POSTGRESQL);
    }

    /**
     * Opens the database, makes its tables or brings them to this program's form.
     *
     * @param url as in {@link #isKnown}
     * @throws DatabaseFault      when it cannot be reached
     * @throws NewerSchemaProblem when a newer program has been at work there
     */
    public static Database open(String url, LocalDate today) {
        var database = url.startsWith(SQLITE) ? file(Path.of(url.substring(SQLITE.length()))) : server(url);
        boolean open = false;
        try {
            HubSchema.of(database.dialect).migrate(database);
            new Partitions(database).make(today);
            open = true;
            return database;
        } finally {
            if (!open) database.close();
        }
    }

    private static Database file(Path file) {
        return new Database(Dialect.SQLITE, pool(sqlite(file, 1)), pool(sqlite(file, READERS)));
    }

    private static HikariConfig sqlite(Path file, int connections) {
        var config = config("jdbc:sqlite:" + file, connections);
        // stays in the file; asked for by several connections at once it would be refused
        if (connections == 1) config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("busy_timeout", "5000");
        config.addDataSourceProperty("temp_store", "MEMORY");
        config.addDataSourceProperty("cache_size", "-64000");
        config.addDataSourceProperty("journal_size_limit", "67108864");
        config.setAutoCommit(true);
        return config;
    }

    private static Database server(String url) {
        var config = config(url, Dialect.POSTGRESQL.lanes() + READERS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "quay-mot-cua hub");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "60");
        var pool = pool(config);
        return new Database(Dialect.POSTGRESQL, pool, pool);
    }

    private static HikariConfig config(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        // another command may be busy with the file, or the server be about to start
        config.setInitializationFailTimeout(PATIENCE_MILLIS);
        config.setRegisterMbeans(false);
        return config;
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            throw failure.getCause() instanceof SQLException cause ? new DatabaseFault(cause) : failure;
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** One transaction; durable when it returns. What the work throws undoes all of it. */
    public <T> T write(Function<Session, T> work) {
        return in(writers, work);
    }

    /** Nothing is changed. */
    public <T> T read(Function<Session, T> work) {
        return in(readers, work);
    }

    private <T> T in(HikariDataSource pool, Function<Session, T> work) {
        try (var connection = pool.getConnection()) {
            return switch (dialect) {
                case SQLITE -> between(connection, pool == writers ? "begin immediate" : "begin", work);
                case POSTGRESQL -> {
                    // what is not committed when a connection goes back is rolled back by the pool
                    var result = work.apply(new Session(connection, dialect));
                    connection.commit();
                    yield result;
                }
            };
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    /** The driver would begin the next transaction with every commit, and an idle hub would hold the file against all others. */
    private <T> T between(Connection connection, String begin, Function<Session, T> work) throws SQLException {
        var session = new Session(connection, dialect);
        session.run(begin);
        boolean done = false;
        try {
            var result = work.apply(session);
            session.run("commit");
            done = true;
            return result;
        } finally {
            if (!done) session.run("rollback");
        }
    }

    @Override public void close() {
        readers.close();
        writers.close();
    }
}
