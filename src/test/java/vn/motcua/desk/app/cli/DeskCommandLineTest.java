package vn.motcua.desk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.practice.CardFace;
import vn.motcua.desk.app.practice.CardPose;
import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.app.practice.HeldCard;
import vn.motcua.desk.app.practice.Lens;
import vn.motcua.desk.device.SigningToken;
import vn.motcua.desk.domain.office.CheckLine;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.imaging.PaperSigning;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.imaging.signature.TestAuthority;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.PaperSignatures;
import vn.motcua.desk.work.Reception;

class DeskCommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndOptionIsExplained(Language language) {
        var commands = commands(language).commands();
        assertThat(commands.getSubcommands().keySet()).contains("practice", "check", "generate", "register", "report", "facts", "indicators", "play", "papers", "scan", "read-code", "verify-signature", "diagnostics", "update", "bench");
        assertExplained(commands.getCommandSpec());
        commands.getSubcommands().values().forEach(one -> assertExplained(one.getCommandSpec()));
    }

    @Test
    void helpSaysWhatEachStatusMeans() {
        assertThat(run(Language.VIETNAMESE, "check", "--help")).isZero();
        for (var status : ExitStatus.values()) assertThat(printed(out)).containsPattern("(?m)^ +" + status.code() + " ");
    }

    @Test
    void aWrongLineIsAnsweredWithOneSentenceInTheRightLanguage() {
        assertThat(run(Language.VIETNAMESE, "mo-cua")).isEqualTo(2);
        assertThat(printed(err)).hasLineCount(1).contains("Không hiểu: mo-cua");
        err.reset();
        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "many")).isEqualTo(2);
        assertThat(printed(err)).hasLineCount(1).contains("“many”").contains("--dossiers");
        err.reset();
        assertThat(run(Language.ENGLISH, "generate")).isEqualTo(2);
        assertThat(printed(err)).hasLineCount(1).contains("Missing: --dossiers");
    }

    @Test
    void figuresAndWhatTheyAreCountedFromAreGivenOut() throws IOException {
        var data = folder.resolve("figures-tap");
        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "40", "--until", "2026-11-20", "--data", data.toString())).isZero();
        out.reset();
        var days = List.of("--data", data.toString(), "--from", "2026-09-01", "--to", "2026-11-20");
        assertThat(run(Language.ENGLISH, with(days, "indicators", "--plan", "hop-minh-2025", "--json"))).isZero();
        assertThat(printed(out)).contains("\"received\" : 40").contains("\"id\" : \"on-time\"").contains("\"confirmed\" : false").contains("\"targets\"").contains("\"verdict\"");
        out.reset();
        assertThat(run(Language.VIETNAMESE, with(days, "indicators"))).isZero();
        assertThat(printed(out)).contains("identity\tKiểm tra danh tính số\t").contains("/40\t");
        out.reset();
        assertThat(run(Language.ENGLISH, with(days, "facts"))).isZero();
        assertThat(printed(out)).startsWith("id,received,").hasLineCount(41);
        var file = folder.resolve("facts.json");
        assertThat(run(Language.ENGLISH, with(days, "facts", "--format", "json", "--out", file.toString()))).isZero();
        assertThat(Files.readString(file)).startsWith("{\"from\":\"2026-09-01\"").contains("\"complete\":true");
        assertThat(run(Language.ENGLISH, with(days, "indicators", "--plan", "nobody"))).isEqualTo(2);
        assertThat(run(Language.ENGLISH, with(days, "facts", "--out", folder.resolve("none/facts.csv").toString()))).isEqualTo(6);
        assertThat(run(Language.ENGLISH, "facts", "--data", data.toString(), "--from", "2026-11-21", "--to", "2026-11-20")).isEqualTo(2);
        assertThat(run(Language.ENGLISH, "facts", "--data", folder.resolve("nothing").toString())).isEqualTo(5);
    }

    private static String[] with(List<String> days, String... words) {
        return Stream.concat(Stream.of(words), days.stream()).toArray(String[]::new);
    }

    @Test
    void papersThatCannotBeMadeAreSaidEach() throws IOException {
        var file = Files.createFile(folder.resolve("empty.pdf"));
        assertThat(run(Language.ENGLISH, "papers", file.toString(), "--out", folder.resolve("out").toString())).isEqualTo(1);
        assertThat(printed(out)).hasLineCount(1).contains("empty.pdf");
        out.reset();
        assertThat(run(Language.ENGLISH, "papers", file.toString(), "--json", "--out", folder.resolve("out").toString())).isEqualTo(1);
        assertThat(printed(out)).startsWith("[").contains("\"EMPTY\"");
        assertThat(run(Language.ENGLISH, "papers", file.toString(), "--limit", "-1", "--out", folder.toString())).isEqualTo(2);
    }

    @Test
    void codesInPicturesAreReadAndUnderstood() throws IOException {
        var citizen = Citizens.shipped().getFirst();
        var card = picture("card.png", CardFace.of(citizen, "CARD"));
        var none = picture("none.png", CardFace.bare());
        var link = picture("link.png", CardFace.withCode("https://example.org/x"));
        assertThat(run(Language.VIETNAMESE, "read-code", card)).isZero();
        assertThat(printed(out)).contains(citizen.payload()).contains(citizen.card().name().orElseThrow());
        out.reset();
        assertThat(run(Language.ENGLISH, "read-code", link, none)).isEqualTo(1);
        assertThat(printed(out)).contains("https://example.org/x").contains("none.png: no code");
        out.reset();
        assertThat(run(Language.ENGLISH, "read-code", "--json", card, link, none, folder.resolve("gone.png").toString())).isEqualTo(1);
        assertThat(printed(out)).contains("\"kind\" : \"card\"").contains("\"number\" : \"" + citizen.card().number().digits())
                .contains("\"kind\" : \"web-link\"").contains("\"outcome\" : \"none\"").contains("\"trouble\" : \"NOT_FOUND\"").contains("readingMillis");
        assertThat(run(Language.ENGLISH, "read-code")).isEqualTo(2);
    }

    @Test
    void ofEachKindOfCodeItIsSaidWhatItIsAndWhatToDo() throws IOException {
        var pictures = List.of(picture("pass.png", CardFace.withCode("eyJhbGciOiJFUzI1NiJ9.Q2FuIGN1b2MgZGllbiB0dSBtYXUgMDE.c2lnbmF0dXJlX21hdV8wMQ")),
                picture("bank.png", CardFace.withCode("00020101021138570010A00000072701270006970436011300110023456780208QRIBFTTA53037045802VN63048F2F")),
                picture("own.png", CardFace.withCode("26032-A1-261124-0007")), picture("official.png", CardFace.withCode("H56.14-240823-0001")),
                picture("plain.png", CardFace.withCode("075085000123||Nguyen Van Thu|12031985|Nam|Ap 3, xa Mau|01012022")),
                picture("cut.png", CardFace.withCode("075085000123|271234567|Nguyen Van")), picture("other.png", CardFace.withCode("8934567890123")));
        assertThat(run(Language.ENGLISH, Stream.concat(Stream.of("read-code"), pictures.stream()).toArray(String[]::new))).isZero();
        assertThat(printed(out)).contains("five-minute").contains("open “QR thẻ căn cước”").contains("account ending in 5678").contains("receipt of dossier 26032-A1-261124-0007")
                .contains("dossier code H56.14-240823-0001").contains("only what is digits was filled").contains("ALT codes").contains("cut off").contains("not known here");
        out.reset();
        assertThat(run(Language.ENGLISH, Stream.concat(Stream.of("read-code", "--json"), pictures.stream()).toArray(String[]::new))).isZero();
        assertThat(printed(out)).contains("\"kind\" : \"vneid-pass\"").contains("\"accountEnding\" : \"5678\"").contains("\"localCode\" : \"26032-A1-261124-0007\"")
                .contains("\"officialCode\" : \"H56.14-240823-0001\"").contains("\"kind\" : \"digits-only\"").contains("\"damage\" : \"MARKS_LOST\"")
                .contains("\"flaw\" : \"CUT_OFF\"").contains("\"kind\" : \"foreign\"");
    }

    @Test
    void signaturesAreSaidInWordsAndForPrograms() throws IOException {
        var authority = new TestAuthority("CA thử nghiệm");
        var trust = authority.installedIn(folder.resolve("trust")).toString();
        var plain = SignedPdfs.plain(folder.resolve("plain.pdf"));
        var signed = SignedPdfs.signed(plain, authority.holder("Trần Văn Chủ"));
        var spoiled = SignedPdfs.flipped(signed).toString();
        assertThat(run(Language.VIETNAMESE, "verify-signature", "--trust", trust, signed.toString())).isZero();
        assertThat(printed(out)).contains("Chữ ký số hợp lệ.").contains("Trần Văn Chủ (UBND phường Nghĩa Đô) ký").contains("09:41, 20/11/2026");
        out.reset();
        assertThat(run(Language.ENGLISH, "verify-signature", "--data", folder.resolve("none").toString(), signed.toString())).isEqualTo(1);
        assertThat(printed(out)).contains("no root certificate");
        out.reset();
        assertThat(run(Language.ENGLISH, "verify-signature", "--json", "--trust", trust, spoiled, plain.toString(), folder.resolve("gone.pdf").toString()))
                .isEqualTo(1);
        assertThat(printed(out)).contains("\"standing\" : \"INVALID\"").contains("\"ALTERED\"").contains("\"outcome\" : \"unsigned\"")
                .contains("\"trouble\" : \"NOT_FOUND\"");
    }

    @Test
    void aCopyThatWasSignedAndSavedHereIsValidWhereItsAuthorityIsTrusted() throws IOException {
        var authority = new TestAuthority("CA thử nghiệm");
        var token = new HolderToken(authority.holder("Trần Văn Chủ"));
        var trust = authority.installedIn(folder.resolve("trust")).toString();
        try (var bench = new Bench(folder.resolve("bench"))) {
            var desk = bench.desk;
            var signatures = new PaperSignatures(desk.store(), token, new PaperSigning(new OutsideFiles()), desk.settings(), bench.clock, folder);
            var dossier = ((Reception.Outcome.Accepted) desk.reception().accept(bench.complete(bench.chosen("khai tử")))).dossier();
            while (desk.paperMaking().makeNext()) continue;
            var papers = desk.browse().dossier(dossier.id()).orElseThrow().signable();
            signatures.sign(dossier.id(), papers, CopyForm.TRUE_COPY, "1".toCharArray(), _ -> { });
            assertThat(signatures.save(desk.browse().dossier(dossier.id()).orElseThrow(), Files.createDirectories(folder.resolve("out")))).isTrue();
        }
        try (var saved = Files.list(folder.resolve("out"))) {
            assertThat(run(Language.VIETNAMESE, "verify-signature", "--trust", trust, saved.findFirst().orElseThrow().toString())).isZero();
        }
        assertThat(printed(out)).contains("Chữ ký số hợp lệ.").contains("Trần Văn Chủ");
    }

    /** A token that opens with any PIN. */
    private record HolderToken(TestAuthority.Holder holder) implements SigningToken, SigningToken.Session {
        @Override public Opening open(String library, char[] pin) {
            return new Opening.Opened(this);
        }

        @Override public List<byte[]> chain() {
            return holder.chain().stream().map(HolderToken::encoded).toList();
        }

        private static byte[] encoded(X509Certificate certificate) {
            try {
                return certificate.getEncoded();
            } catch (CertificateEncodingException fault) {
                throw new AssertionError(fault);
            }
        }

        @Override public Signing sign(byte[] content) {
            return new Signing.Done(holder.sign(content));
        }

        @Override public void close() { }
    }

    private String picture(String name, CardFace face) throws IOException {
        var file = folder.resolve(name);
        ImageIO.write(new HeldCard(face).frame(1280, 720, CardPose.straight(0.7), Lens.clear(), 1).picture(), "png", file.toFile());
        return file.toString();
    }

    @Test
    void aDayIsUnderstoodAsYearMonthDay() {
        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "3", "--until", "31/10/2026", "--data", folder.toString())).isEqualTo(2);
        assertThat(printed(err)).contains("--until");
    }

    @Test
    void whatIsGeneratedIsFoundByTheCheckAndNotGeneratedAgain() {
        var data = folder.resolve("data").toString();
        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "40", "--seed", "3", "--until", "2026-10-30", "--data", data)).isZero();
        assertThat(printed(out)).contains("40");
        assertThat(Folders.isPractice(Path.of(data))).isTrue();

        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "40", "--data", data)).isEqualTo(6);
        assertThat(printed(err)).contains("40 dossiers already");

        assertThat(run(Language.ENGLISH, "check", "--data", data)).isBetween(0, 1);
        assertThat(printed(out)).contains("Sound, 40 dossiers.");
    }

    @Test
    void aRegisterIsMadeForEachField() {
        var data = folder.resolve("data").toString();
        var books = folder.resolve("books");
        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "40", "--seed", "3", "--until", "2026-10-30", "--data", data)).isZero();
        out.reset();
        assertThat(run(Language.ENGLISH, "register", "--from", "2026-01-01", "--until", "2026-10-30", "--out", books.toString(), "--data", data)).isZero();
        assertThat(printed(out)).containsPattern("Made [1-9]\\d* registers");
        assertThat(books).isDirectoryContaining("glob:**2026-01-01-2026-10-30-ho-tich.pdf").isDirectoryContaining("glob:**-ho-tich.xlsx");
        assertThat(run(Language.ENGLISH, "register", "--from", "2026-02-01", "--until", "2026-01-01", "--out", books.toString(), "--data", data)).isEqualTo(2);
    }

    @Test
    void aReportIsMadeInTheFormatOfItsFile() {
        var data = folder.resolve("data").toString();
        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "40", "--seed", "3", "--until", "2026-10-30", "--data", data)).isZero();
        for (var ending : List.of(".pdf", ".xlsx", ".docx")) {
            assertThat(run(Language.ENGLISH, "report", "--kind", "quarter", "--from", "2026-10-01", "--plan", "hop-minh-2025", "--out", folder.resolve("q" + ending).toString(), "--data", data)).isZero();
            assertThat(folder.resolve("q" + ending)).isNotEmptyFile();
        }
        assertThat(run(Language.ENGLISH, "report", "--kind", "campaign-week", "--plan", "cam-my-2025", "--week", "3", "--out", folder.resolve("w.pdf").toString(), "--data", data)).isZero();
        assertThat(run(Language.ENGLISH, "report", "--kind", "campaign-week", "--plan", "cam-my-2025", "--week", "9", "--out", folder.resolve("w.pdf").toString(), "--data", data)).isEqualTo(2);
        assertThat(run(Language.ENGLISH, "report", "--kind", "decade", "--out", folder.resolve("d.pdf").toString(), "--data", data)).isEqualTo(2);
        assertThat(run(Language.ENGLISH, "report", "--kind", "day", "--out", folder.resolve("d.doc").toString(), "--data", data)).isEqualTo(2);
    }

    @Test
    void aFileForSupportIsMadeAlsoOfADeskThatDoesNotOpen() throws IOException {
        var data = folder.resolve("data");
        var file = folder.resolve("one.zip");
        assertThat(run(Language.ENGLISH, "generate", "--dossiers", "3", "--data", data.toString())).isZero();
        assertThat(run(Language.ENGLISH, "diagnostics", "--out", file.toString(), "--data", data.toString())).isZero();
        assertThat(printed(out)).contains("no personal data");
        assertThat(run(Language.ENGLISH, "diagnostics", "--out", file.toString(), "--data", data.toString())).isEqualTo(6);
        Files.move(data.resolve("desk.key"), data.resolve("moved.key"));
        Files.createFile(data.resolve("desk.key"));
        var other = folder.resolve("other.zip");
        assertThat(run(Language.ENGLISH, "diagnostics", "--out", other.toString(), "--data", data.toString())).isZero();
        assertThat(printed(out)).contains("KEY_WRONG");
        assertThat(other).isNotEmptyFile();
        assertThat(run(Language.ENGLISH, "diagnostics", "--out", folder.resolve("none/x.zip").toString(), "--data", data.toString())).isEqualTo(5);
    }

    @Test
    void anUpdateOfABuildIsRefusedInASentence() {
        assertThat(run(Language.VIETNAMESE, "update")).isEqualTo(2);
        assertThat(run(Language.VIETNAMESE, "update", "--from", folder.toString(), "--roll-back")).isEqualTo(2);
        err.reset();
        assertThat(run(Language.VIETNAMESE, "update", "--from", folder.toString())).isEqualTo(6);
        assertThat(run(Language.VIETNAMESE, "update", "--roll-back")).isEqualTo(6);
        assertThat(printed(err)).hasLineCount(2).contains("thư mục dựng");
    }

    @Test
    void aFolderNobodyWorkedInIsNotMadeByTheCheck() {
        assertThat(run(Language.ENGLISH, "check", "--data", folder.resolve("none").toString())).isEqualTo(5);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aScanIsGoneOnWithByTheSameLine() throws IOException {
        var script = Files.writeString(folder.resolve("script"), "load 4; after 3 jam");
        var pages = folder.resolve("pages").toString();
        assertThat(run(Language.ENGLISH, "scan", "--source", "practice", "--out", pages, "--dpi", "200", "--scanner-script", script.toString())).isEqualTo(8);
        assertThat(printed(err)).hasLineCount(1).contains("paper jam").contains("There are 3 pages");
        assertThat(run(Language.ENGLISH, "scan", "--source", "practice", "--out", pages, "--dpi", "200", "--colour", "grey", "--feed", "glass")).isZero();
        assertThat(folder.resolve("pages")).isDirectoryContaining("glob:**p0004.jpg").isDirectoryNotContaining("glob:**.scan-*");
        assertThat(printed(out)).contains("Scanned 1 pages");
    }

    @Test
    void aScriptThatIsNotUnderstoodIsAnsweredWithItsStep() throws IOException {
        var script = Files.writeString(folder.resolve("script"), "load 4; after 3 fire");
        assertThat(run(Language.ENGLISH, "scan", "--source", "practice", "--out", folder.toString(), "--scanner-script", script.toString())).isEqualTo(2);
        assertThat(printed(err)).hasLineCount(1).contains("Step 2").contains("after 3 fire");
        err.reset();
        assertThat(run(Language.ENGLISH, "scan")).isEqualTo(2);
        assertThat(run(Language.ENGLISH, "scan", "--list", "--source", "practice")).isEqualTo(2);
        assertThat(run(Language.ENGLISH, "scan", "--source", "practice")).isEqualTo(2);
        assertThat(printed(err)).hasLineCount(3).contains("--out");
    }

    @Test
    void aMissingKeyIsSaidInASentence() throws IOException {
        var data = folder.resolve("data");
        run(Language.ENGLISH, "generate", "--dossiers", "2", "--data", data.toString());
        Files.move(data.resolve("desk.key"), data.resolve("moved.key"));
        Files.createFile(data.resolve("desk.key"));
        assertThat(run(Language.ENGLISH, "check", "--data", data.toString())).isEqualTo(5);
        assertThat(printed(err)).hasLineCount(1).doesNotContain("Exception");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLineOfTheCheckHasItsWords(Language language) {
        var texts = Texts.in(language);
        var figures = new Object[] {"a", "b", "c"};
        for (var item : CheckLine.Item.values()) {
            assertThat(texts.of("check", item)).isNotBlank();
            for (var state : CheckLine.State.values()) {
                if (!states(item).contains(state)) continue;
                assertThat(texts.get("check." + item + "." + state + ".what", figures)).isNotBlank();
                if (new CheckLine(item, state, List.of()).isToSee()) assertThat(texts.get("check." + item + "." + state + ".do", figures)).isNotBlank();
            }
        }
    }

    /** Without a camera or a hub a desk works as with one, and what is wrong with a hub can wait. */
    private static Set<CheckLine.State> states(CheckLine.Item item) {
        return switch (item) {
            case CAMERA -> EnumSet.of(CheckLine.State.GOOD, CheckLine.State.ABSENT);
            case HUB -> EnumSet.complementOf(EnumSet.of(CheckLine.State.BAD));
            default -> EnumSet.complementOf(EnumSet.of(CheckLine.State.ABSENT));
        };
    }

    private static void assertExplained(picocli.CommandLine.Model.CommandSpec command) {
        assertThat(command.usageMessage().header()).as(command.qualifiedName()).isNotEmpty();
        assertThat(command.options()).allSatisfy(option -> assertThat(option.description())
                .as(command.qualifiedName() + " " + option.longestName()).isNotEmpty());
        assertThat(command.positionalParameters()).allSatisfy(one -> assertThat(one.description()).as(command.qualifiedName()).isNotEmpty());
    }

    private int run(Language language, String... args) {
        return commands(language).run(args);
    }

    private DeskCommandLine commands(Language language) {
        return new DeskCommandLine(new Terminal(Texts.in(language), stream(out), stream(err)));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
