package vn.motcua.desk.device.escl;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.PageJpeg;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.End;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.ScannedPage;
import vn.motcua.desk.device.Scanner.Settings;
import vn.motcua.desk.device.Scanners.Places;
import vn.motcua.desk.device.escl.FakeEscl.Trouble;

/** Against a server that keeps to the protocol and fails by plan. */
class EsclScannerTest {
    private static final Settings FEEDER = new Settings(Feed.FEEDER, Colour.COLOUR, 300);
    private static final Settings GLASS = new Settings(Feed.FLATBED, Colour.GREY, 200);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Patience LONG_FOR_ALL = new Patience(Duration.ofMillis(1), LONG, LONG, LONG);

    @TempDir
    private Path folder;

    private final FakeEscl fake = new FakeEscl();
    private final List<ScannedPage> pages = new ArrayList<>();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void theFeederIsScannedUntilItIsEmpty() throws IOException {
        var sheets = sheets(3);
        fake.load(sheets);
        assertThat(scan(FEEDER)).isEqualTo(new End.Done());
        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(page.mediaType()).isEqualTo("image/jpeg"));
        for (int i = 0; i < 3; i++) assertThat(Files.readAllBytes(pages.get(i).file())).isEqualTo(sheets.get(i));
        assertThat(fake.settings()).singleElement().asString().contains("<pwg:InputSource>Feeder<", "RGB24", ">300<", "image/jpeg", "<scan:Duplex>false<");
    }

    @ParameterizedTest
    @CsvSource({"404", "409", "410"})
    void everyWayOfSayingThatTheFeederIsEmptyIsUnderstood(int status) throws IOException {
        fake.endOfFeeder(status);
        fake.load(sheets(2));
        assertThat(scan(FEEDER)).isEqualTo(new End.Done());
        assertThat(pages).hasSize(2);
        assertThat(scan(FEEDER)).isEqualTo(new End.Stopped(new DeviceProblem.NoPaper()));
    }

    @Test
    void theGlassGivesOnePageAndTheJobIsEnded() throws IOException {
        fake.lay(sheets(1).getFirst());
        assertThat(scan(GLASS)).isEqualTo(new End.Done());
        assertThat(pages).singleElement().satisfies(page -> assertThat(page.dpi()).isEqualTo(200));
        assertThat(fake.deleted()).hasSize(1);
        assertThat(fake.settings().getFirst()).contains("Platen", "Grayscale8").doesNotContain("Duplex");
    }

    @Test
    void theAreaIsA4OrWhatTheScannerCanReach() throws IOException {
        fake.lay(sheets(1).getFirst());
        scan(GLASS);
        assertThat(fake.settings().getFirst()).contains("<pwg:Width>2480<", "<pwg:Height>3300<");
    }

    @Test
    void whatItDoesNotHaveIsNotAskedOfIt() throws IOException {
        fake.load(sheets(1));
        assertThat(scan(new Settings(Feed.FEEDER, Colour.COLOUR, 301))).isEqualTo(new End.Done());
        assertThat(pages.getFirst().dpi()).isEqualTo(600);
        assertThat(scan(new Settings(Feed.FEEDER_BOTH_SIDES, Colour.COLOUR, 300)))
                .isEqualTo(new End.Stopped(new DeviceProblem.CannotDo(DeviceProblem.Wish.BOTH_SIDES)));
    }

    @Test
    void aScannerThatOnlyFeedsTakesSheetsFromTheFeeder() throws IOException {
        fake.inputs(FakeEscl.feeder(true));
        fake.load(sheets(1));
        var scanner = scanner();
        assertThat(scanner.abilities().feeds()).containsExactlyInAnyOrder(Feed.FEEDER, Feed.FEEDER_BOTH_SIDES);
        assertThat(scanner.abilities().dpi()).containsExactly(200, 300, 600);
        assertThat(scanner.scan(GLASS, folder, pages::add, () -> false)).isEqualTo(new End.Done());
        assertThat(pages).hasSize(1);
    }

    @Test
    void aBusyScannerIsAskedAgain() throws IOException {
        fake.busy(2);
        fake.load(sheets(1));
        fake.failAfter(0, Trouble.SLOW);
        assertThat(scan(FEEDER)).isEqualTo(new End.Done());
        assertThat(pages).hasSize(1);
    }

    @Test
    void cancellingEndsTheJobAndKeepsThePagesBefore() throws IOException {
        fake.load(sheets(5));
        assertThat(scan(FEEDER, () -> pages.size() == 2)).isEqualTo(new End.Stopped(new DeviceProblem.Cancelled()));
        assertThat(pages).hasSize(2);
        assertThat(fake.deleted()).hasSize(1);
        assertThat(fake.sheetsLeft()).isEqualTo(3);
    }

    @Test
    void cancellingInTheMiddleOfAPageDoesNotWaitForIt() throws IOException {
        fake.load(sheets(2));
        fake.failAfter(1, Trouble.STALL);
        var scanner = scanner(new Patience(Duration.ofMillis(1), LONG, Duration.ofMinutes(5), Duration.ofMinutes(5)));
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        assertThat(scanner.scan(FEEDER, folder, pages::add, () -> pages.size() == 1 && asked.incrementAndGet() > 2))
                .isEqualTo(new End.Stopped(new DeviceProblem.Cancelled()));
        assertThat(fake.deleted()).hasSize(1);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aSelfSignedCertificateIsTakenAndOnlyTheOneSeenFirst() throws Exception {
        var keys = keys("one");
        try (var sealed = new FakeEscl(Optional.of(keys))) {
            sealed.load(sheets(2));
            var scanner = EsclScanner.at(sealed.base(), Optional.empty(), LONG_FOR_ALL).orElseThrow();
            assertThat(scanner.scan(FEEDER, folder, pages::add, () -> false)).isEqualTo(new End.Done());
            assertThat(pages).hasSize(2);
        }
        var context = FirstCertificate.context();
        try (var one = new FakeEscl(Optional.of(keys)); var other = new FakeEscl(Optional.of(keys("two")))) {
            assertThat(shakesHands(context, one.base())).isTrue();
            assertThat(shakesHands(context, one.base())).isTrue();
            assertThat(shakesHands(context, other.base())).isFalse();
        }
    }

    private static boolean shakesHands(javax.net.ssl.SSLContext context, URI base) throws IOException {
        try (var socket = (javax.net.ssl.SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", base.getPort())) {
            socket.startHandshake();
            return true;
        } catch (javax.net.ssl.SSLException refused) {
            return false;
        }
    }

    @Test
    void aScannerThatShowsItselfIsFoundOnceThoughItsAddressIsTypedToo() throws IOException {
        var loopback = InetAddress.getByName("127.0.0.1");
        fake.announce(loopback, "Máy quét thử", "4509a320-00a0-008f-00b6-00559a327d32");
        var patience = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
        var scanners = new EsclScanners(() -> new Announcements(List.of(loopback)), patience);
        var places = new Places(List.of(fake.base().toString()), Optional.empty());
        // a busy machine may need several tries until the announcement is heard
        var found = Stream.generate(() -> scanners.find(places)).limit(10)
                .filter(some -> some.stream().anyMatch(one -> one.name().equals("Máy quét thử"))).findFirst().orElse(List.of());
        assertThat(found).singleElement().satisfies(scanner -> {
            assertThat(scanner.name()).isEqualTo("Máy quét thử");
            assertThat(scanner.id()).isEqualTo("escl:4509a32000a0008f00b600559a327d32");
        });
    }

    @Test
    void aTypedAddressWithoutAScannerGivesNone() {
        // one that speaks no TLS is silent when it is asked by it, and asked without it after that
        var scanners = new EsclScanners(() -> new Announcements(List.of()), new Patience(Duration.ofMillis(1), Duration.ofSeconds(5), LONG, LONG));
        assertThat(scanners.find(new Places(List.of("127.0.0.1:1", "not an address"), Optional.empty()))).isEmpty();
        assertThat(scanners.find(new Places(List.of("127.0.0.1:" + fake.base().getPort()), Optional.empty()))).singleElement()
                .satisfies(scanner -> assertThat(scanner.name()).isEqualTo("Maker Scan 5"));
    }

    @ParameterizedTest
    @CsvSource({"192.168.1.20, https://192.168.1.20/eSCL http://192.168.1.20/eSCL", "scanner.local:8080/, https://scanner.local:8080/eSCL http://scanner.local:8080/eSCL",
        "http://10.0.0.7/scan/eSCL/, http://10.0.0.7/scan/eSCL", "ftp://10.0.0.7, ''", "'máy quét', ''", "http://, ''"})
    void anAddressIsUnderstoodAsItIsTyped(String typed, String tries) {
        assertThat(EsclAddress.tries(typed).stream().map(URI::toString).toList()).isEqualTo(tries.isEmpty() ? List.of() : List.of(tries.split(" ")));
    }

    @Test
    void anAnswerThatDrawsInAFileIsNoScanner() throws IOException {
        fake.inputs("</scan:ScannerCapabilities><!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>");
        assertThat(EsclScanner.at(fake.base(), Optional.empty(), LONG_FOR_ALL)).isEmpty();
    }

    private Path keys(String name) throws Exception {
        var file = folder.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-keyalg", "EC", "-alias", name, "-dname", "CN=scanner", "-validity", "2", "-storetype", "PKCS12",
                "-storepass", "secret", "-keystore", file.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(made.waitFor()).isZero();
        return file;
    }

    private Scanner scanner() {
        return scanner(LONG_FOR_ALL);
    }

    private Scanner scanner(Patience patience) {
        return EsclScanner.at(fake.base(), Optional.empty(), patience).orElseThrow();
    }

    private End scan(Settings settings) throws IOException {
        return scan(settings, () -> false);
    }

    private End scan(Settings settings, BooleanSupplier cancelled) throws IOException {
        return scanner().scan(settings, Files.createTempDirectory(folder, "spool"), pages::add, cancelled);
    }

    private List<byte[]> sheets(int count) throws IOException {
        return IntStream.range(0, count).mapToObj(EsclScannerTest::sheet).toList();
    }

    static byte[] sheet(int number) {
        try {
            var picture = new BufferedImage(340, 480, BufferedImage.TYPE_3BYTE_BGR);
            for (int x = 0; x < 300; x++) picture.setRGB(x, 10 + number, 0xffffff);
            var file = Files.createTempFile("sheet", ".jpg");
            PageJpeg.write(picture, 300, 0.8f, file);
            var bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
    }
}
