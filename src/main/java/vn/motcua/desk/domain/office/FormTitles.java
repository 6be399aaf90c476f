package vn.motcua.desk.domain.office;

/**
 * How an office calls a form: provinces number and name them in their own ways, and old names still circulate.
 *
 * @param title  in capitals, as printed
 * @param form   number of the form, said at the foot of the page; empty: nothing stands there
 * @param symbol what stands behind the number of the paper and its stroke ({@code PBS-TTPVHCC}); empty: the paper has no number
 */
public record FormTitles(String title, String form, String symbol) { }
