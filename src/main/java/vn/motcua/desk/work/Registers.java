package vn.motcua.desk.work;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.words.Folding;
import vn.motcua.desk.paper.Matter;
import vn.motcua.desk.paper.RegisterBook;
import vn.motcua.desk.store.Store;

/** The books of form 07, one for each field, from what was received. A year takes seconds: off the window's thread. */
public final class Registers {
    private static final String NAME = "so-theo-doi-ho-so";

    private final Store store;
    private final Paperwork paperwork;
    private final ZoneId zone;

    public Registers(Store store, Paperwork paperwork, ZoneId zone) {
        this.store = store;
        this.paperwork = paperwork;
        this.zone = zone;
    }

    /** One book: its field, and how many dossiers stand in it. */
    public record Volume(String field, int dossiers) { }

    /** Which books a period has. @param until the last day */
    public List<Volume> volumes(LocalDate from, LocalDate until) {
        return books(from, until).stream().map(book -> new Volume(book.field(), book.entries().size())).toList();
    }

    public Paperwork.Printed print(String field, LocalDate from, LocalDate until) {
        var book = book(field, from, until);
        return paperwork.print(paperwork.slip(book), name(book), 1);
    }

    /** As PDF and as workbook. @return false when the folder refused them */
    public boolean save(String field, LocalDate from, LocalDate until, Path folder) {
        return save(book(field, from, until), folder);
    }

    /** As PDF and as workbook, named by {@link #name}. @return false when the folder refused them */
    public boolean save(RegisterBook book, Path folder) {
        return paperwork.save(paperwork.slip(book), folder.resolve(name(book) + ".pdf"))
                && paperwork.save(paperwork.workbook(book), folder.resolve(name(book) + ".xlsx"));
    }

    /** Of a book's files, without their ending; nothing personal. */
    public String name(RegisterBook book) {
        var field = String.join("-", Folding.words(book.field()));
        return NAME + "-" + book.from() + "-" + book.until() + (field.isEmpty() ? "" : "-" + field);
    }

    private RegisterBook book(String field, LocalDate from, LocalDate until) {
        return books(from, until).stream().filter(book -> book.field().equals(field)).findFirst()
                .orElseGet(() -> new RegisterBook(paperwork.origin(Optional.empty()), field, from, until, List.of()));
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
        var handedOver = dossier.last(DossierEvent.HandedOver.class);
        return new RegisterBook.Entry(Matter.of(dossier), solver(dossier), time(dossier.received().at()), dossier.due(),
                handedOver.map(event -> time(event.at())),
                handedOver.map(event -> event.handover().way()).orElse(dossier.content().promise().delivery()));
    }

    /** To whom it was forwarded last; not known while it was not. */
    private static String solver(Dossier dossier) {
        return dossier.last(DossierEvent.Forwarded.class).map(DossierEvent.Forwarded::to).orElse("");
    }

    private LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
