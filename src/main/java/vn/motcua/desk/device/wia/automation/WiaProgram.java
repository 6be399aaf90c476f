package vn.motcua.desk.device.wia.automation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.Ole32;

import vn.motcua.desk.device.PageJpeg;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.Settings;

/**
 * The other process: drives one scanner by Windows Image Acquisition and says on its standard output what happens, in lines of fields
 * with tabs between, the last of them {@code end}. A driver that hangs or crashes takes this process with it and nothing else.
 *
 * <pre>
 * list                             scanner ID NAME …
 * abilities ID                     feed FEED … dpi NUMBER …
 * scan ID FEED COLOUR DPI FOLDER   page FILE DPI …
 * </pre>
 * A trouble is {@code failed CODE}, the code in hexadecimal digits; a page that could not be written is {@code unwritten}.
 */
public final class WiaProgram {
    private static final int SCANNER = 1;
    private static final float QUALITY = 0.85f;

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private WiaProgram() { }

    public static void main(String[] task) {
        Ole32.INSTANCE.CoInitializeEx(null, Ole32.COINIT_APARTMENTTHREADED);
        try {
            new WiaProgram().run(task);
        } finally {
            Ole32.INSTANCE.CoUninitialize();
        }
    }

    private void run(String[] task) {
        try {
            switch (task[0]) {
                case "list" -> list();
                case "abilities" -> abilities(connect(task[1]));
                case "scan" -> scan(connect(task[1]), new Settings(Feed.valueOf(task[2]), Colour.valueOf(task[3]), Integer.parseInt(task[4])),
                        Path.of(task[5]));
                default -> throw new IllegalArgumentException(task[0]);
            }
        } catch (COMException failed) {
            say("failed", code(Automation.code(failed)));
        } catch (IOException unwritten) {
            say("unwritten", unwritten.getClass().getSimpleName());
        }
        say("end");
    }

    private void list() {
        var infos = Automation.create("WIA.DeviceManager").get("DeviceInfos");
        for (int i = 1; i <= infos.number("Count"); i++) {
            var info = infos.item(i);
            if (info.number("Type") == SCANNER) say("scanner", info.text("DeviceID"), name(info));
        }
    }

    private static String name(Automation info) {
        var properties = info.get("Properties");
        for (int i = 1; i <= properties.number("Count"); i++) {
            var property = properties.item(i);
            if (property.text("Name").equals("Name")) return property.text("Value");
        }
        return info.text("DeviceID");
    }

    private static WiaDevice connect(String id) {
        var infos = Automation.create("WIA.DeviceManager").get("DeviceInfos");
        for (int i = 1; i <= infos.number("Count"); i++) {
            var info = infos.item(i);
            if (info.text("DeviceID").equals(id)) return new WiaDevice(info.call("Connect"));
        }
        // what the library says of one that is not connected
        throw new COMException("no such scanner", new com.sun.jna.platform.win32.WinNT.HRESULT(0x80210015));
    }

    private void abilities(WiaDevice device) {
        device.feeds().forEach(feed -> say("feed", feed.name()));
        device.dpi().forEach(dpi -> say("dpi", Integer.toString(dpi)));
    }

    private void scan(WiaDevice device, Settings settings, Path folder) throws IOException {
        int dpi = device.prepare(settings);
        for (int number = 1; ; number++) {
            int trouble = settings.feed() == Feed.FLATBED ? 0 : device.feederTrouble();
            // both sides of a sheet come from one drawing in: the feeder may be empty while the back still waits
            boolean backWaits = settings.feed() == Feed.FEEDER_BOTH_SIDES && number % 2 == 0 && trouble == WiaDevice.PAPER_EMPTY;
            if (trouble != 0 && !backWaits) {
                say("failed", code(trouble));
                return;
            }
            page(device, folder.resolve(String.format(Locale.ROOT, "p%04d", number)), dpi);
            if (settings.feed() == Feed.FLATBED) return;
        }
    }

    /** Drivers deliver plain pictures of 26 MB; what leaves this process is a JPEG of about one. */
    private void page(WiaDevice device, Path bare, int dpi) throws IOException {
        var bmp = Path.of(bare + ".bmp.part");
        var part = Path.of(bare + ".jpg.part");
        var file = Path.of(bare + ".jpg");
        device.transfer(bmp);
        PageJpeg.write(ImageIO.read(bmp.toFile()), dpi, QUALITY, part);
        Files.delete(bmp);
        Files.move(part, file);
        say("page", file.toString(), Integer.toString(dpi));
    }

    private static String code(int hresult) {
        return String.format(Locale.ROOT, "%08X", hresult);
    }

    private void say(String... fields) {
        out.println(String.join("\t", fields));
    }
}
