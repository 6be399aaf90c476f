package vn.motcua.desk.domain.dossier;

import java.util.Optional;

/**
 * What is done to a picture as it came so that it becomes a page, in this order: turned, straightened, cut out. The picture itself is
 * kept, so each step can be taken back.
 *
 * @param quarterTurns clockwise, 0 to 3
 * @param skew         degrees by which the turned picture is rotated clockwise about its centre so that its lines are level; the canvas
 *                     keeps its size. 0 for none
 * @param crop         what of the straightened canvas is the page; empty for all of it
 */
public record Treatment(int quarterTurns, double skew, Optional<Crop> crop) {
    public static final Treatment NONE = new Treatment(0, 0, Optional.empty());

    public Treatment {
        if (quarterTurns < 0 || quarterTurns > 3) throw new IllegalArgumentException("quarter turns: " + quarterTurns);
        if (!(Math.abs(skew) <= 45)) throw new IllegalArgumentException("skew: " + skew);
    }

    /** A part of a canvas, as fractions of its width and height from its upper left corner. */
    public record Crop(double left, double top, double right, double bottom) {
        public Crop {
            if (!(0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1)) {
                throw new IllegalArgumentException("crop: " + left + " " + top + " " + right + " " + bottom);
            }
        }

        /** The same part after the canvas was turned clockwise once. */
        Crop turnedClockwise() {
            return new Crop(1 - bottom, left, 1 - top, right);
        }
    }

    /** The page turned once more; what is seen stays the same otherwise. */
    public Treatment turnedClockwise() {
        return new Treatment((quarterTurns + 1) % 4, skew, crop.map(Crop::turnedClockwise));
    }

    public Treatment withSkew(double degrees) {
        return new Treatment(quarterTurns, degrees, crop);
    }

    public Treatment withCrop(Optional<Crop> part) {
        return new Treatment(quarterTurns, skew, part);
    }
}
