package vn.motcua.desk.imaging.clean;

import java.awt.geom.AffineTransform;

import vn.motcua.desk.domain.dossier.Treatment;

/**
 * The picture turned and straightened: the area of which a crop is a part.
 *
 * @param from from points of the picture to points of the canvas
 */
record Canvas(double width, double height, AffineTransform from) {
    /** @param width of the picture as it came; any unit */
    static Canvas of(Treatment treatment, double width, double height) {
        boolean lying = treatment.quarterTurns() % 2 == 1;
        double across = lying ? height : width;
        double down = lying ? width : height;
        var from = AffineTransform.getRotateInstance(Math.toRadians(treatment.skew()), across / 2, down / 2);
        from.concatenate(switch (treatment.quarterTurns()) {
            case 1 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        });
        return new Canvas(across, down, from);
    }
}
