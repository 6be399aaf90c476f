package vn.motcua.desk.domain.signature;

/** Whether what was signed is what lies in the file. */
public sealed interface Integrity {
    record Intact() implements Integrity { }

    /** The signed bytes are others than those that were signed. */
    record Altered() implements Integrity { }

    /** The signature was not made with the key of the certificate it names. */
    record Forged() implements Integrity { }

    /** Too damaged, or of a form that is not defined for PDF. */
    record Unreadable() implements Integrity { }

    /** Made in a way that cannot be checked here. @param algorithm its name or number */
    record NotCheckable(String algorithm) implements Integrity { }
}
