package vn.motcua.desk.paper;

import java.util.List;

/** One mark on a page. Points; x from the left edge, y from the top edge. */
sealed interface Mark {
    /** @param y of the base line */
    record Text(float x, float y, String text, Typeface typeface, float size) implements Mark { }

    record Line(float x1, float y1, float x2, float y2, float width, boolean dotted) implements Mark { }

    /** Filled with black. */
    record Squares(List<Square> squares) implements Mark {
        public Squares {
            squares = List.copyOf(squares);
        }
    }

    /** Filled with a colour. @param rgb red, green and blue, eight bits each */
    record Fill(float x, float y, float width, float height, int rgb) implements Mark { }

    record Square(float x, float y, float width, float height) { }

    /** Pale, across the page, behind everything. */
    record Watermark(String text) implements Mark { }
}
