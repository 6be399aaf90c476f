package vn.motcua.desk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An amount of dong in Vietnamese words, as forms and receipts want it: {@code 1050000} is
 * "Một triệu không trăm năm mươi nghìn đồng".
 */
public final class AmountInWords {
    private static final long BILLION = 1_000_000_000L;

    private final Texts texts;
    private final List<String> digits;
    /** Thousand, million, billion. */
    private final List<String> scales;

    /** @param texts Vietnamese, or a language whose words of amounts are Vietnamese too */
    public AmountInWords(Texts texts) {
        this.texts = texts;
        this.digits = List.of(texts.get("format.words.digits").split(" "));
        this.scales = List.of(texts.get("format.words.scales").split(" "));
    }

    /** @throws IllegalArgumentException when the amount is negative */
    public String of(long dong) {
        if (dong < 0) throw new IllegalArgumentException("a negative amount: " + dong);
        var words = texts.get("format.words.dong", dong == 0 ? digits.getFirst() : String.join(" ", read(dong, false)));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** @param continued something larger was read before, so that hundreds are read even when there are none */
    private List<String> read(long number, boolean continued) {
        var words = new ArrayList<String>();
        long billions = number / BILLION;
        if (billions > 0) {
            words.addAll(read(billions, continued));
            words.add(scales.get(2));
        }
        for (int power = 2; power >= 0; power--) {
            int group = (int) (number % BILLION / (power == 2 ? 1_000_000 : power == 1 ? 1_000 : 1) % 1_000);
            if (group == 0) continue;
            words.addAll(group(group, continued || !words.isEmpty()));
            if (power > 0) words.add(scales.get(power - 1));
        }
        return words;
    }

    /** @param number 1 to 999 */
    private List<String> group(int number, boolean continued) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        var words = new ArrayList<String>();
        boolean withHundreds = hundreds > 0 || continued;
        if (withHundreds) words.add(texts.get("format.words.hundred", digits.get(hundreds)));
        if (tens == 1) words.add(texts.get("format.words.ten"));
        else if (tens > 1) words.add(texts.get("format.words.tens", digits.get(tens)));
        else if (ones > 0 && withHundreds) words.add(texts.get("format.words.oddOnes"));
        if (ones > 0) words.add(ones(ones, tens));
        return words;
    }

    private String ones(int ones, int tens) {
        if (ones == 1 && tens > 1) return texts.get("format.words.oneAfterTens");
        if (ones == 4 && tens > 1) return texts.get("format.words.fourAfterTens");
        if (ones == 5 && tens > 0) return texts.get("format.words.fiveAfterTens");
        return digits.get(ones);
    }
}
