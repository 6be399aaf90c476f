package vn.motcua.desk.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Printer;
import vn.motcua.desk.device.Scanners;
import vn.motcua.desk.device.SigningToken;

/**
 * All that differs between a real desk, practice and a test.
 *
 * @param folder   the data folder
 * @param spool    where page files lie in clear for the moment between device and store
 * @param practice invented citizens, nothing real: said on every screen and paper
 */
public record Parts(Path folder, Path spool, List<Scanners> scanners, Cameras cameras, ChipReaders chipReaders, Printer printer,
                    SigningToken token, Clock clock, boolean practice) {
    public Parts {
        scanners = List.copyOf(scanners);
    }
}
