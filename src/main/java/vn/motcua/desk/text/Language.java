package vn.motcua.desk.text;

/** The languages in which the program speaks; each has a complete file of words of its own. */
public enum Language {
    VIETNAMESE("vi"), ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Two letters of ISO 639, as kept in settings and in the name of the language file. */
    public String code() {
        return code;
    }

    /** Vietnamese for every code that is not known. */
    public static Language of(String code) {
        return code.equals(ENGLISH.code) ? ENGLISH : VIETNAMESE;
    }
}
