package vn.motcua.desk.device.camera;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.Cameras;

/** The cameras that the operating system knows: Video4Linux, Media Foundation of Windows, AVFoundation of a Mac. */
public final class SystemCameras implements Cameras {
    private final CameraProcess process;

    public SystemCameras() {
        this(CameraProcess.ofThisProgram());
    }

    SystemCameras(CameraProcess process) {
        this.process = process;
    }

    @Override
    public List<Camera> find() {
        var found = new ArrayList<Camera>();
        for (var line : process.list()) {
            var fields = line.split("\t", -1);
            if (fields.length == 3 && fields[0].equals("camera") && !fields[1].isBlank()) found.add(new SystemCamera(process, fields[1], fields[2]));
        }
        return List.copyOf(found);
    }
}
