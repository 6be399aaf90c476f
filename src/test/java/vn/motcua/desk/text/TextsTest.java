package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.MissingResourceException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9àáãèéìíĩòóõùúũý]");

    private final Texts vietnamese = Texts.in(Language.VIETNAMESE);
    private final Texts english = Texts.in(Language.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(vietnamese.keys()).isEqualTo(english.keys());
    }

    @Test
    void bothLanguagesHaveTheSameHoles() {
        for (var key : vietnamese.keys()) assertThat(holes(english, key)).as(key).isEqualTo(holes(vietnamese, key));
    }

    /** Reading the file would silently keep the later of two. */
    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(Language language) throws IOException {
        var file = Path.of("src/main/resources/vn/motcua/desk/text/desk_" + language.code() + ".properties");
        var keys = Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("=", 2)[0]).toList();
        assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(Texts.in(language).keys());
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsTidy(Language language) {
        var texts = Texts.in(language);
        for (var key : texts.keys()) {
            var text = raw(texts, key);
            assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()).doesNotContain("  ").doesNotContain("''").doesNotContain("\uFFFD");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("%s is NFC", key).isTrue();
        }
    }

    @Test
    void theVietnameseFileIsVietnamese() {
        var sentences = vietnamese.keys().stream().filter(key -> raw(vietnamese, key).length() > 25).toList();
        assertThat(sentences).isNotEmpty().allSatisfy(key -> assertThat(raw(vietnamese, key)).as(key).containsPattern(VIETNAMESE));
    }

    @Test
    void anApostropheAndABackslashComeThrough() {
        assertThat(english.get("identity.reference", "it's C:\\x $1 {0}")).isEqualTo("reference it's C:\\x $1 {0}");
    }

    @Test
    void aMissingKeyIsAFault() {
        assertThatThrownBy(() -> vietnamese.get("no.such.key")).isInstanceOf(MissingResourceException.class).hasMessageContaining("no.such.key");
    }

    @Test
    void aHoleWithoutFillingIsAFault() {
        assertThatThrownBy(() -> vietnamese.get("identity.reference")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownLanguageIsVietnamese() {
        assertThat(Language.of("fr")).isEqualTo(Language.VIETNAMESE);
        assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
    }

    private static TreeSet<String> holes(Texts texts, String key) {
        return HOLE.matcher(raw(texts, key)).results().map(hole -> hole.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text with its holes left as they stand. */
    private static String raw(Texts texts, String key) {
        return texts.get(key, "{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}", "{8}", "{9}");
    }
}
