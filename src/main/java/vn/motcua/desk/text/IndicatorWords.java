package vn.motcua.desk.text;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.kpi.ScoreItem;
import vn.motcua.desk.domain.kpi.Shortfall;

/** The words of indicators and of what is missed, part of {@link Wording}. */
public final class IndicatorWords {
    private static final String INDICATOR = "indicator";

    private final Texts texts;

    public IndicatorWords(Texts texts) {
        this.texts = texts;
    }

    /** As a heading. */
    public String name(Indicator indicator) {
        return words(indicator, "name");
    }

    /** What is counted, in a sentence. */
    public String definition(Indicator indicator) {
        return words(indicator, "definition");
    }

    public String numerator(Indicator indicator) {
        return words(indicator, "numerator");
    }

    public String denominator(Indicator indicator) {
        return words(indicator, "denominator");
    }

    /** The text that sets the formula, with its article. */
    public String source(Indicator indicator) {
        return words(indicator, "source");
    }

    /** Version of the formula, and whether its text was read in its own words. */
    public String version(Indicator indicator) {
        return texts.get(indicator.confirmed() ? "indicator.version.confirmed" : "indicator.version.unconfirmed", indicator.version());
    }

    /** Why a dossier is not counted. */
    public String shortfall(Shortfall why) {
        return texts.of("shortfall", why);
    }

    /** An item of the national index, as its data file calls it. */
    public String item(ScoreItem item) {
        return inThisLanguage(item.name(), item.english());
    }

    public String group(ScoreFormula.Group group) {
        return inThisLanguage(group.name(), group.english());
    }

    public String reading(ScoreItem.Reading reading) {
        return texts.of("score.reading", reading);
    }

    private String inThisLanguage(String vietnamese, String english) {
        return switch (texts.language()) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> english;
        };
    }

    private String words(Indicator indicator, String part) {
        return texts.get(INDICATOR + '.' + indicator.name() + '.' + part);
    }
}
