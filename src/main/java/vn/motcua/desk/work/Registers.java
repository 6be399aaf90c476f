package vn.motcua.desk.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.paper.Matter;
import vn.motcua.desk.paper.RegisterBook;
import vn.motcua.desk.store.Store;

/** The books of form 07, one for each field, from what was received. A year takes seconds: off the window's thread. */
public final class Registers {
    private final Store store;
    private final Paperwork paperwork;
    private final ZoneId zone;

    public Registers(Store store, Paperwork paperwork, ZoneId zone) {
        this.store = store;
        this.paperwork = paperwork;
        this.zone = zone;
    }

    /** The books of a period, by the name of their field. @param until the last day */
    public List<RegisterBook> books(LocalDate from, LocalDate until) {
        var entries = new TreeMap<String, List<RegisterBook.Entry>>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            var received = day;
            var dossiers = store.read(tx -> tx.dossiers().receivedOn(received).reversed().stream().map(row -> tx.dossiers().find(row.id()).orElseThrow())
                    .toList());
            for (var dossier : dossiers) entries.computeIfAbsent(dossier.content().field(), _ -> new ArrayList<>()).add(entry(dossier));
        }
        var origin = paperwork.origin(Optional.empty());
        return entries.entrySet().stream().map(field -> new RegisterBook(origin, field.getKey(), from, until, field.getValue())).toList();
    }

    private RegisterBook.Entry entry(Dossier dossier) {
        return new RegisterBook.Entry(Matter.of(dossier), "", time(dossier.received().at()), dossier.content().due(), Optional.empty(),
                dossier.content().promise().delivery());
    }

    private LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
