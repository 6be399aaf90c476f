package vn.motcua.desk.domain.report;

/** A block of text that is drafted from figures and that a person may write anew. */
public enum Part {
    OVERVIEW, TARGETS, CHANGES, CAUSES, PRAISE, DIFFICULTIES, PROPOSALS,
    /** Below a table. */
    NOTE;

    /** Whether a report has it. */
    public boolean belongsTo(ReportFigures figures) {
        return switch (this) {
            case OVERVIEW, CAUSES, DIFFICULTIES, PROPOSALS -> !figures.kind().isTable();
            case TARGETS -> !figures.kind().isTable() && !figures.targets().isEmpty();
            case CHANGES -> !figures.kind().isTable() && !figures.compared().isEmpty();
            case PRAISE -> !figures.kind().isTable() && figures.kind() != ReportKind.DAY && (figures.week().isEmpty() || figures.sumsUp());
            case NOTE -> figures.kind().isTable();
        };
    }
}
