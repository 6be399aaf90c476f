package vn.motcua.desk.domain.pile;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Treatment;

/** Tells a citizen's card from a sheet: ISO/IEC 7810 ID-1, lying or standing. */
final class CardSize {
    private static final double LONG_SIDE = 85.6;
    private static final double SHORT_SIDE = 54;
    private static final double TOLERANCE = 0.12;
    private static final double MILLIMETRES = 25.4;

    private CardSize() { }

    /** Known from the clean picture, else from what is cut out of it; false when the resolution is not known. */
    static boolean has(Page page) {
        if (page.clean().isPresent()) {
            var clean = page.clean().get();
            return is(clean.width(), clean.height(), clean.dpi());
        }
        boolean turned = page.treatment().quarterTurns() % 2 == 1;
        double width = turned ? page.height() : page.width();
        double height = turned ? page.width() : page.height();
        var crop = page.treatment().crop().orElse(new Treatment.Crop(0, 0, 1, 1));
        return is(width * (crop.right() - crop.left()), height * (crop.bottom() - crop.top()), page.dpi());
    }

    private static boolean is(double width, double height, int dpi) {
        return dpi > 0 && isNear(Math.max(width, height) / dpi, LONG_SIDE) && isNear(Math.min(width, height) / dpi, SHORT_SIDE);
    }

    private static boolean isNear(double inches, double millimetres) {
        return Math.abs(inches * MILLIMETRES - millimetres) < TOLERANCE * millimetres;
    }
}
