package vn.motcua.desk.domain.entry;

/** One line of the form. @param about which paper or charge, where there are several; else empty */
public record EntryLine(EntryField field, String about, EntryValue value) { }
