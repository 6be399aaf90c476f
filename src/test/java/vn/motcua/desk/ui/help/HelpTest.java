package vn.motcua.desk.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;

class HelpTest {
    static Stream<Place> places() {
        return Stream.of(new Place.Reception(Optional.empty()), new Place.Today(), new Place.Search(""), new Place.Results(), new Place.Dossier("x"), new Place.Papers("075085000123"),
                new Place.Settings(), new Place.Plans(), new Place.PlanEdit("x"), new Place.HandValues("x"),
                new Place.Settings(), new Place.Reports(),
                new Place.MorningCheck(), new Place.ProvinceEntry("x"), new Place.ShiftEnd(), new Place.About(), new Place.Welcome());
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPlaceHasItsChapter(Place place) {
        assertThat(Guide.shipped().find(place.topic())).as(place.topic()).isPresent();
    }

    @Test
    void headingsListsKeysAndBoldAreTold() {
        var guide = Guide.parse(List.of("# Sách", "Một câu **đậm** với <kbd>F5</kbd>.", "", "## Chương một", "### Nhỏ", "1. Một", "- Hai"));
        assertThat(guide.sections()).extracting(Guide.Section::anchor).containsExactly("sach", "chuong-mot");
        assertThat(guide.sections().getFirst().blocks().getFirst().runs()).containsExactly(new Guide.Run("Một câu ", Guide.Manner.PLAIN),
                new Guide.Run("đậm", Guide.Manner.BOLD), new Guide.Run(" với ", Guide.Manner.PLAIN), new Guide.Run("F5", Guide.Manner.KEY),
                new Guide.Run(".", Guide.Manner.PLAIN));
        assertThat(guide.sections().getLast().blocks()).hasExactlyElementsOfTypes(Guide.Block.Heading.class, Guide.Block.Item.class, Guide.Block.Item.class);
    }

    @Test
    void searchNeedsNoMarks() {
        assertThat(Guide.shipped().search("ket giay")).extracting(Guide.Section::title).contains("Khi có trục trặc");
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1150,660", "ENGLISH,true,100,1150,660", "VIETNAMESE,true,150,1280,700"})
    void theGuideCanBeRead(Language language, boolean dark, int percent, int width, int height) {
        FxStage.toolkit();
        var view = FxStage.fx(() -> new HelpView(Texts.in(language), inline(), nowhere(), Guide::shipped, "tiep-nhan"));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("help/%s-%s-%d".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
        }
    }

    @Test
    void theChapterOfThePlaceIsOpenAlsoWhenTheGuideArrivesLater() {
        FxStage.toolkit();
        var waiting = new java.util.ArrayDeque<Runnable>();
        var later = new Background(waiting::add, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        var view = FxStage.fx(() -> new HelpView(Texts.in(Language.VIETNAMESE), later, nowhere(), Guide::shipped, "cai-dat"));
        try (var stage = FxStage.of(Theme.usual(), 900, 600, view::root)) {
            FxStage.fx(view::opened);
            while (!waiting.isEmpty()) FxStage.fx(waiting.remove());
            FxStage.settle();
            assertThat(FxStage.fx(() -> ((javafx.scene.control.Label) stage.shown().lookup(".reading .t-display")).getText())).isEqualTo("Cài đặt");
        }
    }

    private static Background inline() {
        return new Background(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
    }

    private static Navigator nowhere() {
        return new Navigator() {
            @Override public void go(Place place) { }

            @Override public void back() { }
        };
    }
}
