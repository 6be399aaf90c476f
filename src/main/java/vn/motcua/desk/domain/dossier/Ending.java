package vn.motcua.desk.domain.dossier;

/** How a dossier ends without a result. Each needs its document; source: TT 03/2025/TT-VPCP, appendix I, forms 03 and 05. */
public enum Ending {
    /** Từ chối tiếp nhận giải quyết. */
    REFUSED,
    /** Dừng giải quyết. */
    STOPPED,
    /** Công dân rút hồ sơ: their own request is the document. */
    WITHDRAWN
}
