package vn.motcua.desk.domain.citizen;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.motcua.desk.domain.words.Folding;

/**
 * The text in the QR code of an identity card: parts with {@code |} or {@code $} between. The card of 2021 has number, old number
 * (may be empty), name, birth date, sex, residence, day of issue. The order on the card of 2024 is not published (TT 16/2024/TT-BCA
 * lists sex before birth date), so parts are known by what they look like; what is not certain stays empty.
 */
final class CardText {
    static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’-]{1,99}");
    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    static final Pattern OLD_NUMBER = Pattern.compile("[0-9]{9}");
    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("[0-9]{5,20}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_RESIDENCE = 300;
    private static final char UNREADABLE = '\ufffd';
    /** The first is the right one; the second is used by some; the others come of a keyboard that is not the one the reader thinks of. */
    private static final String SEPARATORS = "|$\\~¦#>*^§°";
    private static final int RIGHT_SEPARATORS = 2;
    private static final String CONSONANTS = "[b-df-hj-np-tv-xz\u0111B-DF-HJ-NP-TV-XZ\u0110]{%d,}(?![\\p{L}\\p{M}'’.])";
    private static final String WORD_BEGINS = "(?<![\\p{L}\\p{M}'’])";
    private static final Pattern NO_VOWEL_IN_NAME = Pattern.compile(WORD_BEGINS + CONSONANTS.formatted(2));
    /** In an address a word in capitals is short for something, and so may be one other. */
    private static final String UNSPOKEN = WORD_BEGINS + "(?!\\p{Lu}+(?!\\p{Ll}))" + CONSONANTS.formatted(3);
    private static final Pattern NO_VOWEL_IN_PLACE = Pattern.compile("(?s)" + UNSPOKEN + ".*" + UNSPOKEN);
    /** The marks of Vietnamese and of the languages of its peoples. */
    private static final Pattern KNOWN_MARK = Pattern.compile("[\u0300-\u0303\u0306\u0309\u030c\u031b\u0323]");
    private static final int NONE = -1;

    private final List<String> parts;
    private final boolean rightSeparator;
    private final boolean rewritten;
    private final int name;
    private final int sex;
    private final int born;
    private final int issued;

    private CardText(List<String> parts, boolean rightSeparator, boolean rewritten) {
        this.parts = parts;
        this.rightSeparator = rightSeparator;
        this.rewritten = rewritten;
        name = first(1, Math.min(3, parts.size()), this::isName);
        sex = first(1, parts.size(), index -> sexOf(parts.get(index)).isPresent());
        born = first(1, parts.size(), this::isDate);
        issued = IntStream.range(Math.max(1, Math.max(born, sex) + 1), parts.size()).filter(this::isDate).reduce((_, later) -> later).orElse(NONE);
    }

    /** Empty when it does not begin like a card at all. */
    static Optional<ScannedCode> read(TypedText typed, String raw) {
        var text = typed.text();
        int digits = 0;
        while (digits < text.length() && (text.charAt(digits) >= '0' && text.charAt(digits) <= '9' || text.charAt(digits) == ' ')) digits++;
        int kind = digits == text.length() ? NONE : SEPARATORS.indexOf(text.charAt(digits));
        if (kind == NONE || !NUMBER_IN_FRONT.matcher(text.substring(0, digits).replace(" ", "")).matches()) return Optional.empty();
        var separator = text.substring(digits, digits + 1);
        var parts = Arrays.stream(text.split(Pattern.quote(separator), -1)).map(part -> part.strip().replaceAll("\\s+", " ")).toList();
        return new CardText(parts, kind < RIGHT_SEPARATORS, typed.rewritten()).understood(raw);
    }

    private Optional<ScannedCode> understood(String raw) {
        var number = PersonalNumber.parse(parts.getFirst());
        boolean cardLike = parts.size() >= 4 && (sex != NONE || born != NONE);
        if (!rightSeparator && !cardLike) return Optional.empty();
        if (number.isEmpty()) return cardLike ? broken(ScannedCode.Flaw.NUMBER_NOT_TWELVE_DIGITS) : Optional.empty();
        if (name == NONE && !cardLike) return parts.size() <= 3 ? broken(ScannedCode.Flaw.CUT_OFF) : Optional.empty();
        if (issued == NONE) return broken(ScannedCode.Flaw.CUT_OFF);
        var card = card(number.get(), raw);
        return Optional.of(damage().<ScannedCode>map(damage -> new ScannedCode.DigitsOnly(digitsOf(card), damage))
                .orElseGet(() -> new ScannedCode.Card(card)));
    }

    /** Whether the letters can be believed. */
    private Optional<ScannedCode.Damage> damage() {
        if (rewritten) return Optional.of(ScannedCode.Damage.INPUT_METHOD);
        if (!rightSeparator) return Optional.of(ScannedCode.Damage.KEYBOARD_LAYOUT);
        var texts = parts.stream().skip(1).filter(part -> sexOf(part).isEmpty()).filter(part -> part.chars().anyMatch(Character::isLetter)).toList();
        if (texts.stream().anyMatch(CardText::hasStrangeLetter)) return Optional.of(ScannedCode.Damage.WRONG_ENCODING);
        boolean plain = !texts.isEmpty() && texts.stream().allMatch(part -> part.chars().allMatch(c -> c < 0x80));
        boolean gaps = texts.stream().anyMatch(part -> part.indexOf('?') >= 0 || part.indexOf(UNREADABLE) >= 0 || NO_VOWEL_IN_PLACE.matcher(part).find())
                || name != NONE && NO_VOWEL_IN_NAME.matcher(parts.get(name)).find();
        return plain || gaps || name == NONE && mangledName() ? Optional.of(ScannedCode.Damage.MARKS_LOST) : Optional.empty();
    }

    private static boolean hasStrangeLetter(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFD).codePoints().anyMatch(c -> c >= 0x80 && c <= 0x9f
                || Character.isLetter(c) && c >= 0x80 && c != 'đ' && c != 'Đ'
                || Character.getType(c) == Character.NON_SPACING_MARK && !KNOWN_MARK.matcher(Character.toString(c)).matches());
    }

    private static CitizenCard digitsOf(CitizenCard card) {
        return new CitizenCard(card.number(), card.oldNumber(), Optional.empty(), card.born(), card.sex(), Optional.empty(), card.issued(), card.raw());
    }

    private CitizenCard card(PersonalNumber number, String raw) {
        var bornOn = day(born);
        var issuedOn = day(issued).filter(day -> bornOn.map(birth -> birth.isBefore(day)).orElse(true));
        var oldNumber = parts.stream().skip(1).filter(part -> OLD_NUMBER.matcher(part).matches()).findFirst();
        return new CitizenCard(number, oldNumber, name == NONE ? Optional.empty() : Optional.of(parts.get(name)),
                issuedOn.isPresent() ? bornOn : Optional.empty(), sex == NONE ? Optional.empty() : sexOf(parts.get(sex)),
                residence(), issuedOn, raw);
    }

    /** The one text between sex or birth date and the day of issue; with two of them it is not certain which is which. */
    private Optional<String> residence() {
        var texts = IntStream.range(Math.max(born, sex) + 1, issued).filter(index -> index != name)
                .mapToObj(parts::get).filter(part -> !part.isEmpty()).toList();
        return texts.size() == 1 ? Optional.of(texts.getFirst()).filter(CardText::isPlace) : Optional.empty();
    }

    static boolean isPlace(String part) {
        return part.length() >= 3 && part.length() <= LONGEST_RESIDENCE && part.chars().anyMatch(Character::isLetter)
                && part.chars().noneMatch(c -> c == '?' || c == UNREADABLE || Character.isISOControl(c));
    }

    private boolean isName(int index) {
        var part = parts.get(index);
        return NAME.matcher(part).matches() && sexOf(part).isEmpty();
    }

    /** Letters stand where the name belongs, with signs between them that no name has: {@code Nguye64n}, {@code Nguy?n}. */
    private boolean mangledName() {
        return IntStream.range(1, Math.min(3, parts.size())).mapToObj(parts::get)
                .anyMatch(part -> part.chars().filter(Character::isLetter).count() >= 2 && sexOf(part).isEmpty());
    }

    private boolean isDate(int index) {
        return DATE.matcher(parts.get(index)).matches();
    }

    private Optional<LocalDate> day(int index) {
        if (index == NONE) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(parts.get(index), DAY)).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<Sex> sexOf(String part) {
        return switch (Folding.fold(part)) {
            case "nam" -> Optional.of(Sex.MALE);
            case "nu" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    private static int first(int from, int to, java.util.function.IntPredicate fits) {
        return IntStream.range(from, Math.max(from, to)).filter(fits).findFirst().orElse(NONE);
    }

    private static Optional<ScannedCode> broken(ScannedCode.Flaw flaw) {
        return Optional.of(new ScannedCode.BrokenCard(flaw));
    }
}
