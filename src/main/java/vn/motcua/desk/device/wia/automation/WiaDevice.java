package vn.motcua.desk.device.wia.automation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.Variant.VARIANT;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.Settings;

/** One scanner, connected. Property numbers and values: {@code wiadef.h} of the Windows SDK. */
final class WiaDevice {
    static final int PAPER_EMPTY = 0x80210003;
    static final int PAPER_JAM = 0x80210002;
    static final int COVER_OPEN = 0x80210010;

    private static final String BMP = "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}";

    private static final int HANDLING_CAN = 3086;
    private static final int HANDLING_STATUS = 3087;
    private static final int HANDLING_SELECT = 3088;
    private static final int PAGES = 3096;
    private static final int INTENT = 6146;
    private static final int DPI_X = 6147;
    private static final int DPI_Y = 6148;
    private static final int LEFT = 6149;
    private static final int TOP = 6150;
    private static final int WIDTH = 6151;
    private static final int HEIGHT = 6152;

    private static final int FEEDER = 1;
    private static final int FLATBED = 2;
    private static final int DUPLEX = 4;
    private static final int FEED_READY = 1;
    private static final int COVERS_UP = 8 | 16;
    private static final int JAMMED = 32;
    private static final int INTENT_COLOUR = 1;
    private static final int INTENT_GREY = 2;
    private static final int IN_STEPS = 1;
    private static final int IN_A_LIST = 2;
    private static final double A4_WIDTH_IN = 210 / 25.4;
    private static final double A4_HEIGHT_IN = 297 / 25.4;

    private final Automation device;
    private final Automation item;

    WiaDevice(Automation device) {
        this.device = device;
        item = device.get("Items").item(1);
    }

    List<Feed> feeds() {
        int can = device.has(HANDLING_CAN) ? device.valueOf(HANDLING_CAN) : FLATBED;
        var feeds = new ArrayList<Feed>();
        if ((can & FLATBED) != 0) feeds.add(Feed.FLATBED);
        if ((can & FEEDER) != 0) feeds.add(Feed.FEEDER);
        if ((can & FEEDER) != 0 && (can & DUPLEX) != 0) feeds.add(Feed.FEEDER_BOTH_SIDES);
        return feeds;
    }

    List<Integer> dpi() {
        var property = item.property(DPI_X);
        return switch (property.number("SubType")) {
            case IN_STEPS -> Abilities.between(property.number("SubTypeMin"), property.number("SubTypeMax"));
            case IN_A_LIST -> {
                var values = property.get("SubTypeValues");
                var dpi = new ArrayList<Integer>();
                for (int i = 1; i <= values.number("Count"); i++) dpi.add(values.numberAt(i));
                yield dpi;
            }
            default -> List.of();
        };
    }

    /** @return the resolution that holds; some drivers change it without a word */
    int prepare(Settings settings) {
        if (device.has(HANDLING_SELECT)) {
            device.set(HANDLING_SELECT, switch (settings.feed()) {
                case FLATBED -> FLATBED;
                case FEEDER -> FEEDER;
                case FEEDER_BOTH_SIDES -> FEEDER | DUPLEX;
            });
        }
        // one page for each transfer: a trouble costs that page and no other
        if (device.has(PAGES)) device.set(PAGES, 1);
        item.set(INTENT, settings.colour() == Colour.COLOUR ? INTENT_COLOUR : INTENT_GREY);
        item.set(DPI_X, settings.dpi());
        item.set(DPI_Y, settings.dpi());
        item.set(LEFT, 0);
        item.set(TOP, 0);
        extent(WIDTH, A4_WIDTH_IN, settings.dpi());
        extent(HEIGHT, A4_HEIGHT_IN, settings.dpi());
        return item.valueOf(DPI_X);
    }

    private void extent(int id, double inches, int dpi) {
        var property = item.property(id);
        int wanted = (int) Math.round(inches * dpi);
        item.set(id, property.number("SubType") == IN_STEPS ? Math.min(wanted, property.number("SubTypeMax")) : wanted);
    }

    /**
     * Why the feeder cannot be used, as the code that a transfer would fail with; 0 when it can. Asked before each page: some drivers take
     * the glass without a word when the feeder is empty.
     */
    int feederTrouble() {
        if (!device.has(HANDLING_STATUS)) return 0;
        int status = device.valueOf(HANDLING_STATUS);
        if ((status & JAMMED) != 0) return PAPER_JAM;
        if ((status & COVERS_UP) != 0 && (status & FEED_READY) == 0) return COVER_OPEN;
        return (status & FEED_READY) == 0 ? PAPER_EMPTY : 0;
    }

    /** @throws COMException with the driver's code */
    void transfer(Path bmp) {
        item.call("Transfer", new VARIANT(BMP)).tell("SaveFile", new VARIANT(bmp.toString()));
    }
}
