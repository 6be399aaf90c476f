package vn.motcua.desk.paper;

import java.util.Optional;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.office.OfficeUnit;
import vn.motcua.desk.text.Texts;

/** What the forms are called. */
public final class Titles {
    private final Texts texts;

    public Titles(Texts texts) {
        this.texts = texts;
    }

    /** As the office calls the form. */
    public FormTitles of(OfficeForms office, FormKind kind) {
        return Optional.ofNullable(office.ownTitles().get(kind)).orElseGet(() -> usual(office.unit(), kind));
    }

    /** As TT 03/2025/TT-VPCP, annex I, calls it, or as it is usually called. */
    public FormTitles usual(OfficeUnit unit, FormKind kind) {
        var key = "paper.form." + kind.name();
        var form = kind.number().isPresent() ? texts.get("paper.formNumber", "%02d".formatted(kind.number().getAsInt())) : "";
        var symbol = kind.isNumbered() ? texts.get(key + ".symbol", texts.get("paper.unit." + unit.name() + ".short")) : "";
        return new FormTitles(texts.get(key + ".title"), form, symbol);
    }
}
