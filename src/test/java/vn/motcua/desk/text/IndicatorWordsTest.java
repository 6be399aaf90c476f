package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.ScoreItem;
import vn.motcua.desk.domain.kpi.Shortfall;

class IndicatorWordsTest {
    @ParameterizedTest
    @EnumSource
    void everyIndicatorSaysWhatItCountsAndWhy(Language language) {
        var words = new Wording(Texts.in(language), ZoneOffset.UTC).indicators();
        for (var indicator : Indicator.values()) {
            assertThat(words.name(indicator)).isNotBlank();
            assertThat(words.definition(indicator)).endsWith(".");
            assertThat(words.numerator(indicator)).isNotEqualTo(words.denominator(indicator));
            assertThat(words.source(indicator)).containsPattern("\\d");
            assertThat(words.version(indicator)).contains(String.valueOf(indicator.version()));
        }
        for (var reading : ScoreItem.Reading.values()) assertThat(words.reading(reading)).isNotBlank();
        for (var why : Shortfall.values()) assertThat(words.shortfall(why)).isNotBlank();
    }
}
