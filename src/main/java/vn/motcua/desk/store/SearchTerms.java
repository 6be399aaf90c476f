package vn.motcua.desk.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.words.Folding;

/**
 * By what a dossier is found, and what typed text asks for. A term is a letter for its kind and a text in clear; it never leaves memory
 * but as a keyed hash.
 */
final class SearchTerms {
    private static final int LONGEST_PREFIX = 12;
    private static final int SHORTEST_PHONE_PREFIX = 4;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PROCEDURE_CODE = Pattern.compile("\\d\\.\\d{6}\\S*");
    private static final Pattern CODE_TAIL = Pattern.compile("(\\d{6})-(\\d+)$");
    private static final char WORD = 'w';
    private static final char NUMBER = 'n';
    private static final char PROCEDURE = 'p';
    /** The person whom the dossier is for; nothing that is typed asks for it. */
    private static final char HOLDER = 'h';

    private SearchTerms() { }

    /** Everything that finds this dossier. */
    static Set<String> of(Parties parties, String procedureCode, LocalCode localCode, Optional<OfficialCode> officialCode) {
        var terms = new LinkedHashSet<String>();
        addPerson(parties.applicant(), terms);
        parties.authorising().ifPresent(person -> addPerson(person, terms));
        parties.counted().personalNumber().ifPresent(number -> terms.add(holder(number.digits())));
        terms.add(PROCEDURE + procedureCode);
        addCode(localCode.text(), terms);
        officialCode.ifPresent(code -> addCode(code.text(), terms));
        return terms;
    }

    /** A personal number as a whole. */
    static String number(String digits) {
        return NUMBER + digits;
    }

    /** A dossier that is for the person of this number. */
    static String holder(String digits) {
        return HOLDER + digits;
    }

    /** All of these must be met; empty when nothing was typed that can be searched. */
    static List<String> asked(String typed) {
        var terms = new ArrayList<String>();
        var digits = new StringBuilder();
        for (var piece : typed.strip().split("\\s+")) {
            if (PROCEDURE_CODE.matcher(piece).matches()) {
                terms.add(PROCEDURE + piece);
                continue;
            }
            for (var word : Folding.words(piece)) {
                if (DIGITS.matcher(word).matches()) digits.append(word);
                else terms.add(WORD + prefix(word, LONGEST_PREFIX));
            }
        }
        // digits are joined: a phone or personal number is often read out and typed in groups
        if (!digits.isEmpty()) terms.add(NUMBER + national(digits.toString()));
        return terms;
    }

    private static void addPerson(Person person, Set<String> terms) {
        for (var word : Folding.words(person.name())) {
            if (DIGITS.matcher(word).matches()) terms.add(NUMBER + word);
            else addPrefixes(WORD, word, 1, LONGEST_PREFIX, terms);
        }
        var number = String.join("", Folding.words(person.number()));
        if (!number.isEmpty()) {
            terms.add((DIGITS.matcher(number).matches() ? NUMBER : WORD) + prefix(number, DIGITS.matcher(number).matches() ? number.length() : LONGEST_PREFIX));
            addLastFour(number, terms);
        }
        var phone = national(person.phone().replaceAll("\\D", ""));
        if (!phone.isEmpty()) {
            addPrefixes(NUMBER, phone, SHORTEST_PHONE_PREFIX, phone.length(), terms);
            addLastFour(phone, terms);
        }
    }

    /** The running number with and without its zeros, and with its day. */
    private static void addCode(String code, Set<String> terms) {
        var tail = CODE_TAIL.matcher(code);
        if (!tail.find()) return;
        terms.add(NUMBER + tail.group(2));
        terms.add(NUMBER + tail.group(2).replaceFirst("^0+(?=.)", ""));
        terms.add(NUMBER + tail.group(1) + tail.group(2));
    }

    private static void addLastFour(String text, Set<String> terms) {
        if (text.length() >= 4 && DIGITS.matcher(text.substring(text.length() - 4)).matches()) terms.add(NUMBER + text.substring(text.length() - 4));
    }

    private static void addPrefixes(char kind, String word, int shortest, int longest, Set<String> terms) {
        for (int length = shortest; length <= Math.min(longest, word.length()); length++) terms.add(kind + word.substring(0, length));
    }

    private static String prefix(String word, int longest) {
        return word.length() <= longest ? word : word.substring(0, longest);
    }

    /** A phone number with the country's code as it is dialled inside the country. */
    private static String national(String digits) {
        return digits.length() == 11 && digits.startsWith("84") ? "0" + digits.substring(2) : digits;
    }
}
