package vn.motcua.desk.domain.pile;

import java.text.Normalizer;
import java.util.Random;

/**
 * What reading does to the words of a page.
 *
 * @param letters share of letters read wrong, lost or invented
 * @param marks   share of words that lose their marks
 * @param gaps    share of words split or joined
 * @param stamps  share of titles with a stamp over some of their words
 * @param unread  share of headings of which nothing is read
 */
record Noise(String name, double letters, double marks, double gaps, double stamps, double unread) {
    static final Noise NONE = new Noise("none", 0, 0, 0, 0, 0);
    static final Noise LOW = new Noise("low", 0.02, 0.2, 0.02, 0.03, 0.01);
    static final Noise MEDIUM = new Noise("medium", 0.05, 0.5, 0.05, 0.1, 0.03);
    static final Noise HIGH = new Noise("high", 0.10, 1, 0.1, 0.2, 0.06);

    private static final String ALIKE = "lI1|oO0|mn|uv|ce|gq|hb|s5|B8|tf|ij|aă|oơ|uư|eê";
    private static final String ANY = "abcdeghiklmnopqrstuvxy.,';:|";

    String read(String words, Random chance) {
        if (chance.nextDouble() < unread) return "";
        var read = new StringBuilder();
        for (var word : words.split(" ")) {
            if (!read.isEmpty() && chance.nextDouble() >= gaps) read.append(' ');
            read.append(word(word, chance));
        }
        return read.toString();
    }

    String stamped(String title, Random chance) {
        if (chance.nextDouble() >= stamps) return title;
        var words = title.split(" ");
        int hidden = Math.max(1, (int) Math.round(words.length * (0.3 + 0.4 * chance.nextDouble())));
        int begin = chance.nextInt(Math.max(1, words.length - hidden + 1));
        var left = new StringBuilder();
        for (int i = 0; i < words.length; i++) if (i < begin || i >= begin + hidden) left.append(left.isEmpty() ? "" : " ").append(words[i]);
        return left.toString();
    }

    private String word(String word, Random chance) {
        var marked = chance.nextDouble() < marks ? Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "").replace('đ', 'd').replace('Đ', 'D') : word;
        var read = new StringBuilder();
        int split = chance.nextDouble() < gaps && marked.length() > 2 ? 1 + chance.nextInt(marked.length() - 1) : -1;
        for (int i = 0; i < marked.length(); i++) {
            if (i == split) read.append(' ');
            char letter = marked.charAt(i);
            if (chance.nextDouble() >= letters) {
                read.append(letter);
                continue;
            }
            switch (chance.nextInt(10)) {
                case 0, 1 -> { }
                case 2, 3 -> read.append(letter).append(any(chance));
                case 4, 5, 6 -> read.append(any(chance));
                default -> read.append(alike(letter, chance));
            }
        }
        return read.toString();
    }

    private static char any(Random chance) {
        return ANY.charAt(chance.nextInt(ANY.length()));
    }

    private static char alike(char letter, Random chance) {
        for (var group : ALIKE.split("\\|")) {
            int at = group.indexOf(Character.toLowerCase(letter));
            if (at < 0) continue;
            char other = group.charAt((at + 1 + chance.nextInt(group.length() - 1)) % group.length());
            return Character.isUpperCase(letter) ? Character.toUpperCase(other) : other;
        }
        return any(chance);
    }
}
