package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.Parts;
import vn.motcua.desk.app.practice.CardFace;
import vn.motcua.desk.app.practice.CardPose;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.app.practice.HeldCard;
import vn.motcua.desk.app.practice.Lens;
import vn.motcua.desk.app.practice.StoreFilling;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.camera.PlayedCamera;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Place;

/** Receipts and other codes that are no card, at any place of the window. */
class CodesElsewhereTest {
    private static final String PASS = "eyJhbGciOiJFUzI1NiJ9.Q2FuIGN1b2MgZGllbiB0dSBtYXUgMDE.c2lnbmF0dXJlX21hdV8wMQ";
    private static final String BANK = "00020101021238570010A00000072701270006970405011359002010012340208QRIBFTTA5303704540480005802VN62220818H19.22-250801-00016304DC03";

    @TempDir Path folder;
    private volatile Frame beforeCamera = still(CardFace.bare());
    private PlayedWindow window;
    private Keyboard keyboard;
    private Clerk clerk;

    private void open(Language language) {
        var parts = Machines.practice(folder.resolve("data"), 1, Duration.ZERO, Play.clock());
        var camera = new PlayedCamera("played", "Played", () -> Stream.generate(() -> beforeCamera).iterator(), Duration.ofMillis(20));
        window = new PlayedWindow(new Parts(parts.folder(), parts.spool(), parts.scanners(), () -> List.of(camera), parts.chipReaders(), parts.printer(), parts.token(),
                parts.clock(), true), language);
        new StoreFilling(window.desk().store(), window.desk().rules(), window.desk().settings().current().office(), Machines.ZONE, folder.resolve("spool"))
                .fill(300, 7, LocalDate.now(parts.clock()), (_, _) -> { });
        keyboard = new Keyboard(window);
        clerk = new Clerk(window, keyboard, Album.closed());
    }

    private static Frame still(CardFace face) {
        return new HeldCard(face).frame(HeldCard.WIDTH, HeldCard.HEIGHT, CardPose.straight(0.8), Lens.clear(), 1);
    }

    @AfterEach void close() {
        window.close();
    }

    private DossierRow some(boolean withCode) {
        return window.desk().browse().receivedToday().stream().filter(row -> row.officialCode().isPresent() == withCode).findFirst().orElseThrow();
    }

    private String inField() {
        return Fx.call(() -> window.scene().getFocusOwner() instanceof TextInputControl field ? field.getText() : "");
    }

    private void untilPlace(String what, Predicate<Place> there) {
        window.await(what, () -> window.place().filter(there).isPresent());
    }

    private void untilDossier(DossierRow row) {
        untilPlace("the dossier", place -> place.equals(new Place.Dossier(row.id())));
    }

    /** One message with all these words. */
    private void untilSaid(String... words) {
        window.await("what is said of " + List.of(words), () -> window.says().stream().anyMatch(text -> Stream.of(words).allMatch(text::contains)));
    }

    private void untilInField(String text) {
        window.await(text + " in the field", () -> inField().equals(text));
    }

    @Test void aReceiptOpensItsDossierAndTheDraftIsAsItWas() {
        open(Language.VIETNAMESE);
        clerk.choose("ks", "1.001193");
        clerk.press("Enter");
        clerk.type("07508");
        var before = clerk.draft();
        var row = some(false);
        keyboard.scan(row.localCode().text());
        untilDossier(row);
        untilSaid(row.localCode().text(), "Esc");
        clerk.press("Esc");
        untilPlace("the reception", new Place.Reception(Optional.empty())::equals);
        untilInField("07508");
        assertThat(clerk.draft().draft()).isEqualTo(before.draft());
        assertThat(clerk.place()).isEqualTo(before.place());
    }

    @Test void beforeTheCameraToo() {
        open(Language.VIETNAMESE);
        var row = some(true);
        beforeCamera = still(CardFace.withCode(row.officialCode().orElseThrow().text()));
        clerk.choose("ks", "1.001193");
        clerk.press("Enter");
        clerk.press("F5");
        untilDossier(row);
        clerk.press("Esc");
        untilPlace("the reception", Place.Reception.class::isInstance);
        assertThat(clerk.place()).startsWith("APPLICANT/");
    }

    @Test void fromEveryScreen() {
        open(Language.VIETNAMESE);
        var row = some(true);
        for (var key : List.of("F3", "F4", "Ctrl+D", "Ctrl+Comma", "F1")) {
            clerk.press(key);
            assertThat(window.place()).isNotEqualTo(Optional.of(new Place.Dossier(row.id())));
            keyboard.scan(row.localCode().text());
            untilDossier(row);
        }
        keyboard.scan(row.officialCode().orElseThrow().text());
        untilSaid("đang mở");
        keyboard.scan("99999-A1-261124-0007");
        untilSaid("99999-A1-261124-0007");
        keyboard.scan("H99.14-240823-0001");
        untilSaid("H99.14-240823-0001", "Ctrl+M");
        assertThat(window.place()).contains(new Place.Dossier(row.id()));
    }

    @Test void whereTheOfficialCodeIsAskedForItIsFilledInAndRecordedByEnter() {
        open(Language.VIETNAMESE);
        var row = some(false);
        keyboard.scan(row.localCode().text());
        untilDossier(row);
        clerk.press("Ctrl+M");
        keyboard.scan("h56.14-240823-0001");
        untilInField("H56.14-240823-0001");
        assertThat(window.desk().browse().dossier(row.id()).orElseThrow().officialCode()).isEmpty();
        clerk.press("Enter");
        window.await("it is recorded", () -> window.desk().browse().dossier(row.id()).orElseThrow().officialCode()
                .equals(Optional.of(new OfficialCode("H56.14-240823-0001"))));
    }

    @Test void aCardShowsTheDossiersOfItsHolderAndFillsNoDraftUnseen() {
        open(Language.VIETNAMESE);
        clerk.press("F3");
        var citizen = Citizens.shipped().getFirst();
        keyboard.scan(citizen.payload());
        untilPlace("the search", Place.Search.class::isInstance);
        untilInField(citizen.card().number().digits());
        var other = Citizens.shipped().get(1);
        keyboard.scan(other.payload());
        untilInField(other.card().number().digits());
        assertThat(window.draft().filter(saved -> !saved.draft().isUntouched())).isEmpty();
    }

    /** Everything that is said about a code, to be looked at. */
    @ParameterizedTest
    @EnumSource
    void whatIsSaidCanBeLookedAt(Language language) {
        open(language);
        var album = Album.in(Path.of("target", "pictures", "codes", language.code()));
        clerk.choose("ks", "1.001193");
        clerk.press("Enter");
        picture(album, "card-marks-lost", "075085000123||Nguyen Van Thu|12031985|Nam|Ap 3, Xa Hung Thinh|10052021");
        picture(album, "card-input-method", "075085000123||Nguyễn Văn Thử|12031985|Nam|Ấp 3 \b, xã Mẫu|10052021");
        picture(album, "card-keyboard", "075085000123~~Nguyễn Văn Thử~12031985~Nam~Ấp 3, xã Mẫu~10052021");
        picture(album, "card-encoding", "075085000123||NguyÔn V¨n Thö Å|12031985|Nam|Êp 3|10052021");
        picture(album, "card-cut-off", "075085000123|271234567|Nguyễn Văn Th");
        picture(album, "vneid", PASS);
        picture(album, "bank", BANK);
        picture(album, "web", "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html");
        picture(album, "foreign", "8934567890123");
        picture(album, "official-none", "H99.14-240823-0001");
        picture(album, "receipt-none", "99999-A1-261124-0007");
        var row = some(true);
        picture(album, "receipt", row.localCode().text());
        untilDossier(row);
        picture(album, "card-elsewhere", Citizens.shipped().getFirst().payload());
        untilPlace("the search", Place.Search.class::isInstance);
        untilSaid(Texts.in(language).get("shell.code.card.what"));
    }

    private void picture(Album album, String name, String code) {
        keyboard.scan(code);
        ReaderSilence.await();
        window.settle();
        album.picture(window.scene(), name, Duration.ofMillis(100));
    }
}
