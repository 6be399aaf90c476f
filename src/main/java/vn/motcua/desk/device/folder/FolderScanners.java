package vn.motcua.desk.device.folder;

import java.nio.file.Files;
import java.util.List;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners;

/** The folder into which a machine or program that we cannot command puts pages; there is at most one, named in the settings. */
public final class FolderScanners implements Scanners {
    @Override
    public List<Scanner> find() {
        return List.of();
    }

    @Override
    public List<Scanner> find(Places places) {
        return places.folder().filter(Files::isDirectory).<List<Scanner>>map(folder -> List.of(new FolderScanner(folder))).orElse(List.of());
    }
}
