package vn.motcua.desk.app.practice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

import vn.motcua.desk.device.Frame;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.Sex;

/** A drawn portrait of somebody who does not exist; the same number has always the same face. */
final class DrawnFace {
    private static final int WIDE = 240;
    private static final int HIGH = 320;

    private DrawnFace() { }

    static Frame of(PersonalNumber number) {
        var chance = new Random(number.digits().hashCode());
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xe4eaf1), 0, HIGH, new Color(0xbccad9)));
        pen.fillRect(0, 0, WIDE, HIGH);
        var skin = Color.getHSBColor(0.065f + 0.02f * chance.nextFloat(), 0.32f + 0.14f * chance.nextFloat(), 0.84f + 0.1f * chance.nextFloat());
        var hair = Color.getHSBColor(0.06f, 0.3f, 0.08f + 0.14f * chance.nextFloat());
        double cheek = 52 + 10 * chance.nextDouble();
        double chin = 70 + 10 * chance.nextDouble();
        pen.setPaint(hair);
        if (number.sex() == Sex.FEMALE) pen.fill(new RoundRectangle2D.Double(120 - cheek - 12, 84, 2 * cheek + 24, 180, 90, 90));
        pen.setPaint(Color.getHSBColor(chance.nextFloat(), 0.35f, 0.42f));
        pen.fill(new RoundRectangle2D.Double(28, 242, 184, 120, 90, 90));
        pen.setPaint(skin.darker());
        pen.fill(new RoundRectangle2D.Double(98, 195, 44, 66, 24, 24));
        pen.setPaint(skin);
        pen.fill(new Ellipse2D.Double(120 - cheek, 152 - chin, 2 * cheek, 2 * chin));
        pen.setPaint(hair);
        pen.fill(new Arc2D.Double(120 - cheek - 4, 148 - chin, 2 * cheek + 8, 96 + 10 * chance.nextDouble(), 0, 180, Arc2D.CHORD));
        features(pen, 148 + 6 * chance.nextDouble(), 20 + 5 * chance.nextDouble());
        pen.dispose();
        return Frame.of(picture);
    }

    private static void features(Graphics2D pen, double eyes, double apart) {
        pen.setPaint(new Color(0x2a1d17));
        for (double x : new double[] {120 - apart, 120 + apart}) {
            pen.fill(new Ellipse2D.Double(x - 6, eyes - 4, 12, 8));
            pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new Arc2D.Double(x - 13, eyes - 18, 26, 14, 20, 140, Arc2D.OPEN));
        }
        var nose = new Path2D.Double();
        nose.moveTo(120, eyes + 4);
        nose.quadTo(112, eyes + 26, 122, eyes + 28);
        pen.setPaint(new Color(0, 0, 0, 70));
        pen.draw(nose);
        pen.setPaint(new Color(0xa5493f));
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(103, eyes + 30, 34, 22, 200, 140, Arc2D.OPEN));
    }
}
