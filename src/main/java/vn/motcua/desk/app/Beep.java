package vn.motcua.desk.app;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** A short high tone. Nobody waits for it, and a machine without sound stays silent. */
final class Beep implements Runnable {
    private static final AudioFormat FORMAT = new AudioFormat(22_050, 8, 1, true, false);
    private static final double PITCH = 1_900;
    private static final double SECONDS = 0.12;
    private static final double LOUDNESS = 50;
    /** Samples over which it swells and dies away: without that it clicks. */
    private static final double EDGE = 200;

    /** A sound system may hang, so the tone has a thread to itself. */
    @Override public void run() {
        Thread.ofPlatform().name("beep").daemon().start(Beep::sound);
    }

    private static void sound() {
        var wanted = new DataLine.Info(SourceDataLine.class, FORMAT);
        if (!AudioSystem.isLineSupported(wanted)) return;
        try (var line = (SourceDataLine) AudioSystem.getLine(wanted)) {
            line.open(FORMAT);
            line.start();
            var tone = tone();
            line.write(tone, 0, tone.length);
            line.drain();
        } catch (LineUnavailableException taken) {
            Log.note("no sound: " + taken.getMessage());
        }
    }

    private static byte[] tone() {
        var tone = new byte[(int) (FORMAT.getSampleRate() * SECONDS)];
        for (int i = 0; i < tone.length; i++) {
            double swell = Math.min(1, Math.min(i, tone.length - i) / EDGE);
            tone[i] = (byte) (swell * LOUDNESS * Math.sin(2 * Math.PI * PITCH * i / FORMAT.getSampleRate()));
        }
        return tone;
    }
}
