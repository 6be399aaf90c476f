package vn.motcua.desk.domain.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How this office makes its forms.
 *
 * @param superior  first line of the head; empty: the people's committee of the commune
 * @param headRole  what the head of the office signs as; empty: as the forms say
 * @param headName  printed below the signature of the head of the office; may be empty
 * @param ownTitles where the office departs from the usual titles
 */
public record OfficeForms(OfficeUnit unit, String superior, String headRole, String headName, Numbering numbering,
                          Map<FormKind, FormTitles> ownTitles) {
    /** Who gives a paper its number. */
    public enum Numbering {
        /** A clerk writes it: the number may come from a book that several desks share. */
        BY_HAND,
        /** The desk counts, each kind of paper from 1 every year. */
        BY_DESK
    }

    public OfficeForms {
        ownTitles = Map.copyOf(ownTitles);
    }

    public static OfficeForms usual() {
        return new OfficeForms(OfficeUnit.CENTRE, "", "", "", Numbering.BY_HAND, Map.of());
    }

    /** @param titles empty: the usual ones, which follow the unit */
    public OfficeForms withTitles(FormKind kind, Optional<FormTitles> titles) {
        var next = new HashMap<>(ownTitles);
        titles.ifPresentOrElse(own -> next.put(kind, own), () -> next.remove(kind));
        return new OfficeForms(unit, superior, headRole, headName, numbering, next);
    }

    public OfficeForms withUnit(OfficeUnit value) {
        return new OfficeForms(value, superior, headRole, headName, numbering, ownTitles);
    }

    public OfficeForms withSuperior(String value) {
        return new OfficeForms(unit, value, headRole, headName, numbering, ownTitles);
    }

    public OfficeForms withHeadRole(String value) {
        return new OfficeForms(unit, superior, value, headName, numbering, ownTitles);
    }

    public OfficeForms withHeadName(String value) {
        return new OfficeForms(unit, superior, headRole, value, numbering, ownTitles);
    }

    public OfficeForms withNumbering(Numbering value) {
        return new OfficeForms(unit, superior, headRole, headName, value, ownTitles);
    }
}
