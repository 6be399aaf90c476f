package vn.motcua.desk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.Settings;

class AbilitiesTest {
    @ParameterizedTest
    @CsvSource({"300, 300", "250, 300", "301, 600", "9999, 600", "10, 200"})
    void aResolutionIsOneOfThoseOfferedAndNotBelowTheOneWanted(int wanted, int taken) {
        assertThat(new Abilities(Set.of(), Set.of(), List.of(600, 200, 300)).dpi(wanted)).isEqualTo(taken);
    }

    @Test
    void whoSaysNothingMayBeAskedForEverything() {
        var wish = new Settings(Feed.FEEDER_BOTH_SIDES, Colour.GREY, 437);
        assertThat(Abilities.unknown().nearest(wish)).isEqualTo(wish);
    }

    @Test
    void aFeederGivesWayToTheGlassAndBackButTwoSidesStayTwoSides() {
        var glass = new Abilities(Set.of(Feed.FLATBED), Set.of(Colour.COLOUR), List.of());
        assertThat(glass.nearest(new Settings(Feed.FEEDER, Colour.GREY, 300))).isEqualTo(new Settings(Feed.FLATBED, Colour.COLOUR, 300));
        assertThat(glass.nearest(new Settings(Feed.FEEDER_BOTH_SIDES, Colour.COLOUR, 300)).feed()).isEqualTo(Feed.FEEDER_BOTH_SIDES);
        assertThat(new Abilities(Set.of(Feed.FEEDER), Set.of(), List.of()).nearest(new Settings(Feed.FLATBED, Colour.GREY, 300)).feed()).isEqualTo(Feed.FEEDER);
    }

    @Test
    void aRangeIsOfferedByItsUsualSteps() {
        assertThat(Abilities.between(100, 600)).containsExactly(100, 150, 200, 240, 300, 400, 600);
    }
}
