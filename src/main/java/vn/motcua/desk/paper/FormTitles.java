package vn.motcua.desk.paper;

import vn.motcua.desk.text.Texts;

/**
 * How an office calls a form: provinces number and name them in their own ways, and old names still circulate.
 *
 * @param title  in capitals, as printed
 * @param form   number of the form
 * @param symbol what stands behind the number of the paper and its stroke ({@code PBS-TTPVHCC})
 */
public record FormTitles(String title, String form, String symbol) {
    /** Form 01 of TT 03/2025/TT-VPCP, annex I. */
    public static FormTitles receipt() {
        return usual("paper.form01");
    }

    /** Form 02 of TT 03/2025/TT-VPCP, annex I. */
    public static FormTitles guidance() {
        return usual("paper.form02");
    }

    private static FormTitles usual(String key) {
        var texts = Texts.vietnamese();
        return new FormTitles(texts.get(key + ".title"), texts.get(key + ".form"), texts.get(key + ".symbol"));
    }
}
