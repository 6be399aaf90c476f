package vn.motcua.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.life.Today;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.pile.PageCounts;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.words.Folding;

/** The received dossiers. */
public sealed class DossierQueries permits DossierTable {
    /** Earlier dossiers of one citizen or name that are looked through. */
    private static final int MOST_EARLIER = 20;
    /** Earlier dossiers of one citizen. */
    private static final int MOST_OF_HOLDER = 500;
    /** Dossiers in which one citizen acted for others, and those of a store that was begun with an older program. */
    private static final int MOST_OF_PARTY = 50;
    private static final int AT_ONCE = 1000;
    private static final Pattern CODE_BEGUN = Pattern.compile("(?=.*\\d)[0-9A-Z.]+(?:-[0-9A-Z]*)+");
    private static final String ROWS = """
            select d.number, d.id, d.local_code, d.official_code, l.code, l.name, d.channel, d.received_at, d.due, d.lines, d.pages, d.losing,
                   d.overrides, d.sealed, d.stage
            from dossier d join procedure_label l on l.number = d.label\s""";

    final Sql sql;
    final Memory memory;
    final EventLog log;

    DossierQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
        this.log = new EventLog(sql, memory);
    }

    public Optional<Dossier> find(String id) {
        return number(id).map(this::dossier);
    }

    public Optional<String> idOf(LocalCode code) {
        return sql.first("select id from dossier where local_code = ?", row -> row.getString(1), code.text());
    }

    /** The newest, should two have been given the same code by mistake. */
    public Optional<String> idOf(OfficialCode code) {
        return sql.first("select id from dossier where official_code = ? order by number desc limit 1", row -> row.getString(1), code.text());
    }

    /** Those received on a day of the desk's clock, newest first. */
    public List<DossierRow> receivedOn(LocalDate day) {
        return sql.list(ROWS + "where d.day = ? order by d.number desc", this::row, day.toEpochDay());
    }

    /** To which somebody did something in this time, in the order of reception; a print and a file made of pages do not count. */
    public List<Dossier> handledBetween(Instant from, Instant until) {
        return sql.list("select distinct dossier from event where at >= ? and at < ? and kind not in ('printed', 'paper') order by dossier",
                row -> row.getLong(1), Memory.micros(from), Memory.micros(until)).stream().map(this::dossier).toList();
    }

    /** Those that lose points as they stand or were accepted against a finding, newest first. */
    public List<DossierRow> needingMending(int limit) {
        return sql.list(ROWS + "where d.losing <> 0 or d.overrides <> 0 order by d.number desc limit ?", this::row, limit);
    }

    /** The dossiers of a list of the day, the most urgent first. */
    public List<DossierRow> on(WorkList list, Today today, int limit) {
        return sql.list(ROWS + OpenDossiers.where(list, "d.") + " limit ?", this::row, OpenDossiers.with(list, today, limit));
    }

    /** How many stand on a list of the day. @param most where counting stops */
    public int count(WorkList list, Today today, int most) {
        return (int) sql.number("select count(*) from (select 1 from dossier " + OpenDossiers.where(list, "") + " limit ?)",
                OpenDossiers.with(list, today, most));
    }

    /** The local code of another dossier that has this file or page as its result. */
    public Optional<LocalCode> resultElsewhere(String digest, String id) {
        return sql.first("select d.local_code from result_file f join dossier d on d.number = f.dossier where f.digest = ? and d.id <> ? limit 1",
                row -> new LocalCode(row.getString(1)), digest, id);
    }

    /**
     * What a clerk types is found as it is typed: words are beginnings of names, without marks; digits are the last four of a number or
     * phone, a whole one, the beginning of a phone, or the running number of a code; codes are found whole and begun. All must match.
     *
     * @return newest first; empty when nothing searchable was typed
     */
    public List<DossierRow> search(String typed, int limit) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (CODE_BEGUN.matcher(code).matches()) {
            var begun = begunWith(code, limit);
            if (!begun.isEmpty()) return begun;
        }
        var terms = SearchTerms.asked(typed);
        if (terms.isEmpty()) return List.of();
        return matching(memory.index().query(terms), limit);
    }

    /** Dossiers whose scanned pages are still to become files, or files that still wait for their text; the oldest first. */
    public List<Dossier> papersWaiting(int limit) {
        return sql.list("select dossier from paper_waiting order by dossier limit ?", row -> row.getLong(1), limit).stream().map(this::dossier).toList();
    }

    /** Identities that were noted and still have to be looked up, the oldest first. */
    public List<NotedIdentity> identitiesToConfirm(int limit) {
        return sql.list("select dossier from identity_waiting order by dossier limit ?", row -> row.getLong(1), limit).stream()
                .flatMap(number -> NotedIdentity.of(dossier(number)).stream()).sorted(Comparator.comparing(NotedIdentity::notedAt)).toList();
    }

    /** This citizen, if a party of one of the last {@value #MOST_EARLIER} dossiers with this number. */
    public Optional<KnownCitizen> knownCitizen(PersonalNumber number) {
        return visits(List.of(SearchTerms.number(number.digits())), person -> person.personalNumber().equals(Optional.of(number))).values().stream()
                .map(visits -> new KnownCitizen(number, visits)).findFirst();
    }

    /** Citizens of this name, marks or not, told apart by their numbers; those of the last {@value #MOST_EARLIER} dossiers, the newest first. */
    public List<KnownCitizen> citizensNamed(String name) {
        var words = Folding.words(name);
        var terms = SearchTerms.asked(String.join(" ", words));
        if (terms.isEmpty()) return List.of();
        return visits(terms, person -> Folding.words(person.name()).equals(words)).entrySet().stream()
                .map(one -> new KnownCitizen(one.getKey(), one.getValue())).toList();
    }

    private Map<PersonalNumber, List<KnownCitizen.Visit>> visits(List<String> terms, Predicate<Person> wanted) {
        var visits = new LinkedHashMap<PersonalNumber, List<KnownCitizen.Visit>>();
        for (var row : matching(memory.index().query(terms), MOST_EARLIER)) {
            var content = find(row.id()).orElseThrow().content();
            var parties = content.parties();
            var day = LocalDate.ofInstant(row.receivedAt(), memory.clock().getZone());
            int papers = (int) content.lines().stream().filter(DossierQueries::isDigitized).count();
            for (var person : Stream.concat(Stream.of(parties.applicant()), parties.authorising().stream()).filter(wanted).toList()) {
                person.personalNumber().ifPresent(number -> visits.computeIfAbsent(number, _ -> new ArrayList<>()).add(new KnownCitizen.Visit(row.id(),
                        row.localCode().text(), day, row.procedureName(), person, papers)));
            }
        }
        return visits;
    }

    private static boolean isDigitized(ReceivedDossier.Line line) {
        return line.settlement().orElse(null) instanceof Settlement.Attached attached && attached.pageCount() > 0;
    }

    public long count() {
        return sql.number("select count(*) from dossier");
    }

    /** The latest moment of all that happened; empty in a new store. */
    public Optional<Instant> lastRecorded() {
        return sql.first("select at from event order by at desc limit 1", row -> Memory.instant(row.getLong(1)));
    }

    /** How many dossiers of each procedure were received since a day, by procedure code. */
    public Map<String, Integer> procedureUse(LocalDate since) {
        var use = new TreeMap<String, Integer>();
        sql.list("select l.code, count(*) from dossier d join procedure_label l on l.number = d.label where d.day >= ? group by d.label",
                row -> Map.entry(row.getString(1), row.getInt(2)), since.toEpochDay()).forEach(one -> use.merge(one.getKey(), one.getValue(), Integer::sum));
        return use;
    }

    /** How many pages the papers of this procedure had, in all that was received here. */
    public PageCounts pageCounts(String procedureCode) {
        return sql.list("select component, pages, dossiers from page_count where procedure = ?",
                row -> new PageCounts(Map.of(row.getString(1), Map.of(row.getInt(2), row.getInt(3)))), procedureCode).stream()
                .reduce(PageCounts.none(), PageCounts::merge);
    }

    /**
     * The dossiers that were for this citizen, as far back as {@value #MOST_OF_HOLDER}, and the last of those in which they only acted for another; the
     * newest first. Those of a person who acts for many do not hide their own.
     */
    public List<Dossier> dossiersOf(PersonalNumber citizen) {
        var numbers = new TreeSet<Long>(Comparator.reverseOrder());
        numbers.addAll(numbers(SearchTerms.holder(citizen.digits()), MOST_OF_HOLDER));
        numbers.addAll(numbers(SearchTerms.number(citizen.digits()), MOST_OF_PARTY));
        return numbers.stream().map(this::dossier).filter(dossier -> isParty(dossier, citizen)).toList();
    }

    private List<Long> numbers(String term, int limit) {
        return sql.list("select rowid from search where search match ? order by rowid desc limit ?", row -> row.getLong(1),
                memory.index().query(List.of(term)), limit);
    }

    private static boolean isParty(Dossier dossier, PersonalNumber citizen) {
        var parties = dossier.content().parties();
        return Stream.concat(Stream.of(parties.applicant()), parties.authorising().stream())
                .anyMatch(person -> person.personalNumber().equals(Optional.of(citizen)));
    }

    /** Every dossier, in the order of reception. Seconds to a minute. */
    void forEach(Consumer<Dossier> each) {
        for (var numbers = log.dossiersAfter(0, AT_ONCE); !numbers.isEmpty(); numbers = log.dossiersAfter(numbers.getLast(), AT_ONCE)) {
            for (long number : numbers) each.accept(dossier(number));
        }
    }

    Optional<Long> number(String id) {
        return sql.first("select number from dossier where id = ?", row -> row.getLong(1), id);
    }

    Dossier dossier(long number) {
        return log.dossier(number);
    }

    DossierRow row(long number) {
        return sql.first(ROWS + "where d.number = ?", this::row, number).orElseThrow();
    }

    private List<DossierRow> matching(String query, int limit) {
        return sql.list(ROWS + "where d.number in (select rowid from search where search match ? order by rowid desc limit ?) order by d.number desc",
                this::row, query, limit);
    }

    private List<DossierRow> begunWith(String code, int limit) {
        var end = code + '~';
        return sql.list(ROWS + """
                where d.number in (select * from (select number from dossier where local_code >= ? and local_code < ? order by local_code desc limit ?)
                                   union select * from (select number from dossier where official_code >= ? and official_code < ?
                                                        order by official_code desc limit ?))
                order by d.number desc limit ?""", this::row, code, end, limit, code, end, limit, limit);
    }

    private DossierRow row(ResultSet row) throws SQLException {
        try {
            var part = memory.events().open(row.getBytes(14), Projection.ListPart.class, Projection.belongsTo(row.getLong(1)));
            return new DossierRow(row.getString(2), new LocalCode(row.getString(3)), Optional.ofNullable(row.getString(4)).map(OfficialCode::new),
                    row.getString(5), row.getString(6), part.applicant(), part.phone(), Channel.valueOf(row.getString(7)),
                    Memory.instant(row.getLong(8)), LocalDateTime.parse(row.getString(9)), row.getInt(10), row.getInt(11),
                    Projection.causes(row.getInt(12)), row.getInt(13), Stage.valueOf(row.getString(15)), part.bornYear(), part.numberEnd());
        } catch (Seal.Broken broken) {
            throw memory.damaged(broken);
        }
    }
}
