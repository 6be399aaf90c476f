package vn.motcua.desk.device.escl;

import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.Settings;

/** What a scanner is told to do ({@code ScanSettings}): an A4 sheet, or as much of it as the glass has. */
final class EsclJob {
    /** A4 in 1/300 inch. */
    private static final int A4_WIDTH = 2480;
    private static final int A4_HEIGHT = 3508;

    private EsclJob() { }

    /** @param settings such as the scanner has */
    static String xml(EsclCapabilities scanner, Settings settings) {
        var input = scanner.inputs().get(settings.feed());
        var format = input.pictures().orElseThrow();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
                <pwg:Version>%s</pwg:Version>
                <scan:Intent>Document</scan:Intent>
                <pwg:ScanRegions><pwg:ScanRegion>
                <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
                <pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset><pwg:Width>%d</pwg:Width><pwg:Height>%d</pwg:Height>
                </pwg:ScanRegion></pwg:ScanRegions>
                <pwg:InputSource>%s</pwg:InputSource>%s
                <pwg:DocumentFormat>%s</pwg:DocumentFormat><scan:DocumentFormatExt>%s</scan:DocumentFormatExt>
                <scan:XResolution>%d</scan:XResolution><scan:YResolution>%d</scan:YResolution>
                <scan:ColorMode>%s</scan:ColorMode>
                </scan:ScanSettings>
                """.formatted(version(scanner), within(A4_WIDTH, input.width()), within(A4_HEIGHT, input.height()),
                settings.feed() == Feed.FLATBED ? "Platen" : "Feeder", duplex(settings.feed()), format, format, settings.dpi(), settings.dpi(),
                settings.colour() == Colour.COLOUR ? "RGB24" : "Grayscale8");
    }

    /** The scanner's own words are not trusted to be harmless inside ours. */
    private static String version(EsclCapabilities scanner) {
        return scanner.version().matches("[0-9.]{1,8}") ? scanner.version() : "2.0";
    }

    private static String duplex(Feed feed) {
        return switch (feed) {
            case FLATBED -> "";
            case FEEDER -> "<scan:Duplex>false</scan:Duplex>";
            case FEEDER_BOTH_SIDES -> "<scan:Duplex>true</scan:Duplex>";
        };
    }

    private static int within(int wanted, int largest) {
        return largest == 0 ? wanted : Math.min(wanted, largest);
    }
}
