package vn.motcua.desk.domain.dossier;

/** How a dossier ends without a result. Each needs its document; source: TT 03/2025/TT-VPCP, appendix I, forms 03 and 05. */
public enum Ending {
    /** Từ chối tiếp nhận giải quyết. */
    REFUSED(3),
    /** Dừng giải quyết. */
    STOPPED(5),
    /** Công dân rút hồ sơ: their own request is the document. */
    WITHDRAWN(5);

    private final int form;

    Ending(int form) {
        this.form = form;
    }

    /** Number of the form that says so. */
    public int form() {
        return form;
    }
}
