package vn.motcua.desk.imaging.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import vn.motcua.desk.imaging.ocr.engine.RecognitionEngine;

/** An engine that fails on command; a page is known by its only byte. */
final class ScriptedEngine {
    private static final String TABLE = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            4\t1\t1\t1\t1\t0\t10\t10\t90\t20\t-1\t
            5\t1\t1\t1\t1\t1\t10\t10\t40\t18\t96.5\tXin
            5\t1\t1\t1\t1\t2\t60\t10\t40\t18\t91\tchào
            """;

    private ScriptedEngine() { }

    public static void main(String[] words) throws IOException, InterruptedException {
        var script = words[0];
        if (script.equals("dies at once")) System.exit(1);
        if (script.equals("never ready")) Thread.currentThread().join();
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        out.writeByte(RecognitionEngine.READY);
        out.flush();
        while (true) {
            try {
                in.readUnsignedByte();
            } catch (EOFException end) {
                return;
            }
            in.readInt();
            int page = in.readNBytes(in.readInt())[0];
            if (script.equals("hangs on page " + page)) Thread.currentThread().join();
            if (script.equals("dies on page " + page)) Runtime.getRuntime().halt(139);
            if (script.equals("babbles on page " + page)) out.writeBytes("native code speaks");
            var table = TABLE.getBytes(StandardCharsets.UTF_8);
            out.writeByte(RecognitionEngine.DONE);
            out.writeInt(200);
            out.writeInt(300);
            out.writeInt(table.length);
            out.write(table);
            out.flush();
        }
    }
}
