package vn.motcua.desk.domain.office;

import java.util.List;

import vn.motcua.desk.domain.words.Folding;

/**
 * A commune-level unit (xã, phường, đặc khu) of the national list, offered when an office is set up; the office may correct the name.
 *
 * @param code five digits
 */
public record Commune(String code, String name, String province) {
    /** The name without what kind of commune it is: what stands before the date on a form. */
    public String place() {
        var words = name.split(" ");
        int kind = Folding.fold(name).startsWith("dac khu ") ? 2 : 1;
        return words.length <= kind ? name : String.join(" ", List.of(words).subList(kind, words.length));
    }
}
