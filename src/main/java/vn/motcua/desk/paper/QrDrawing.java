package vn.motcua.desk.paper;

import java.util.ArrayList;
import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as squares, sharp at every resolution. The empty border that readers need is left to the page. */
final class QrDrawing {
    /** Modules that must stay empty around the code. */
    static final int QUIET = 4;

    private QrDrawing() { }

    /** @param side of the code without its empty border, in points */
    static Mark.Squares of(String text, float x, float y, float side) {
        var modules = modules(text);
        float module = side / modules.length;
        var squares = new ArrayList<Mark.Square>();
        for (int row = 0; row < modules.length; row++) {
            int column = 0;
            while (column < modules.length) {
                int from = column;
                while (column < modules.length && modules[row][column] == 1) column++;
                if (column > from) squares.add(new Mark.Square(x + from * module, y + row * module, (column - from) * module, module));
                else column++;
            }
        }
        return new Mark.Squares(squares);
    }

    private static byte[][] modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix().getArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this text", e);
        }
    }
}
