package vn.motcua.desk.imaging.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest rectangle around points: one of its sides lies on a side of their convex hull. */
final class Boxes {
    private Boxes() { }

    /** @param area what of it is filled */
    static Outline.Box around(List<double[]> points, double area) {
        var hull = hull(points);
        Outline.Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < hull.size(); i++) {
            var a = hull.get(i);
            var b = hull.get((i + 1) % hull.size());
            double angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
            var box = at(hull, angle, area);
            if (box.width() * box.height() < least) {
                least = box.width() * box.height();
                best = box;
            }
        }
        if (best == null) throw new IllegalArgumentException("no points");
        return refined(points, best, area);
    }

    /** The angle once more by all points near the longer sides: the hull knows only the outermost. */
    private static Outline.Box refined(List<double[]> points, Outline.Box box, double area) {
        double angle = Math.toRadians(box.degrees());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        boolean lies = box.width() >= box.height();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var p : points) {
            double across = lies ? -p[0] * sin + p[1] * cos : p[0] * cos + p[1] * sin;
            low = Math.min(low, across);
            high = Math.max(high, across);
        }
        double reach = (high - low) / 40;
        double first = slope(points, cos, sin, lies, low, reach);
        double second = slope(points, cos, sin, lies, high, reach);
        double turn = Double.isNaN(first) ? second : Double.isNaN(second) ? first : (first + second) / 2;
        if (Double.isNaN(turn)) return box;
        return at(hull(points), angle + (lies ? Math.atan(turn) : -Math.atan(turn)), area);
    }

    private static double slope(List<double[]> points, double cos, double sin, boolean lies, double edge, double reach) {
        double n = 0;
        double sumAlong = 0;
        double sumAcross = 0;
        double squares = 0;
        double products = 0;
        for (var p : points) {
            double level = p[0] * cos + p[1] * sin;
            double upright = -p[0] * sin + p[1] * cos;
            double across = lies ? upright : level;
            double along = lies ? level : upright;
            if (Math.abs(across - edge) > reach) continue;
            n++;
            sumAlong += along;
            sumAcross += across;
            squares += along * along;
            products += along * across;
        }
        double spread = n * squares - sumAlong * sumAlong;
        return n < 20 || spread < 1 ? Double.NaN : (n * products - sumAlong * sumAcross) / spread;
    }

    private static Outline.Box at(List<double[]> hull, double angle, double area) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (var p : hull) {
            double x = p[0] * cos + p[1] * sin;
            double y = -p[0] * sin + p[1] * cos;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        double degrees = Math.toDegrees(angle);
        double quarter = Math.round(degrees / 90);
        boolean swapped = Math.floorMod((long) quarter, 2) == 1;
        double width = swapped ? bottom - top : right - left;
        double height = swapped ? right - left : bottom - top;
        return new Outline.Box(degrees - 90 * quarter, width, height, area / Math.max(1, width * height));
    }

    /** Andrew's monotone chain. */
    private static List<double[]> hull(List<double[]> points) {
        var sorted = new ArrayList<>(points);
        sorted.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        var hull = new ArrayList<double[]>();
        for (int pass = 0; pass < 2; pass++) {
            int kept = hull.size();
            for (var p : sorted) {
                while (hull.size() >= kept + 2 && turn(hull.get(hull.size() - 2), hull.getLast(), p) <= 0) hull.removeLast();
                hull.add(p);
            }
            hull.removeLast();
            java.util.Collections.reverse(sorted);
        }
        return hull;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
