package vn.motcua.desk.ui.kit;

import java.util.List;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import vn.motcua.desk.domain.words.Folding;

/** A text with what was typed made visible in it, marks and đ aside: {@code "ng an"} shows in {@code "Nguyễn Văn An"}. */
public final class Highlight {
    private Highlight() { }

    public static TextFlow of(String text, String typed, String... classes) {
        var flow = new TextFlow();
        show(flow, text, typed, classes);
        return flow;
    }

    /** Fills a flow that is there already, as cells of a list do. */
    public static void show(TextFlow flow, String text, String typed, String... classes) {
        flow.getChildren().clear();
        boolean[] marked = marks(text, Folding.words(typed));
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i < text.length() && marked[i] == marked[from]) continue;
            var piece = new Text(text.substring(from, i));
            piece.getStyleClass().add("plain");
            piece.getStyleClass().addAll(classes);
            if (marked[from]) piece.getStyleClass().add("marked");
            flow.getChildren().add(piece);
            from = i;
        }
    }

    /** Which characters were typed: beginnings of words, and digits anywhere in a code. */
    static boolean[] marks(String text, List<String> typed) {
        var marks = new boolean[text.length()];
        var folded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) folded.append(foldedChar(text.charAt(i)));
        for (var word : typed) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                boolean begins = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
                boolean inCode = Character.isDigit(word.charAt(0)) && word.length() > 1;
                if (begins || inCode) java.util.Arrays.fill(marks, at, at + word.length(), true);
            }
        }
        return marks;
    }

    private static char foldedChar(char c) {
        var folded = Folding.fold(String.valueOf(c));
        return folded.length() == 1 ? folded.charAt(0) : c;
    }
}
