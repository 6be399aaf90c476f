package vn.motcua.desk.domain.office;

/**
 * A commune-level unit (xã, phường, đặc khu) of the national list, offered when an office is set up; the office may correct the name.
 *
 * @param code five digits
 */
public record Commune(String code, String name, String province) { }
