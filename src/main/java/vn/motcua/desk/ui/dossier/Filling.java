package vn.motcua.desk.ui.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.work.Deed;

/**
 * The form of a deed as it is filled in so far. Every change is a new value.
 *
 * @param typed     as typed, by blank
 * @param content   pages and files of a result, a signed document or a slip
 * @param lines     lines of the checklist for which something was brought, by component id
 * @param target    the line to which the next page goes
 * @param result    id of the result that is taken back; empty: the last
 * @param checked   how the identity of the receiver was checked
 * @param answer    of the citizen; empty: not asked
 * @param procedure the right one, when the procedure is corrected
 * @param namesAnother code of another dossier that stands in a file
 */
record Filling(Action action, Map<Blank, String> typed, Settlement.Attached content, ResultPaper.Source source, Map<String, ReceivedDossier.Line> lines,
               String target, String result, Promise.Delivery way, Optional<Handover.Check> checked,
               Optional<Satisfaction> answer, boolean byProcedure, Optional<Procedure> procedure, List<Override> overrides, Optional<String> namesAnother) {
    static final Settlement.Attached NOTHING = new Settlement.Attached(List.of(), List.of());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("H:mm d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    Filling {
        typed = Map.copyOf(typed);
        lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        overrides = List.copyOf(overrides);
    }

    static Filling of(Action action) {
        return new Filling(action, Map.of(), NOTHING, ResultPaper.Source.SCAN, Map.of(), "", "", Promise.Delivery.AT_DESK, Optional.empty(), Optional.empty(), false,
                Optional.empty(), List.of(), Optional.empty());
    }

    List<Blank> blanks() {
        return Blank.of(action, way, byProcedure);
    }

    String text(Blank blank) {
        return typed.getOrDefault(blank, "").strip();
    }

    Filling with(Blank blank, String text) {
        var next = new EnumMap<Blank, String>(Blank.class);
        next.putAll(typed);
        next.put(blank, text);
        return new Filling(action, next, content, source, lines, target, result, way, checked, answer, byProcedure, procedure, overrides, namesAnother);
    }

    Filling withContent(Settlement.Attached value, ResultPaper.Source from) {
        return new Filling(action, typed, value, from, lines, target, result, way, checked, answer, byProcedure, procedure, List.of(), namesAnother);
    }

    Filling withLines(Map<String, ReceivedDossier.Line> value) {
        return new Filling(action, typed, content, source, value, target, result, way, checked, answer, byProcedure, procedure, overrides, namesAnother);
    }

    Filling withTarget(String value) {
        return new Filling(action, typed, content, source, lines, value, result, way, checked, answer, byProcedure, procedure, overrides, namesAnother);
    }

    Filling withResult(String value) {
        return new Filling(action, typed, content, source, lines, target, value, way, checked, answer, byProcedure, procedure, overrides, namesAnother);
    }

    Filling withWay(Promise.Delivery value) {
        return new Filling(action, typed, content, source, lines, target, result, value, checked, answer, byProcedure, procedure, overrides, namesAnother);
    }

    Filling withChecked(Handover.Check value) {
        return new Filling(action, typed, content, source, lines, target, result, way, Optional.of(value), answer, byProcedure, procedure, overrides, namesAnother);
    }

    /** The next way in which the identity of the receiver may have been checked. */
    Filling withNextCheck() {
        var all = Handover.Check.values();
        return withChecked(all[checked.map(check -> (check.ordinal() + 1) % all.length).orElse(0)]);
    }

    Filling withAnswer(Optional<Satisfaction> value) {
        return new Filling(action, typed, content, source, lines, target, result, way, checked, value, byProcedure, procedure, overrides, namesAnother);
    }

    Filling withByProcedure(boolean value) {
        return new Filling(action, typed, content, source, lines, target, result, way, checked, answer, value, procedure, overrides, namesAnother);
    }

    Filling withProcedure(Procedure value) {
        return new Filling(action, typed, content, source, lines, target, result, way, checked, answer, byProcedure, Optional.of(value), overrides, namesAnother);
    }

    Filling naming(Optional<String> value) {
        return new Filling(action, typed, content, source, lines, target, result, way, checked, answer, byProcedure, procedure, overrides, value);
    }

    Filling passing(Override value) {
        var next = new ArrayList<>(overrides);
        next.add(value);
        return new Filling(action, typed, content, source, lines, target, result, way, checked, answer, byProcedure, procedure, next, namesAnother);
    }

    /** Whether pages and files can be taken in for this deed. */
    boolean takesContent() {
        return switch (action) {
            case FILE_RESULT, REFUSE, STOP, WITHDRAW, FILE_ENDING_DOCUMENT -> true;
            case HAND_OVER -> way == Promise.Delivery.AT_DESK;
            case ADD_PAPERS, ASK_SUPPLEMENT, TAKE_SUPPLEMENT, FORWARD, EXTEND, RECORD_RESULT, TAKE_RESULT_BACK, RECORD_SATISFACTION, CORRECT, RECORD_CODE -> false;
        };
    }

    /** Whether they go to lines of the checklist. */
    boolean takesLines() {
        return action == Action.ADD_PAPERS || action == Action.TAKE_SUPPLEMENT;
    }

    /** With pages or files behind those that are there: of the deed itself, or of the line that is the target. */
    Filling taking(List<Page> pages, List<KeptFile> files, ResultPaper.Source from, List<ReceivedDossier.Line> known) {
        if (!takesLines()) return withContent(joined(content, pages, files), from);
        var line = Stream.concat(lines.values().stream(), known.stream()).filter(one -> one.component().id().equals(target)).findFirst();
        if (line.isEmpty()) return this;
        var next = new LinkedHashMap<>(lines);
        next.put(target, new ReceivedDossier.Line(line.get().component(), Optional.of(joined(brought(target), pages, files))));
        return withLines(next);
    }

    /** With a paper from a store for the line that is the target, instead of what was brought for it. */
    Filling taking(Settlement.Reused paper, List<ReceivedDossier.Line> known) {
        var line = Stream.concat(lines.values().stream(), known.stream()).filter(one -> one.component().id().equals(target)).findFirst();
        if (line.isEmpty()) return this;
        var next = new LinkedHashMap<>(lines);
        next.put(target, new ReceivedDossier.Line(line.get().component(), Optional.of(paper)));
        return withLines(next);
    }

    /** The paper from a store with which a line is to be settled. */
    Optional<Settlement> fromStore(String component) {
        return Optional.ofNullable(lines.get(component)).flatMap(ReceivedDossier.Line::settlement).filter(Settlement.Reused.class::isInstance);
    }

    /** What was brought for a line. */
    Settlement.Attached brought(String component) {
        return Optional.ofNullable(lines.get(component)).flatMap(ReceivedDossier.Line::settlement)
                .filter(Settlement.Attached.class::isInstance).map(Settlement.Attached.class::cast).orElse(NOTHING);
    }

    /** Takes away what was brought last. */
    Filling emptied() {
        if (!takesLines()) return withContent(NOTHING, source).naming(Optional.empty());
        var next = new LinkedHashMap<>(lines);
        next.remove(target);
        return withLines(next);
    }

    private static Settlement.Attached joined(Settlement.Attached before, List<Page> pages, List<KeptFile> files) {
        return new Settlement.Attached(Stream.concat(before.pages().stream(), pages.stream()).toList(),
                Stream.concat(before.files().stream(), files.stream()).toList());
    }

    /** Blanks in which something stands that is no day. @param closes hour at which a day alone means */
    List<Blank> unreadable(LocalTime closes) {
        return blanks().stream().filter(blank -> !text(blank).isEmpty() && switch (blank) {
            case WHEN -> moment(closes).isEmpty();
            case ISSUED, UNTIL -> day(blank).isEmpty();
            case ITEMS, REASON, NOTE, TO, OWN_PAPER, NAME, NUMBER, ISSUER, SIGNER, RECEIVER, RECEIVER_NUMBER, AUTHORITY, REFERENCE -> false;
        }).toList();
    }

    Optional<LocalDate> day(Blank blank) {
        try {
            return Optional.of(LocalDate.parse(text(blank).replace('-', '/').replace('.', '/'), DAY));
        } catch (DateTimeException notYet) {
            return Optional.empty();
        }
    }

    /** {@code 17:00 24/11/2026}, or the day alone: then its closing hour. */
    Optional<LocalDateTime> moment(LocalTime closes) {
        var text = text(Blank.WHEN).replace(',', ' ').replace('-', '/').replace('.', '/').replaceAll("\\s+", " ");
        try {
            return Optional.of(LocalDateTime.parse(text.contains(":") ? text : closes + " " + text, MOMENT));
        } catch (DateTimeException notYet) {
            return Optional.empty();
        }
    }

    static String typed(LocalDate day) {
        return DAY.format(day);
    }

    static String typed(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** What is to be done, in order; empty while something is missing without which there is nothing to judge. */
    List<Deed> deeds(LocalTime closes) {
        return switch (action) {
            case ADD_PAPERS -> List.of(Deed.addPapers(List.copyOf(lines.values())));
            case ASK_SUPPLEMENT -> List.of(Deed.askSupplement(Arrays.stream(text(Blank.ITEMS).split(";")).map(String::strip).toList(), text(Blank.REASON)));
            case TAKE_SUPPLEMENT -> List.of(Deed.takeSupplement(List.copyOf(lines.values()), text(Blank.NOTE)));
            case FORWARD -> List.of(Deed.forward(text(Blank.TO), text(Blank.NOTE)));
            case EXTEND -> moment(closes).map(due -> Deed.extend(due, text(Blank.REASON))).stream().toList();
            case CORRECT -> (byProcedure ? procedure.map(right -> Deed.correctProcedure(right, right.ordinaryCase().id(), text(Blank.REASON)))
                    : moment(closes).map(due -> Deed.correctDue(due, text(Blank.REASON)))).stream().toList();
            case REFUSE -> List.of(Deed.end(Ending.REFUSED, text(Blank.REASON), content, overrides));
            case STOP -> List.of(Deed.end(Ending.STOPPED, text(Blank.REASON), content, overrides));
            case WITHDRAW -> List.of(Deed.end(Ending.WITHDRAWN, text(Blank.REASON), content, overrides));
            case FILE_ENDING_DOCUMENT -> List.of(Deed.fileEndingDocument(content));
            case FILE_RESULT -> List.of(Deed.fileResult(content, facts(), source, overrides));
            case RECORD_RESULT -> List.of(Deed.settle());
            case TAKE_RESULT_BACK -> List.of(Deed.takeResultBack(result, text(Blank.REASON)));
            case HAND_OVER -> Stream.concat(Stream.of(Deed.handOver(handover(), overrides)), answer.map(Deed::recordSatisfaction).stream()).toList();
            case RECORD_SATISFACTION -> answer.map(Deed::recordSatisfaction).stream().toList();
            case RECORD_CODE -> List.of();
        };
    }

    /** The ending that this deed would be. */
    Optional<Ending> ending() {
        return Arrays.stream(Ending.values()).filter(ending -> Action.of(ending) == action).findFirst();
    }

    private ResultPaper.Facts facts() {
        return new ResultPaper.Facts(text(Blank.NAME), text(Blank.NUMBER), day(Blank.ISSUED), text(Blank.ISSUER), text(Blank.SIGNER), day(Blank.UNTIL));
    }

    private Handover handover() {
        var receiver = way == Promise.Delivery.AT_DESK
                ? new Handover.Receiver(text(Blank.RECEIVER), text(Blank.RECEIVER_NUMBER), checked, text(Blank.AUTHORITY)) : Handover.Receiver.nobody();
        return new Handover(way, receiver, way == Promise.Delivery.AT_DESK ? "" : text(Blank.REFERENCE), way == Promise.Delivery.AT_DESK ? content : NOTHING);
    }
}
