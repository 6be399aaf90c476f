package vn.motcua.desk.imaging.clean;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.desk.domain.dossier.PageDoubt;

/** What a clerk should be told while the paper is still on the counter. */
final class Doubts {
    /** NĐ 30/2020/NĐ-CP, annex I, asks for 200; scanners round a little. */
    private static final int LEAST_DPI = 196;
    private static final int DARK = 130;
    private static final double SHARP = 0.40;
    private static final int LEAST_EDGES = 400;
    private static final double CONTRAST = 0.33;
    private static final double CUT_MM = 0.5;
    private static final int LEAST_CUT = 3;
    private static final double LARGEST_LETTER_MM = 14;
    private static final double BETWEEN_STROKES_MM = 0.4;
    private static final double SMALLEST_LETTER_MM = 0.7;

    private Doubts() { }

    static Set<PageDoubt> of(BufferedImage picture, int dpi, Grey grey, Paper paper, Ink ink, boolean blank) {
        var doubts = EnumSet.noneOf(PageDoubt.class);
        if (dpi < LEAST_DPI) doubts.add(PageDoubt.LOW_RESOLUTION);
        if (paper.level() < DARK) doubts.add(PageDoubt.TOO_DARK);
        if (!blank && isBlurred(picture, dpi, paper.level())) doubts.add(PageDoubt.BLURRED);
        if (isCut(grey, ink)) doubts.add(PageDoubt.CUT_EDGE);
        return doubts;
    }

    /** How steep strong edges are: the largest step between neighbours as a share of the whole step from paper to ink. */
    private static boolean isBlurred(BufferedImage picture, int dpi, int level) {
        var points = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int channels = picture.getType() == BufferedImage.TYPE_3BYTE_BGR ? 3 : 1;
        int width = picture.getWidth();
        int height = picture.getHeight();
        int reach = Math.max(2, Math.round(dpi / 50f));
        double strong = level * CONTRAST;
        double sum = 0;
        int edges = 0;
        // green of a coloured point is close to its brightness
        int green = channels == 3 ? 1 : 0;
        for (int y = height / 12; y < height * 11 / 12; y += 3) {
            int row = y * width * channels + green;
            for (int x = width / 12; x < width * 11 / 12; x++) {
                int step = Math.abs((points[row + (x - reach) * channels] & 0xFF) - (points[row + (x + reach) * channels] & 0xFF));
                if (step <= strong) continue;
                sum += steepest(points, row, x, reach, channels) / (double) step;
                edges++;
            }
        }
        return edges >= LEAST_EDGES && sum / edges < SHARP;
    }

    private static int steepest(byte[] points, int row, int x, int reach, int channels) {
        int most = 0;
        int before = points[row + (x - reach) * channels] & 0xFF;
        for (int k = 1 - reach; k <= reach; k++) {
            int value = points[row + (x + k) * channels] & 0xFF;
            most = Math.max(most, Math.abs(value - before));
            before = value;
        }
        return most;
    }

    /** Strokes that run into one and the same edge of the picture, at several places; a shadow lies along it. */
    private static boolean isCut(Grey grey, Ink ink) {
        var marks = ink.marks();
        var strokes = new boolean[marks.length];
        for (int i = 0; i < marks.length; i++) strokes[i] = marks[i].longer() >= grey.span(SMALLEST_LETTER_MM) && marks[i].area() >= 6;
        int near = grey.span(CUT_MM);
        var left = new boolean[grey.height()];
        var right = new boolean[grey.height()];
        var top = new boolean[grey.width()];
        var bottom = new boolean[grey.width()];
        ink.runs(strokes, (y, from, to) -> {
            if (from < near) left[y] = true;
            if (to >= grey.width() - near) right[y] = true;
            if (y < near) Arrays.fill(top, from, to + 1, true);
            if (y >= grey.height() - near) Arrays.fill(bottom, from, to + 1, true);
        });
        return Stream.of(left, right, top, bottom).anyMatch(side -> touches(side, grey) >= LEAST_CUT);
    }

    private static int touches(boolean[] side, Grey grey) {
        int gap = grey.span(BETWEEN_STROKES_MM);
        int longest = grey.span(LARGEST_LETTER_MM);
        int touches = 0;
        int begun = -1;
        int last = -1;
        for (int i = 0; i <= side.length; i++) {
            if (i < side.length && side[i]) {
                if (begun < 0) begun = i;
                last = i;
            } else if (begun >= 0 && (i == side.length || i - last > gap)) {
                if (last - begun < longest) touches++;
                begun = -1;
            }
        }
        return touches;
    }
}
