package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A typeface that lacks one letter shows a citizen's name with a box in it. */
class TypefaceTest {

    private static final String OUTSIDE_THE_BLOCK = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư₫–—“”‘’…×";

    @ParameterizedTest
    @ValueSource(strings = {
        "ui/fonts/BeVietnamPro-Regular", "ui/fonts/BeVietnamPro-Medium", "ui/fonts/BeVietnamPro-SemiBold",
        "ui/fonts/BeVietnamPro-Bold", "ui/fonts/BeVietnamPro-Italic",
        "paper/fonts/Tinos-Regular", "paper/fonts/Tinos-Bold", "paper/fonts/Tinos-Italic", "paper/fonts/Tinos-BoldItalic",
    })
    void hasEveryVietnameseLetter(String name) throws IOException {
        try (var file = TypefaceTest.class.getResourceAsStream(name + ".ttf");
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var glyphs = font.getUnicodeCmapLookup();
            var missing = IntStream.concat(IntStream.rangeClosed(' ', '~'),
                            IntStream.concat(IntStream.rangeClosed(0x1EA0, 0x1EF9), OUTSIDE_THE_BLOCK.chars()))
                    .filter(letter -> glyphs.getGlyphId(letter) == 0).mapToObj(Character::toString).toList();
            assertThat(missing).isEmpty();
        }
    }
}
