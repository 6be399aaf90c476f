package vn.motcua.desk.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.life.Loss;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.pile.PageCounts;

/** The rows from which lists are made. They follow from the events alone and can be made again at any time. */
final class Projection {
    private static final int AT_ONCE = 1000;

    private final Sql sql;
    private final Memory memory;
    private final EventLog log;
    private final SummaryTally tally;
    private final FactTable facts;

    Projection(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
        this.log = new EventLog(sql, memory);
        this.tally = new SummaryTally(sql, memory, log);
        this.facts = new FactTable(sql, memory);
    }

    /** Sealed part of a row. */
    record ListPart(String applicant, String phone, String bornYear, String numberEnd) {
        static ListPart of(Person applicant) {
            return new ListPart(applicant.name(), applicant.phone(), applicant.bornOn().map(day -> String.valueOf(day.getYear())).orElse(""),
                    applicant.personalNumber().map(PersonalNumber::lastFour).orElse(""));
        }
    }

    static String belongsTo(long number) {
        return "dossier|" + number;
    }

    /** Dossiers that the lists do not know, by their numbers. */
    void add(Map<Long, Dossier> dossiers) {
        dossiers.forEach(this::add);
        facts.put(dossiers);
    }

    private void add(long number, Dossier dossier) {
        var row = Row.of(dossier, LocalDate.ofInstant(dossier.received().at(), memory.clock().getZone()));
        sql.update("""
                insert into dossier (number, id, local_code, official_code, label, channel, received_at, day, due, lines, pages, losing, overrides, stage,
                                     result_missing, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", number, dossier.id(), dossier.localCode().text(), row.officialCode().orElse(null),
                label(row.procedureCode(), row.procedureName()), row.channel(), Memory.micros(dossier.received().at()), row.day(), row.due(),
                row.lines(), row.pages(), row.losing(), row.overrides(), row.stage(), row.resultMissing(), sealed(number, dossier));
        papers(number, dossier);
        identity(number, dossier);
        resultFiles(number, dossier);
        memory.index().add(sql, number, terms(dossier));
        var received = dossier.received().content();
        learn(received.procedureCode(), PageCounts.of(received));
        tally.added(number, dossier);
    }

    /** @param after with the event as the last of its history */
    void changed(long number, Dossier after, DossierEvent event) {
        tally.changed(number, after);
        switch (event) {
            case DossierEvent.Received _ -> throw new IllegalArgumentException("received twice: " + after.localCode());
            case DossierEvent.PaperMade _ -> papers(number, after);
            case DossierEvent.FormPrinted _, DossierEvent.PaperMarked _ -> { }
            case DossierEvent.PaperSigned _ -> facts.put(number, after);
            case DossierEvent.OfficialCodeRecorded _, DossierEvent.Corrected _ -> {
                update(number, after);
                memory.index().replace(sql, number, terms(after));
            }
            case DossierEvent.SupplementRequested _, DossierEvent.Supplemented _, DossierEvent.PapersAdded _, DossierEvent.Forwarded _,
                 DossierEvent.Extended _, DossierEvent.EndingDrawnUp _, DossierEvent.Ended _, DossierEvent.EndingDocumentFiled _,
                 DossierEvent.ResultArrived _, DossierEvent.ResultFiled _, DossierEvent.ResultTakenBack _, DossierEvent.HandedOver _,
                 DossierEvent.SatisfactionGiven _, DossierEvent.IdentityConfirmed _ -> update(number, after);
        }
    }

    private void update(long number, Dossier after) {
        var row = Row.of(after, LocalDate.ofInstant(after.received().at(), memory.clock().getZone()));
        sql.update("""
                update dossier set official_code = ?, label = ?, channel = ?, due = ?, lines = ?, pages = ?, losing = ?, overrides = ?, stage = ?,
                                   result_missing = ?, sealed = ? where number = ?""", row.officialCode().orElse(null),
                label(row.procedureCode(), row.procedureName()), row.channel(), row.due(), row.lines(), row.pages(), row.losing(), row.overrides(),
                row.stage(), row.resultMissing(), sealed(number, after), number);
        papers(number, after);
        identity(number, after);
        resultFiles(number, after);
        facts.put(number, after);
    }

    /** What stands plain in a row of the lists. */
    private record Row(Optional<String> officialCode, String procedureCode, String procedureName, String channel, long day, String due, int lines, int pages,
                       int losing, int overrides, String stage, int resultMissing) {
        static Row of(Dossier dossier, LocalDate day) {
            var content = dossier.content();
            return new Row(dossier.officialCode().map(OfficialCode::text), content.procedureCode(), content.procedureName(),
                    content.channel().name(), day.toEpochDay(), content.due().toString(), content.lines().size(), ReceivedSummary.pages(content),
                    bits(Loss.causes(dossier)), dossier.passedOver().size(), dossier.state().stage().name(), dossier.lacksResult() ? 1 : 0);
        }
    }

    private byte[] sealed(long number, Dossier dossier) {
        return memory.events().close(ListPart.of(dossier.content().parties().applicant()), ListPart.class, belongsTo(number));
    }

    private static Set<String> terms(Dossier dossier) {
        var content = dossier.content();
        return SearchTerms.of(content.parties(), content.procedureCode(), dossier.localCode(), dossier.officialCode());
    }

    private void papers(long number, Dossier dossier) {
        if (dossier.papersToMake().isEmpty()) sql.update("delete from paper_waiting where dossier = ?", number);
        else sql.update("insert or ignore into paper_waiting (dossier) values (?)", number);
    }

    /** An answer that disagrees is an answer too: the number is not looked up again and again. */
    private void identity(long number, Dossier dossier) {
        if (NotedIdentity.of(dossier).isEmpty()) sql.update("delete from identity_waiting where dossier = ?", number);
        else sql.update("insert or ignore into identity_waiting (dossier) values (?)", number);
    }

    private void resultFiles(long number, Dossier dossier) {
        if (dossier.last(DossierEvent.ResultFiled.class).isEmpty()) return;
        sql.update("delete from result_file where dossier = ?", number);
        for (var result : dossier.results()) {
            for (var digest : result.digests()) sql.update("insert or ignore into result_file (digest, dossier) values (?, ?)", digest, number);
        }
    }

    /** Makes every row again from the events. */
    void rebuild() {
        sql.run("delete from dossier");
        sql.run("delete from paper_waiting");
        sql.run("delete from identity_waiting");
        sql.run("delete from procedure_label");
        sql.run("delete from page_count");
        sql.run("delete from result_file");
        memory.index().clear(sql);
        tally.forget();
        facts.clear();
        for (var numbers = log.dossiersAfter(0, AT_ONCE); !numbers.isEmpty(); numbers = log.dossiersAfter(numbers.getLast(), AT_ONCE)) {
            var dossiers = new TreeMap<Long, Dossier>();
            for (long number : numbers) dossiers.put(number, log.dossier(number));
            add(dossiers);
        }
    }

    private void learn(String procedure, PageCounts learned) {
        learned.counts().forEach((component, counts) -> counts.forEach((pages, dossiers) -> sql.update("""
                insert into page_count (procedure, component, pages, dossiers) values (?, ?, ?, ?)
                on conflict (procedure, component, pages) do update set dossiers = dossiers + excluded.dossiers""", procedure, component, pages, dossiers)));
    }

    private long label(String code, String name) {
        var known = sql.first("select number from procedure_label where code = ? and name = ?", row -> row.getLong(1), code, name);
        if (known.isPresent()) return known.get();
        sql.update("insert into procedure_label (code, name) values (?, ?)", code, name);
        return sql.number("select number from procedure_label where code = ? and name = ?", code, name);
    }

    private static int bits(Collection<Cause> causes) {
        return causes.stream().mapToInt(cause -> 1 << cause.ordinal()).reduce(0, (a, b) -> a | b);
    }

    static Set<Cause> causes(int bits) {
        var causes = EnumSet.noneOf(Cause.class);
        for (var cause : Cause.values()) if ((bits & 1 << cause.ordinal()) != 0) causes.add(cause);
        return causes;
    }
}
