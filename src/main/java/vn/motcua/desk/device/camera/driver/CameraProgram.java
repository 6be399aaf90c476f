package vn.motcua.desk.device.camera.driver;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.awt.Dimension;
import java.util.concurrent.locks.LockSupport;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceExtended;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.Frame;

/**
 * The other process: asks the system's cameras through Webcam Capture's native driver. A driver that hangs or aborts takes this process with
 * it and nothing else. It ends when its input ends, so that it never outlives the program that started it.
 *
 * <pre>
 * list              lines: camera ID NAME with tabs between, the last of them end
 * look ID SIZE      pictures as in {@link FrameStream}, until it is ended
 * </pre>
 */
public final class CameraProgram {
    /** There is no camera with this id. */
    public static final String GONE = "gone";
    /** The system or another program does not let it be opened. */
    public static final String UNOPENED = "unopened";

    private static final Dimension CODES = new Dimension(1280, 720);
    /** Fifteen pictures a second: more are not read and only warm the machine. */
    private static final long BETWEEN = 66_000_000;

    private CameraProgram() { }

    public static void main(String[] task) throws IOException {
        var out = new FileOutputStream(FileDescriptor.out);
        // what a library prints must not get between the pictures
        System.setOut(System.err);
        Thread.ofPlatform().daemon().start(CameraProgram::endWithInput);
        if (task[0].equals("list")) list(new PrintStream(out, true, StandardCharsets.UTF_8));
        else look(task[1], Camera.Size.valueOf(task[2]), new FrameStream.Writer(out));
        System.err.flush();
        Runtime.getRuntime().halt(0);
    }

    /** A driver's thread may hang, so the machine is halted and not asked to end. */
    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            System.err.println(broken);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void list(PrintStream lines) {
        for (var camera : cameras()) lines.println("camera\t" + plain(camera.getId()) + "\t" + plain(camera.getName()));
        lines.println("end");
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static List<WebcamDeviceExtended> cameras() {
        return new NativeDriver().getDevices().stream().filter(WebcamDeviceExtended.class::isInstance).map(WebcamDeviceExtended.class::cast).toList();
    }

    private static void look(String id, Camera.Size size, FrameStream.Writer pipe) throws IOException {
        var found = cameras().stream().filter(camera -> plain(camera.getId()).equals(id)).findFirst();
        if (found.isEmpty()) {
            pipe.over(GONE);
            return;
        }
        var camera = found.get();
        size(camera.getResolutions(), size).ifPresent(camera::setResolution);
        camera.open();
        if (!camera.isOpen()) {
            pipe.over(UNOPENED);
            return;
        }
        long last = camera.getLastFrameTimestamp();
        while (true) {
            long began = System.nanoTime();
            var bytes = camera.getImageBytes();
            // the driver gives the last picture again when there is no new one; silence is for the other side to judge
            if (bytes != null && camera.getLastFrameTimestamp() != last) {
                last = camera.getLastFrameTimestamp();
                pipe.picture(frame(bytes, camera.getResolution()));
            }
            LockSupport.parkNanos(Math.max(1_000_000, BETWEEN - (System.nanoTime() - began)));
        }
    }

    /** For codes the smallest that is not below 1280 × 720, else the largest there is. */
    private static Optional<Dimension> size(Dimension[] offered, Camera.Size size) {
        var byPoints = Comparator.<Dimension>comparingLong(one -> (long) one.width * one.height);
        var enough = Arrays.stream(offered).filter(one -> one.width >= CODES.width && one.height >= CODES.height).min(byPoints);
        var largest = Arrays.stream(offered).max(byPoints);
        return size == Camera.Size.FOR_CODES ? enough.or(() -> largest) : largest;
    }

    /** Rows may be padded. */
    private static Frame frame(ByteBuffer bytes, Dimension size) {
        var from = bytes.duplicate().rewind();
        int padded = from.remaining() / size.height;
        var rgb = new byte[3 * size.width * size.height];
        for (int y = 0; y < size.height; y++) from.get(y * padded, rgb, 3 * size.width * y, 3 * size.width);
        return new Frame(size.width, size.height, rgb);
    }
}
