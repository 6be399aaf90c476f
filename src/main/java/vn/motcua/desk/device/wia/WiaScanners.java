package vn.motcua.desk.device.wia;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanners;

/** The scanners that Windows knows; none on other systems. */
public final class WiaScanners implements Scanners {
    private final WiaProcess process;
    private final boolean windows;

    public WiaScanners() {
        this(WiaProcess.ofThisProgram(), System.getProperty("os.name").startsWith("Windows"));
    }

    WiaScanners(WiaProcess process, boolean windows) {
        this.process = process;
        this.windows = windows;
    }

    @Override
    public List<Scanner> find() {
        var found = new ArrayList<Scanner>();
        if (!windows) return found;
        for (var reply : process.ask("list").orElse(List.of())) {
            if (reply instanceof WiaReply.Found(var id, var name)) found.add(new WiaScanner(process, id, name));
        }
        return List.copyOf(found);
    }
}
