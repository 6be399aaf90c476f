package vn.motcua.desk.domain.trouble;

/**
 * What came of reading a data file: all of it, or nothing with the place and the reason.
 *
 * @param <T> what such a file holds
 */
public sealed interface DataReading<T> {
    record Read<T>(T content) implements DataReading<T> { }

    /**
     * @param line   counted from 1; 0 when the file as a whole is meant
     * @param detail the key or value in question, for the technician; may be empty
     */
    record Refused<T>(int line, DataTrouble reason, String detail) implements DataReading<T> { }
}
