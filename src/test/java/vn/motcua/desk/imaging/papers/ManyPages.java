package vn.motcua.desk.imaging.papers;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.OptionalLong;

/** A process of its own that makes one page into a paper of many: {@code DPI JPEG COUNT PDF [LIMIT]}. */
final class ManyPages {
    private ManyPages() { }

    public static void main(String[] words) {
        var pages = Collections.nCopies(Integer.parseInt(words[2]), PagePicture.of(Path.of(words[1]), Integer.parseInt(words[0])));
        var file = Path.of(words[3]);
        var limit = words.length > 4 ? OptionalLong.of(Long.parseLong(words[4])) : OptionalLong.empty();
        var about = new Description("Many", "Test", ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), 1);
        System.out.println(new PaperPdf(file.toAbsolutePath().getParent()).make(pages, about, limit, file).compression());
    }
}
