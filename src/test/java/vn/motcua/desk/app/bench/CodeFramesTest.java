package vn.motcua.desk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.imaging.CodeReader;

/** Codes in pictures as a cheap camera gives them. */
class CodeFramesTest {
    private record Shares(long shown, long read) { }

    @Test void mostAreReadAndNeverWrongly() {
        var shares = read(2);
        assertThat(shares.read()).isGreaterThanOrEqualTo(shares.shown() / 2);
    }

    /** The whole set that the benchmark uses, at its usual size and more of it. */
    @Tag("heavy")
    @Test void ofFiveHundredThreeInFiveAreReadAndNoneWrongly() {
        var shares = read(60);
        assertThat(shares.shown()).isEqualTo(480);
        assertThat(shares.read()).isGreaterThanOrEqualTo(shares.shown() * 3 / 5);
    }

    @Test void theSameSeedGivesTheSamePictures() {
        var once = new CodeFrames(Citizens.shipped(), 1, 3).scenes();
        var again = new CodeFrames(Citizens.shipped(), 1, 3).scenes();
        for (int i = 0; i < once.size(); i++) assertThat(once.get(i).at(320, 240).frame().rgb()).isEqualTo(again.get(i).at(320, 240).frame().rgb());
    }

    private static Shares read(int ofKind) {
        var reader = new CodeReader();
        var texts = new ArrayList<Optional<String>>();
        for (var scene : new CodeFrames(Citizens.shipped(), ofKind, 5).scenes()) {
            var shown = scene.at(1280, 720);
            var text = reader.read(1280, 720, shown.frame().rgb());
            if (text.isPresent()) assertThat(text).as("never a wrong text").isEqualTo(shown.text());
            if (shown.text().isPresent()) texts.add(text);
        }
        return new Shares(texts.size(), texts.stream().filter(Optional::isPresent).count());
    }
}
