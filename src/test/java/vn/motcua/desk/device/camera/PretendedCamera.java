package vn.motcua.desk.device.camera;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.camera.driver.FrameStream;

/** A shell script in place of the process that drives cameras: plays prepared bytes, and fails by plan. */
final class PretendedCamera {
    /** A process starts within it on any machine. */
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where it hangs; one that is to be heard before must have started by then. */
    static final Duration SHORT = Duration.ofSeconds(3);

    private final Path folder;

    PretendedCamera(Path folder) {
        this.folder = folder;
    }

    /** @param look shell commands for {@code look}; {@code $HERE} is the folder of the prepared bytes */
    Cameras cameras(String look) throws IOException {
        return new SystemCameras(process(look, LONG));
    }

    private CameraProcess process(String look, Duration patience) throws IOException {
        var script = Files.writeString(folder.resolve("camera.sh"), """
                HERE='%s'
                case "$1" in
                list) printf 'driver loaded\\ncamera\\tusb-1\\tMaker Cam\\ncamera\\t\\t\\nend\\n';;
                look) %s;;
                esac
                """.formatted(folder, look));
        return new CameraProcess(List.of("/bin/sh", script.toString()), patience);
    }

    Camera camera(String look) throws IOException {
        return cameras(look).find().getFirst();
    }

    /** One that is given up soon. */
    Camera impatient(String look) throws IOException {
        return new SystemCamera(process(look, SHORT), "usb-1", "Maker Cam");
    }

    /** A picture of one shade, as the process sends it. */
    static byte[] picture(int shade) throws IOException {
        var out = new ByteArrayOutputStream();
        new FrameStream.Writer(out).picture(frame(shade));
        return out.toByteArray();
    }

    static byte[] over(String why) throws IOException {
        var out = new ByteArrayOutputStream();
        new FrameStream.Writer(out).over(why);
        return out.toByteArray();
    }

    static Frame frame(int shade) {
        var rgb = new byte[3 * 8 * 6];
        Arrays.fill(rgb, (byte) shade);
        return new Frame(8, 6, rgb);
    }

    void lay(String name, byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.write(part);
        Files.write(folder.resolve(name), all.toByteArray());
    }
}
