package vn.motcua.desk.device.sane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.Settings;

/** Listings in the manner of drivers that name the same thing differently. */
class SaneOptionsTest {
    private static final SaneOptions NETWORK = listing("""
            All options specific to device `airscan:e0:Office':
              Standard:
                --resolution 75|100|200|300|600dpi [300]
                    Sets the resolution of the scanned image.
                --mode Color|Gray [Color]
                --source Flatbed|ADF|ADF Duplex [Flatbed]
              Geometry:
                -l 0..215.9mm [0]
                -x 0..215.9mm [215.9]
                -y 0..297.011mm [297.011]
            """);
    private static final SaneOptions FEEDER_ONLY = listing("""
                --source ADF Front|ADF Back|ADF Duplex [ADF Front]
                --mode Lineart|Halftone|Gray|Color [Lineart]
                --resolution 50..600dpi (in steps of 1) [600]
                --page-width 0..221.121mm (in steps of 0.0211639) [215.872]
                --page-height 0..876.695mm (in steps of 0.0211639) [279.364]
                -x 0..215.872mm (in steps of 0.0211639) [215.872]
                -y 0..279.364mm (in steps of 0.0211639) [279.364]
            """);
    private static final SaneOptions GLASS_ONLY = listing("""
                --mode 24bit Color[Fast]|True Gray [24bit Color[Fast]]
                --resolution 100|200|1200dpi [100]
                --source FlatBed [inactive]
                -x 0..200mm [200]
            """);
    private static final SaneOptions TWO_SWITCHES = listing("""
                --source Flatbed|Automatic Document Feeder [Flatbed]
                --adf-mode Simplex|Duplex [Simplex]
            """);

    @Test
    void sourcesAreKnownByTheirWords() {
        assertThat(NETWORK.arguments(of(Feed.FLATBED))).startsWith("--source", "Flatbed");
        assertThat(NETWORK.arguments(of(Feed.FEEDER))).startsWith("--source", "ADF", "--mode", "Color");
        assertThat(NETWORK.arguments(of(Feed.FEEDER_BOTH_SIDES))).startsWith("--source", "ADF Duplex");
        assertThat(FEEDER_ONLY.arguments(of(Feed.FEEDER))).startsWith("--source", "ADF Front");
        assertThat(TWO_SWITCHES.arguments(of(Feed.FEEDER_BOTH_SIDES)))
                .containsExactly("--source", "Automatic Document Feeder", "--adf-mode", "Duplex");
    }

    @Test
    void aSideIsNeverLeftOutSilently() {
        assertThat(NETWORK.missing(of(Feed.FEEDER_BOTH_SIDES))).isEmpty();
        assertThat(GLASS_ONLY.missing(of(Feed.FEEDER_BOTH_SIDES))).contains(DeviceProblem.Wish.BOTH_SIDES);
    }

    @Test
    void theResolutionIsOneTheScannerHasAndNotBelowTheOneWanted() {
        assertThat(NETWORK.dpi(300)).isEqualTo(300);
        assertThat(NETWORK.dpi(250)).isEqualTo(300);
        assertThat(GLASS_ONLY.dpi(300)).isEqualTo(1200);
        assertThat(FEEDER_ONLY.dpi(9999)).isEqualTo(600);
        assertThat(TWO_SWITCHES.dpi(300)).isEqualTo(300);
    }

    @Test
    void theAreaIsA4OrWhatTheScannerCanReach() {
        assertThat(NETWORK.arguments(of(Feed.FEEDER))).containsSequence("-x", "210.0").containsSequence("-y", "297.0");
        assertThat(FEEDER_ONLY.arguments(of(Feed.FEEDER))).containsSequence("--page-height", "297.0").containsSequence("-y", "279.4");
        assertThat(GLASS_ONLY.arguments(of(Feed.FLATBED))).containsSequence("-x", "200.0").doesNotContain("-y");
    }

    @Test
    void whatADriverDoesNotOfferIsNotAskedOfIt() {
        assertThat(GLASS_ONLY.arguments(of(Feed.FEEDER))).doesNotContain("--source");
        assertThat(listing("").arguments(of(Feed.FEEDER))).isEmpty();
    }

    @Test
    void aFeederIsToldFromTheGlass() {
        assertThat(NETWORK.fromGlass(Feed.FLATBED)).isTrue();
        assertThat(NETWORK.fromGlass(Feed.FEEDER)).isFalse();
        assertThat(FEEDER_ONLY.fromGlass(Feed.FEEDER)).isFalse();
        assertThat(listing("    --source Flatbed [Flatbed]\n").fromGlass(Feed.FEEDER)).isTrue();
    }

    private static SaneOptions listing(String text) {
        return SaneOptions.parse(text.lines().toList());
    }

    private static Settings of(Feed feed) {
        return new Settings(feed, Colour.COLOUR, 300);
    }
}
