package vn.motcua.desk.domain.entry;

/**
 * Something that the reception form of a provincial system asks for; the constants stand in the usual order.
 * Source: the reception screens of real systems, and form 01 of TT 03/2025/TT-VPCP.
 */
public enum EntryField {
    PROCEDURE_CODE, PROCEDURE_NAME, FIELD, CASE, CHANNEL,
    AUTHORISING_NAME, AUTHORISING_NUMBER, AUTHORISING_BORN, AUTHORISING_SEX, AUTHORISING_ADDRESS, AUTHORISING_PHONE, AUTHORISING_EMAIL,
    APPLICANT_KIND, APPLICANT_NAME, APPLICANT_NUMBER, APPLICANT_BORN, APPLICANT_SEX, APPLICANT_ADDRESS, APPLICANT_PHONE, APPLICANT_EMAIL,
    /** Each line of the checklist with its files. */
    COMPONENTS,
    FEES, FEE_TOTAL, EXEMPTION, PAYMENT_CHANNEL, PAYMENT_REFERENCE, RECEIPT,
    RECEIVED, DUE, DELIVERY, LOCAL_CODE
}
