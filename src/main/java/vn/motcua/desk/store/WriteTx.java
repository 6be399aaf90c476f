package vn.motcua.desk.store;

/** One change of the store: all of it or nothing. Valid inside {@link Store#write} only. */
public final class WriteTx {
    private final Sql sql;
    private final Memory memory;

    WriteTx(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    public DraftTable drafts() {
        return new DraftTable(sql, memory);
    }

    public DossierTable dossiers() {
        return new DossierTable(sql, memory);
    }

    public SettingTable settings() {
        return new SettingTable(sql, memory);
    }

    public OutboxTable outbox() {
        return new OutboxTable(sql, memory);
    }

    public CatalogueTable catalogues() {
        return new CatalogueTable(sql, memory);
    }

    public PlanTable plans() {
        return new PlanTable(sql, memory);
    }

    public ClosedPeriodTable closedPeriods() {
        return new ClosedPeriodTable(sql, memory);
    }
}
