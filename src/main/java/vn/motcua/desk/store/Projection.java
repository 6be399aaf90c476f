package vn.motcua.desk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.pile.PageCounts;

/** The rows from which lists are made. They follow from the events alone and can be made again at any time. */
final class Projection {
    private static final int AT_ONCE = 1000;

    private final Sql sql;
    private final Memory memory;
    private final EventLog log;

    Projection(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
        this.log = new EventLog(sql, memory);
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

    void received(long number, ReceivedSummary summary, DossierEvent.Received event) {
        var content = event.content();
        var applicant = content.parties().applicant();
        boolean identityWaits = content.parties().validCheck().filter(IdentityCheck.ToConfirm.class::isInstance).isPresent();
        sql.update("""
                insert into dossier (number, id, local_code, label, channel, received_at, day, due, lines, pages, losing, overrides, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", number, summary.id(), summary.localCode(),
                label(content.procedureCode(), content.procedureName()), summary.channel().name(), Memory.micros(event.at()),
                summary.day().toEpochDay(), summary.due().toString(), summary.lines(), summary.pages(), bits(summary.losing()), summary.overrides(),
                memory.events().close(ListPart.of(applicant), ListPart.class, belongsTo(number)));
        if (content.lines().stream().anyMatch(line -> !line.pages().isEmpty())) sql.update("insert into paper_waiting (dossier) values (?)", number);
        if (identityWaits) sql.update("insert into identity_waiting (dossier) values (?)", number);
        memory.index().add(sql, number, SearchTerms.of(content.parties(), content.procedureCode(), new LocalCode(summary.localCode()), Optional.empty()));
        learn(content.procedureCode(), PageCounts.of(content));
    }

    void changed(long number, ReceivedSummary summary, DossierEvent.Received received, DossierEvent event) {
        switch (event) {
            case DossierEvent.OfficialCodeRecorded(_, _, OfficialCode code) -> {
                sql.update("update dossier set official_code = ? where number = ?", code.text(), number);
                memory.index().replace(sql, number, SearchTerms.of(received.content().parties(), received.content().procedureCode(),
                        new LocalCode(summary.localCode()), Optional.of(code)));
            }
            case DossierEvent.Received _ -> throw new IllegalArgumentException("received twice: " + summary.localCode());
            case DossierEvent.IdentityConfirmed answered -> {
                // an answer that disagrees is an answer too: the number is not looked up again and again
                sql.update("delete from identity_waiting where dossier = ?", number);
                if (answered.answer() == DossierEvent.Answer.AGREES) {
                    sql.update("update dossier set losing = losing & ~? where number = ?", bits(Set.of(Cause.IDENTITY_NOT_CHECKED)), number);
                }
            }
            case DossierEvent.PaperMade _ -> {
                if (hasEveryPaper(number, summary, received)) sql.update("delete from paper_waiting where dossier = ?", number);
            }
            case DossierEvent.FormPrinted _ -> { }
        }
    }

    private boolean hasEveryPaper(long number, ReceivedSummary summary, DossierEvent.Received received) {
        var history = new ArrayList<DossierEvent>(List.of(received));
        try {
            for (var row : log.of(number)) if (row.event(memory) instanceof DossierEvent.PaperMade made) history.add(made);
        } catch (Seal.Broken broken) {
            throw memory.damaged(broken);
        }
        return new Dossier(summary.id(), new LocalCode(summary.localCode()), history).papersToMake().isEmpty();
    }

    /** Makes every row again from the events. */
    void rebuild() {
        sql.run("delete from dossier");
        sql.run("delete from paper_waiting");
        sql.run("delete from identity_waiting");
        sql.run("delete from procedure_label");
        sql.run("delete from page_count");
        memory.index().clear(sql);
        try {
            for (var rows = log.after(0, AT_ONCE); !rows.isEmpty(); rows = log.after(rows.getLast().seq(), AT_ONCE)) {
                for (var row : rows) follow(row);
            }
        } catch (Seal.Broken broken) {
            throw memory.damaged(broken);
        }
    }

    private void follow(EventLog.Row row) throws Seal.Broken {
        var event = row.event(memory);
        if (event instanceof DossierEvent.Received received) {
            received(row.dossier(), row.summary(memory).orElseThrow(), received);
        } else {
            var first = log.of(row.dossier()).getFirst();
            changed(row.dossier(), first.summary(memory).orElseThrow(), (DossierEvent.Received) first.event(memory), event);
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
