package vn.motcua.desk.hub.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One transaction, or one unchanging view. Values are {@code Integer}, {@code Long}, {@code String} or {@code byte[]}, never null. */
public final class Session {
    /** Reads the columns of one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;
    private final Dialect dialect;

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Any statement without parameters. */
    public void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    /** @return how many rows were changed */
    public int update(String sql, Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    /** The same statement for each of these; nothing is done for none. */
    public void each(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        try (var statement = connection.prepareStatement(sql)) {
            for (var values : rows) {
                set(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        return with(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (rows.next()) list.add(row.read(rows));
                return list;
            }
        });
    }

    public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** A single number; 0 for SQL null or no row. */
    public long number(String sql, Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    private <T> T with(String sql, Object[] values, Use<T> use) {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return use.of(statement);
        } catch (SQLException failure) {
            throw new DatabaseFault(failure);
        }
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> throw new IllegalArgumentException("a value of another kind: " + values[i].getClass());
            }
        }
    }
}
