package vn.motcua.desk.domain.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.words.Folding;

/** To which dossiers a file that came from elsewhere may belong as their result. Only proposed: what is filed is decided by a person. */
public final class ResultProposals {
    /** How sure a proposal is, the surest first. */
    public enum Surety { CERTAIN, LIKELY, POSSIBLE }

    /** What a file says. @param codes texts of the QR codes on it @param text words of its first page; empty for a picture */
    public record Evidence(String name, List<String> codes, String text) {
        public Evidence {
            codes = List.copyOf(codes);
        }
    }

    /** Why a dossier is proposed. */
    public sealed interface Ground {
        record CodeInQr(String code) implements Ground { }

        record CodeInName(String code) implements Ground { }

        record CodeInText(String code) implements Ground { }

        /** @param alone whether no other open dossier is of this person */
        record Number(boolean alone) implements Ground { }

        record NameAndProcedure() implements Ground { }

        record NameOnly() implements Ground { }

        default Surety surety() {
            return switch (this) {
                case CodeInQr _, CodeInName _ -> Surety.CERTAIN;
                // a page may speak of another dossier too
                case CodeInText _, NameAndProcedure _ -> Surety.LIKELY;
                case Number(boolean alone) -> alone ? Surety.LIKELY : Surety.POSSIBLE;
                case NameOnly _ -> Surety.POSSIBLE;
            };
        }
    }

    public record Proposal(DossierRow row, Ground ground) { }

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
    /** Words of procedures that tell nothing about what comes of them. */
    private static final Set<String> GENERAL = Set.of("thu", "tuc", "dang", "ky", "cap", "lai", "ban", "giay", "ho", "so", "cho", "va", "cua", "viec", "co", "theo", "yeu", "to", "nuoc", "nguoi");

    private ResultProposals() { }

    /** Personal numbers that stand in the file, in order. */
    public static Set<String> numbers(Evidence evidence) {
        var numbers = new LinkedHashSet<String>();
        for (var text : all(evidence)) NUMBER.matcher(text).results().forEach(found -> numbers.add(found.group()));
        return numbers;
    }

    /** Codes of dossiers that stand in the file, in order. */
    public static Set<String> codes(Evidence evidence) {
        return ResultClues.codes(all(evidence));
    }

    private static List<String> all(Evidence evidence) {
        var texts = new ArrayList<>(evidence.codes());
        texts.add(evidence.name());
        texts.add(evidence.text());
        return texts;
    }

    /**
     * Each dossier once, for its best ground; the surest first.
     *
     * @param byCode   dossiers of codes in the file
     * @param ofNumber open dossiers of each personal number in the file
     * @param open     dossiers that wait for a result, known by their applicant
     */
    public static List<Proposal> of(Evidence evidence, Map<String, DossierRow> byCode, Map<String, List<DossierRow>> ofNumber, List<DossierRow> open) {
        var found = new ArrayList<Proposal>();
        byCode.forEach((code, row) -> where(evidence, code).ifPresent(ground -> found.add(new Proposal(row, ground))));
        ofNumber.forEach((_, rows) -> rows.forEach(row -> found.add(new Proposal(row, new Ground.Number(rows.size() == 1)))));
        var words = Folding.words(evidence.name().replaceFirst("\\.[A-Za-z]{3,4}$", "") + " " + evidence.text());
        var spoken = " " + String.join(" ", words) + " ";
        for (var row : open) {
            var name = Folding.words(row.applicant());
            if (name.size() < 2 || !spoken.contains(" " + String.join(" ", name) + " ")) continue;
            found.add(new Proposal(row, speaksOf(row.procedureName(), new HashSet<>(words)) ? new Ground.NameAndProcedure() : new Ground.NameOnly()));
        }
        found.sort(Comparator.comparing(one -> one.ground().surety()));
        var seen = new HashSet<String>();
        return found.stream().filter(one -> seen.add(one.row().id())).toList();
    }

    private static Optional<Ground> where(Evidence evidence, String code) {
        if (ResultClues.codes(evidence.codes()).contains(code)) return Optional.of(new Ground.CodeInQr(code));
        if (ResultClues.codes(List.of(evidence.name())).contains(code)) return Optional.of(new Ground.CodeInName(code));
        return ResultClues.codes(List.of(evidence.text())).contains(code) ? Optional.of(new Ground.CodeInText(code)) : Optional.empty();
    }

    /** Whether at least half of what tells this procedure from others is among the words. */
    private static boolean speaksOf(String procedure, Set<String> words) {
        var telling = Folding.words(procedure).stream().filter(word -> !GENERAL.contains(word)).toList();
        return !telling.isEmpty() && 2 * telling.stream().filter(words::contains).count() >= telling.size();
    }
}
