package vn.motcua.desk.store.catalogue;

import vn.motcua.desk.domain.trouble.DataTrouble;

/** The first line of every data file: which format, and which version of it. */
final class Header {
    private static final int HIGHEST_VERSION = 1_000_000;

    private Header() { }

    /** @return the same fields, format and version taken */
    static Fields check(Fields header, String format, int version) {
        if (!header.has("format") || !header.text("format").equals(format)) throw header.refuse(DataTrouble.WRONG_FORMAT, "format");
        int stated = header.count("version", HIGHEST_VERSION);
        if (stated > version) throw header.refuse(DataTrouble.NEWER_VERSION, "version: " + stated);
        if (stated < 1) throw header.refuse(DataTrouble.WRONG_FORMAT, "version: " + stated);
        return header;
    }
}
