package vn.motcua.desk.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.Office;

/** The received dossiers, to be added to. */
public final class DossierTable extends DossierQueries {
    /** After a damaged store was made good, codes of that day may be on paper that it does not know of: numbers go on far above them. */
    private static final int AFTER_RECOVERY = 5000;

    private final Projection projection;

    DossierTable(Sql sql, Memory memory) {
        super(sql, memory);
        this.projection = new Projection(sql, memory);
    }

    /** The desk's next code of this day. It is given once: what the transaction does not keep, nobody has seen. */
    public LocalCode nextCode(Office office, LocalDate day) {
        var desk = office.communeCode() + '-' + office.desk();
        long floor = sql.number("select count(*) from desk where restored_on = ?", day.toEpochDay()) * AFTER_RECOVERY;
        long last = Math.max(floor, sql.number("select last from code_counter where desk = ? and day = ?", desk, day.toEpochDay()));
        sql.update("insert into code_counter (desk, day, last) values (?, ?, ?) on conflict (desk, day) do update set last = excluded.last",
                desk, day.toEpochDay(), last + 1);
        return LocalCode.of(office, day, Math.toIntExact(last + 1));
    }

    /** Writes a dossier with everything that happened to it so far. */
    public void add(Dossier dossier) {
        long number = sql.number("select max(dossier) from event") + 1;
        log(number, dossier);
        projection.add(Map.of(number, dossier));
    }

    private void log(long number, Dossier dossier) {
        var day = LocalDate.ofInstant(dossier.received().at(), memory.clock().getZone());
        for (int i = 0; i < dossier.history().size(); i++) {
            var until = new Dossier(dossier.id(), dossier.localCode(), dossier.history().subList(0, i + 1));
            log.append(number, until, dossier.history().get(i), day);
        }
    }

    /**
     * Many at once; for generated and imported data, whose pages stay pages. A thousand to ten thousand in a transaction are a good measure.
     */
    public void addAll(List<Dossier> dossiers) {
        long last = sql.number("select max(dossier) from event");
        var added = new TreeMap<Long, Dossier>();
        for (var dossier : dossiers) {
            long number = last + 1 + added.size();
            log(number, dossier);
            added.put(number, dossier);
        }
        projection.add(added);
        sql.update("delete from paper_waiting where dossier > ?", last);
    }

    /** @throws IllegalArgumentException when there is no such dossier */
    public void append(String id, DossierEvent event) {
        long number = number(id).orElseThrow(() -> new IllegalArgumentException("no dossier " + id));
        var after = dossier(number).with(event);
        log.append(number, after, event, LocalDate.ofInstant(after.received().at(), memory.clock().getZone()));
        projection.changed(number, after, event);
    }

    /** Makes lists and search again from the events; what a reader sees afterwards is the same. */
    public void rebuildProjection() {
        projection.rebuild();
    }
}
