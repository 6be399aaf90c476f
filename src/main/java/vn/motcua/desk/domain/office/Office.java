package vn.motcua.desk.domain.office;

/**
 * The desk and the commune that it serves, as printed on every form.
 *
 * @param communeCode five digits of the national list, or what the office typed
 * @param desk        two characters that tell the desks of a commune apart; part of every local code
 * @param place       what stands before the date on a form: {@code "Cẩm Mỹ, ngày …"}
 */
public record Office(String communeCode, String communeName, String provinceName, String desk, String place, String phone) { }
