package vn.motcua.desk.imaging.reader;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;

/** What the reader tells the program: lines of fields with tabs between, the last of them {@code end}. */
final class Reply {
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    void refused(FileTrouble trouble) {
        out.println("refused\t" + trouble);
    }

    void picture(String file, String mediaType, int width, int height, int dpi) {
        out.println(String.join("\t", "picture", file, mediaType, Integer.toString(width), Integer.toString(height), Integer.toString(dpi)));
    }

    void pages(int pages) {
        out.println("pages\t" + pages);
    }

    void oddity(FileOddity oddity) {
        out.println("oddity\t" + oddity);
    }

    void preview(String file) {
        out.println("preview\t" + file);
    }

    /** One that somebody else made. */
    void line(String line) {
        out.println(line);
    }

    void end() {
        out.println("end");
    }
}
