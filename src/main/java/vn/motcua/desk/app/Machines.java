package vn.motcua.desk.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import vn.motcua.desk.app.practice.CardFace;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.app.practice.HeldCard;
import vn.motcua.desk.app.practice.PictureFilm;
import vn.motcua.desk.app.practice.PracticeChips;
import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Scanners;
import vn.motcua.desk.device.SigningToken;
import vn.motcua.desk.device.camera.CameraScanners;
import vn.motcua.desk.device.camera.PlayedCamera;
import vn.motcua.desk.device.camera.SystemCameras;
import vn.motcua.desk.device.chip.SystemChipReaders;
import vn.motcua.desk.device.escl.EsclScanners;
import vn.motcua.desk.device.folder.FolderScanners;
import vn.motcua.desk.device.practice.PracticePrinter;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.PracticeToken;
import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.device.printing.SystemPrinter;
import vn.motcua.desk.device.sane.SaneScanners;
import vn.motcua.desk.device.token.SystemToken;
import vn.motcua.desk.device.wia.WiaScanners;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

/** The machines on a counter: the real ones, or the make-believe ones of practice. */
public final class Machines {
    /** The whole country has one time; a machine that was set up carelessly must not shift appointments. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** About what a feeder needs, so that practice feels like work. */
    private static final Duration PRACTICE_PAGE = Duration.ofMillis(700);

    private static final Duration PRACTICE_FRAME = Duration.ofMillis(66);

    /** About what a chip needs. */
    private static final Duration PRACTICE_CHIP = Duration.ofMillis(1200);

    /** In the data folder, where the office lays them; beside those of signatures. */
    private static final Path CARD_CERTIFICATES = Path.of("trust", "identity-cards");

    /** Beside the practice folder, where a newcomer finds what was printed. */
    private static final String PRINTOUTS = "-giay-in";

    private Machines() { }

    public static Parts of(Path folder, boolean practice) {
        return practice ? practice(folder, ScannerScript.none(), Optional.empty()) : real(folder);
    }

    /**
     * @param script   what goes wrong with the scanner
     * @param pictures before the camera: a file or a folder; empty: invented cards
     */
    static Parts practice(Path folder, ScannerScript script, Optional<Path> pictures) {
        var scanner = new PracticeScanner(1, PRACTICE_PAGE);
        scanner.play(script);
        return practice(folder, scanner, pictures.map(Machines::camera).orElseGet(Machines::cards), Clock.system(ZONE));
    }

    /** @param perPage how long the make-believe scanner takes for a page */
    public static Parts practice(Path folder, long seed, Duration perPage, Clock clock) {
        return practice(folder, new PracticeScanner(seed, perPage), cards(), clock);
    }

    private static Parts practice(Path folder, PracticeScanner scanner, Cameras cameras, Clock clock) {
        var printer = PracticePrinter.into(folder.resolveSibling(folder.getFileName() + PRINTOUTS));
        return new Parts(folder, Spool.of(folder), List.of(() -> List.of(scanner), new FolderScanners(), new CameraScanners(cameras)),
                cameras, new PracticeChips(Texts.in(Language.VIETNAMESE), folder.resolve(CARD_CERTIFICATES).toString(), PRACTICE_CHIP), printer,
                token(clock), clock, true);
    }

    /** Those on a cable first: where none is chosen, the one beside the clerk is meant. */
    public static List<Scanners> scanners() {
        return List.of(new SaneScanners(), new WiaScanners(), new EsclScanners(), new FolderScanners(), new CameraScanners(new SystemCameras()));
    }

    /** @param certificates of the authorities that sign identity cards */
    public static ChipReaders chipReaders(Path certificates) {
        return new SystemChipReaders(certificates);
    }

    /** One before which a citizen holds a card, each time another one. */
    private static Cameras cards() {
        var citizens = Citizens.shipped();
        var next = new AtomicInteger();
        var texts = Texts.in(Language.VIETNAMESE);
        return played(() -> {
            int number = next.getAndIncrement();
            return new HeldCard(CardFace.of(citizens.get(number % citizens.size()), texts.get("practice.card"))).film(number);
        });
    }

    /** A key that nobody vouches for, of somebody who does not exist. */
    public static SigningToken token(Clock clock) {
        return new PracticeToken(Texts.in(Language.VIETNAMESE).get("practice.signer"), clock.instant());
    }

    private static Cameras camera(Path pictures) {
        return played(() -> new PictureFilm(pictures));
    }

    private static Cameras played(Supplier<Iterator<Frame>> film) {
        var camera = new PlayedCamera("practice-camera", Texts.in(Language.VIETNAMESE).get("practice.camera"), film, PRACTICE_FRAME);
        return () -> List.of(camera);
    }

    private static Parts real(Path folder) {
        return new Parts(folder, Spool.of(folder), scanners(), new SystemCameras(), chipReaders(folder.resolve(CARD_CERTIFICATES)), new SystemPrinter(), new SystemToken(), Clock.system(ZONE), false);
    }
}
