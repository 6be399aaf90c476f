package vn.motcua.desk.domain.office;

/** What the desk belongs to. Source: TT 03/2025/TT-VPCP, annex I, heads of the forms. */
public enum OfficeUnit {
    /** Trung tâm Phục vụ hành chính công. */
    CENTRE,
    /** Bộ phận Tiếp nhận và Trả kết quả. */
    SECTION
}
