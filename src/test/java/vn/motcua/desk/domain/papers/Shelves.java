package vn.motcua.desk.domain.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** Dossiers of one citizen as a store may have them. */
final class Shelves {
    static final PersonalNumber CITIZEN = new PersonalNumber(Samples.citizen().number());
    static final PaperKind BIRTH = new PaperKind(Optional.of("KQ.G15.000031"), List.of("giấy khai sinh", "trích lục khai sinh"), PaperKind.Lasting.SEVERAL);
    static final PaperKind MARRIAGE = new PaperKind(Optional.of("KQ.G15.000032"), List.of("giấy chứng nhận kết hôn"), PaperKind.Lasting.ONE);
    static final PaperKind AUTHORITY = new PaperKind(Optional.empty(), List.of("văn bản ủy quyền"), PaperKind.Lasting.OCCASION);
    static final PaperKinds KINDS = new PaperKinds(List.of(BIRTH, MARRIAGE, AUTHORITY));

    private Shelves() { }

    /** A dossier of a day with papers of these names. */
    static Dossier dossier(int day, Parties parties, Map<DossierComponent, Settlement> lines) {
        var all = lines.entrySet().stream().map(line -> new ReceivedDossier.Line(line.getKey(), Optional.of(line.getValue()))).toList();
        var content = new ReceivedDossier("9.000001", "Thủ tục mẫu", "Mẫu", "x", Channel.DESK, false, parties, all, Map.of(),
                Samples.complete().charges(), LocalDate.of(2026, 11, 30).atTime(9, 0), Optional.empty(), Promise.byCalendar(), true, 60, List.of(), List.of(), Optional.empty());
        return new Dossier("d" + day, new LocalCode("26500-Q1-2611%02d-0001".formatted(day)), List.of(new DossierEvent.Received(at(day), "lan", content)));
    }

    static Dossier dossier(int day, String... names) {
        var lines = new java.util.LinkedHashMap<DossierComponent, Settlement>();
        for (int i = 0; i < names.length; i++) lines.put(component("line-" + i, names[i]), file("file-%d-%d".formatted(day, i)));
        return dossier(day, new Parties(Samples.citizen(), Optional.empty(), Optional.empty()), lines);
    }

    static DossierComponent component(String id, String name) {
        return new DossierComponent(id, name, DossierComponent.Handling.SUBMITTED, new Condition.Always(), 1, 0, Optional.empty(), DossierComponent.Reuse.unknown());
    }

    static Settlement.Attached file(String digest) {
        return new Settlement.Attached(List.of(), List.of(new KeptFile(digest, "x.pdf", "application/pdf", 9, 1, false)));
    }

    static Dossier withResult(Dossier dossier, String name, String number, LocalDate issued, Optional<LocalDate> until) {
        var facts = new ResultPaper.Facts(name, number, Optional.of(issued), "UBND xã Mẫu", "Lê Văn A", until);
        var id = dossier.nextResultId();
        return dossier.with(new DossierEvent.ResultFiled(dossier.received().at().plusSeconds(60), "lan",
                new ResultPaper(id, file(dossier.id() + id), facts, ResultPaper.Source.FILE), List.of()));
    }

    static Dossier marked(Dossier dossier, String paperId, PaperMark mark, String note) {
        return dossier.with(new DossierEvent.PaperMarked(dossier.received().at().plusSeconds(120), "lan", paperId, mark, note));
    }

    static List<StoredPaper> papers(LocalDate today, Dossier... dossiers) {
        return CitizenPapers.of(CITIZEN, new ArrayList<>(List.of(dossiers)), KINDS, Samples.ZONE, today);
    }

    static Parties authorising(Person acting, Person holder) {
        return new Parties(acting, Optional.of(holder), Optional.empty());
    }


    static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Instant at(int day) {
        return day(day).atTime(9, 0).atZone(Samples.ZONE).toInstant();
    }
}
