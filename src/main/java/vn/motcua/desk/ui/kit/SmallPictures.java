package vn.motcua.desk.ui.kit;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import javafx.scene.image.Image;

/**
 * Where the thumbnails of one list get their pictures, and those shown a moment ago: when the list is scrolled its cells change their pages, and
 * each has its picture at once.
 */
public final class SmallPictures<P> {
    private static final int KEPT = 60;

    private final Background background;
    private final Function<P, ?> sheetOf;
    private final Function<P, byte[]> picture;
    private final Map<P, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<P, Image> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param sheetOf what stays the same while a page is turned or made clean
     * @param picture JPEG or PNG bytes; called off the window's thread. Pages that look different must not be equal
     */
    public SmallPictures(Background background, Function<P, ?> sheetOf, Function<P, byte[]> picture) {
        this.background = background;
        this.sheetOf = sheetOf;
        this.picture = picture;
    }

    Background.Latest questions() {
        return background.latest();
    }

    boolean sameSheet(P one, P other) {
        return sheetOf.apply(one).equals(sheetOf.apply(other));
    }

    Optional<Image> kept(P page) {
        return Optional.ofNullable(kept.get(page));
    }

    void keep(P page, Image image) {
        kept.put(page, image);
    }

    /** Off the window's thread: as fine as a screen of twice the points shows it. */
    Callable<Image> drawing(P page, double width, double height) {
        return () -> new Image(new ByteArrayInputStream(picture.apply(page)), 2 * width, 2 * height, true, true);
    }
}
