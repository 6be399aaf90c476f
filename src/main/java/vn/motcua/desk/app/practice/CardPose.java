package vn.motcua.desk.app.practice;

/**
 * How a card is held before a camera.
 *
 * @param fill  how much of the picture's width the card would take if it were held straight
 * @param x     its middle, from the picture's middle to the right, in widths of the picture
 * @param y     the same downwards
 * @param turn  in the plane of the picture, degrees clockwise
 * @param tiltX about the card's long side, degrees
 * @param tiltY about its short side, degrees
 */
public record CardPose(double fill, double x, double y, double turn, double tiltX, double tiltY) {
    private static final double FOCAL = 0.95;

    public static CardPose straight(double fill) {
        return new CardPose(fill, 0, 0, 0, 0, 0);
    }

    /** From the picture's points to millimetres on the card: three rows of three, for a pinhole camera. */
    double[] toCard(int width, int height) {
        return inverse(toPicture(width, height));
    }

    /** Whether the whole code of a card lies in a picture of this size. */
    public boolean showsCode(int width, int height) {
        double[] m = toPicture(width, height);
        for (double x : new double[] {CardFace.CODE_LEFT, CardFace.CODE_LEFT + CardFace.CODE}) {
            for (double y : new double[] {CardFace.CODE_TOP, CardFace.CODE_TOP + CardFace.CODE}) {
                double depth = m[6] * x + m[7] * y + m[8];
                double u = (m[0] * x + m[1] * y + m[2]) / depth;
                double v = (m[3] * x + m[4] * y + m[5]) / depth;
                if (depth <= 0 || u < 0 || v < 0 || u >= width || v >= height) return false;
            }
        }
        return true;
    }

    private double[] toPicture(int width, int height) {
        double focal = FOCAL * width;
        double distance = focal * CardFace.WIDE / (fill * width);
        double[] r = rotation();
        // columns: the card's axes and its corner, in the camera's space
        double[] corner = {x * width * distance / focal, y * width * distance / focal, distance};
        for (int i = 0; i < 3; i++) corner[i] -= r[3 * i] * CardFace.WIDE / 2 + r[3 * i + 1] * CardFace.HIGH / 2;
        double[] m = new double[9];
        double[][] columns = {{r[0], r[3], r[6]}, {r[1], r[4], r[7]}, corner};
        for (int c = 0; c < 3; c++) {
            m[c] = focal * columns[c][0] + width / 2.0 * columns[c][2];
            m[3 + c] = focal * columns[c][1] + height / 2.0 * columns[c][2];
            m[6 + c] = columns[c][2];
        }
        return m;
    }

    private double[] rotation() {
        double a = Math.toRadians(turn);
        double b = Math.toRadians(tiltX);
        double c = Math.toRadians(tiltY);
        double[] z = {Math.cos(a), -Math.sin(a), 0, Math.sin(a), Math.cos(a), 0, 0, 0, 1};
        double[] ofX = {1, 0, 0, 0, Math.cos(b), -Math.sin(b), 0, Math.sin(b), Math.cos(b)};
        double[] ofY = {Math.cos(c), 0, Math.sin(c), 0, 1, 0, -Math.sin(c), 0, Math.cos(c)};
        return product(z, product(ofX, ofY));
    }

    private static double[] product(double[] a, double[] b) {
        var p = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int i = 0; i < 3; i++) p[3 * row + column] += a[3 * row + i] * b[3 * i + column];
            }
        }
        return p;
    }

    private static double[] inverse(double[] m) {
        double[] cofactors = {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
        double determinant = m[0] * cofactors[0] + m[1] * cofactors[3] + m[2] * cofactors[6];
        for (int i = 0; i < 9; i++) cofactors[i] /= determinant;
        return cofactors;
    }
}
