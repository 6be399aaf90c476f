package vn.motcua.desk.imaging.ocr.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

import org.bytedeco.leptonica.global.leptonica;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/**
 * The other process: Tesseract in memory, which may crash or hang without harm to the program. Lives until its input ends.
 *
 * <p>Says {@link #READY} once. A question is a part (its ordinal, one byte), dpi (int), length (int) and a picture; an answer is {@link #DONE} with the
 * width and height of the page (ints), a length (int) and Tesseract's table of words, or {@link #NO_PICTURE}.
 */
public final class RecognitionEngine {
    public static final int READY = 'R';
    public static final int DONE = 'D';
    public static final int NO_PICTURE = 'N';

    private static final String LANGUAGE = "vie";

    private RecognitionEngine() { }

    /** {@code MODELS}, the folder in which the model lies. */
    public static void main(String[] words) throws IOException {
        // where nothing else makes it polite, as on Windows
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        ImageIO.setUseCache(false);
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
                var api = new TessBaseAPI()) {
            leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
            if (api.Init(words[0], LANGUAGE, tesseract.OEM_LSTM_ONLY) != 0) System.exit(1);
            api.SetPageSegMode(tesseract.PSM_AUTO);
            out.writeByte(READY);
            out.flush();
            answer(api, in, out);
        }
    }

    private static void answer(TessBaseAPI api, DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            ReadyPicture.Part part;
            try {
                part = ReadyPicture.Part.values()[in.readUnsignedByte()];
            } catch (EOFException nobodyAsks) {
                return;
            }
            int dpi = in.readInt();
            var content = in.readNBytes(in.readInt());
            try {
                var picture = ReadyPicture.of(content, dpi, part);
                var table = table(api, picture);
                out.writeByte(DONE);
                out.writeInt(picture.width());
                out.writeInt(picture.pageHeight());
                out.writeInt(table.length);
                out.write(table);
            } catch (IOException unreadable) {
                out.writeByte(NO_PICTURE);
            }
            out.flush();
        }
    }

    private static byte[] table(TessBaseAPI api, ReadyPicture picture) {
        api.SetImage(picture.grey(), picture.width(), picture.height(), 1, picture.width());
        api.SetSourceResolution(picture.dpi());
        api.Recognize((ETEXT_DESC) null);
        try (var table = api.GetTSVText(0)) {
            return table.getStringBytes();
        } finally {
            api.Clear();
        }
    }
}
