package vn.motcua.desk.device.camera;

import java.util.List;

import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners;

/** Cameras as scanners: a still picture is a page. */
public final class CameraScanners implements Scanners {
    private final Cameras cameras;

    public CameraScanners(Cameras cameras) {
        this.cameras = cameras;
    }

    @Override
    public List<Scanner> find() {
        return cameras.find().stream().<Scanner>map(CameraScanner::new).toList();
    }
}
