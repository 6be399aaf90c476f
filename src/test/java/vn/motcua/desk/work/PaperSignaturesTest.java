package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.SigningTime;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.imaging.signature.TestAuthority;
import vn.motcua.desk.work.PaperSignatures.Result;

class PaperSignaturesTest {
    @TempDir
    private Path folder;
    private Bench bench;
    private PaperSignatures signatures;
    private String dossier;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("bench"));
        signatures = bench.desk.paperSignatures();
        dossier = ((Reception.Outcome.Accepted) bench.desk.reception().accept(bench.complete(bench.chosen("khai tử")))).dossier().id();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void severalPapersAreSignedWithOnePin() throws IOException {
        var papers = List.of(paper("mot.pdf"), paper("hai.pdf"));
        var told = new ArrayList<Result>();
        var pin = "123456".toCharArray();
        var sitting = sign(papers, CopyForm.TRUE_COPY, pin, told::add);
        assertThat(sitting.stopped()).isEmpty();
        assertThat(told).isEqualTo(sitting.results()).hasSize(2);
        assertThat(pin).containsOnly('\0');
        for (var result : sitting.results()) {
            var signed = ((Result.Signed) result).signed();
            assertThat(signed.name()).endsWith("-da-ky.pdf");
            var before = bench.desk.store().vault().read(result.paper().digest());
            var after = bench.desk.store().vault().read(signed.digest());
            assertThat(Arrays.copyOf(after, before.length)).as("what was there stays byte for byte").isEqualTo(before);
            assertThat(bench.desk.signatureVerification().verify(after)).isInstanceOfSatisfying(SignatureReport.Signed.class, report -> {
                assertThat(report.worst()).as("nobody vouches for the practice token").isEqualTo(Standing.DOUBTFUL);
                assertThat(report.signatures()).singleElement().satisfies(one -> {
                    assertThat(one.time()).isEqualTo(new SigningTime.Claimed(Bench.MORNING, false));
                    assertThat(one.signer().orElseThrow().name()).isEqualTo("Người ký giả lập");
                });
            });
        }
    }

    @Test
    void theDossierNamesItsSignedCopiesTheLatestCountsAndNoneIsSweptAway() throws IOException {
        var file = paper("ket-qua.pdf");
        var facts = new ResultPaper.Facts("Trích lục", "1/TL", Optional.of(LocalDate.of(2026, 11, 25)), "UBND xã Mẫu", "", Optional.empty());
        assertThat(bench.desk.handling().act(dossier, Deed.fileResult(new Settlement.Attached(List.of(), List.of(file)), facts, ResultPaper.Source.FILE,
                List.of()))).isInstanceOf(Handling.Outcome.Done.class);
        while (bench.desk.paperMaking().makeNext()) continue;
        var signable = dossier().signable();
        assertThat(signable).as("the result and the paper of the line").hasSize(2).startsWith(file);
        var first = (Result.Signed) sign(List.of(file), CopyForm.EXTRACT, pin(), _ -> { }).results().getFirst();
        bench.clock.forward(Duration.ofMinutes(1));
        var both = sign(signable, CopyForm.TRUE_COPY, pin(), _ -> { }).results().stream().map(result -> ((Result.Signed) result).signed()).toList();
        assertThat(first.signed().digest()).isNotEqualTo(both.getFirst().digest());
        assertThat(signable.stream().map(dossier()::current).toList()).isEqualTo(both);
        assertThat(dossier().signature(file.digest()).orElseThrow().form()).isEqualTo(CopyForm.TRUE_COPY);
        assertThat(dossier().kept(dossier().results().getFirst().id(), List.of(file)).files()).containsExactly(both.getFirst());
        bench.desk.store().sweepPages(Instant.now().plus(Duration.ofDays(3650)));
        for (var kept : List.of(file, signable.getLast(), first.signed(), both.getFirst(), both.getLast())) {
            assertThat(bench.desk.store().vault().has(kept.digest())).as(kept.name()).isTrue();
        }
        bench.desk.store().write(tx -> {
            tx.dossiers().rebuildProjection();
            return "";
        });
        assertThat(dossier().all(DossierEvent.PaperSigned.class)).hasSize(3);
    }

    @Test
    void signedCopiesAreSavedEachUnderANameOfItsOwn() throws IOException {
        var one = kept("ket-qua.pdf", SignedPdfs.plain(folder.resolve("mot.pdf")));
        var two = kept("ket-qua.pdf", SignedPdfs.plain(folder.resolve("hai.pdf")));
        assertThat(one.digest()).isNotEqualTo(two.digest());
        var facts = new ResultPaper.Facts("Trích lục", "1/TL", Optional.of(LocalDate.of(2026, 11, 25)), "UBND xã Mẫu", "", Optional.empty());
        bench.desk.handling().act(dossier, Deed.fileResult(new Settlement.Attached(List.of(), List.of(one, two)), facts, ResultPaper.Source.FILE, List.of()));
        sign(List.of(one, two), CopyForm.TRUE_COPY, pin(), _ -> { });
        var out = Files.createDirectories(folder.resolve("out"));
        assertThat(signatures.save(dossier(), out)).isTrue();
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("ket-qua-da-ky.pdf", "2-ket-qua-da-ky.pdf");
        }
        assertThat(signatures.save(dossier(), out.resolve("nowhere"))).isFalse();
    }

    private Dossier dossier() {
        return bench.desk.browse().dossier(dossier).orElseThrow();
    }

    @Test
    void theStampStandsAtTheTopRightOfTheFirstPageAsTheDecreeWantsIt() throws IOException {
        var signed = (Result.Signed) sign(List.of(paper("a.pdf")), CopyForm.TRUE_COPY, pin(), _ -> { }).results().getFirst();
        try (var document = Loader.loadPDF(bench.desk.store().vault().read(signed.signed().digest()))) {
            var widget = document.getSignatureFields().getFirst().getWidgets().getFirst();
            var page = document.getPage(0).getMediaBox();
            assertThat(widget.getRectangle().getLowerLeftX()).isGreaterThan(page.getWidth() / 2);
            assertThat(page.getHeight() - widget.getRectangle().getUpperRightY()).isBetween(5f, 30f);
            assertThat(widget.isPrinted()).isTrue();
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("SAO Y");
            document.getDocumentCatalog().getAcroForm(null).flatten();
            assertThat(new PDFTextStripper().getText(document)).contains("SAO Y", "ỦY BAN NHÂN DÂN", "25/11/2026 09:32:00 +07:00");
        }
    }

    @Test
    void ourPapersStayPdfA() throws IOException, VeraPDFException {
        while (bench.desk.paperMaking().makeNext()) continue;
        var made = bench.desk.browse().dossier(dossier).orElseThrow().history().stream().filter(DossierEvent.PaperMade.class::isInstance)
                .map(event -> ((DossierEvent.PaperMade) event).paper()).toList().getLast();
        var once = ((Result.Signed) sign(List.of(made), CopyForm.TRUE_COPY, pin(), _ -> { }).results().getFirst()).signed();
        var twice = ((Result.Signed) sign(List.of(once), CopyForm.EXTRACT, pin(), _ -> { }).results().getFirst()).signed();
        VeraGreenfieldFoundryProvider.initialise();
        for (var paper : List.of(made, once, twice)) {
            var pdf = bench.desk.store().vault().read(paper.digest());
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.NO_FLAVOUR);
                    var validator = Foundries.defaultInstance().createValidator(parser.getFlavour(), false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as("what is not PDF/A in " + paper.name()).isEmpty();
                assertThat(parser.getFlavour().getPart()).isEqualTo(PDFAFlavour.Specification.ISO_19005_2);
            }
        }
        assertThat(bench.desk.signatureVerification().verify(bench.desk.store().vault().read(twice.digest())))
                .isInstanceOfSatisfying(SignatureReport.Signed.class, report -> assertThat(report.signatures()).hasSize(2));
    }

    @Test
    void aWrongPinSignsNothingAndIsNotTriedAgain() throws IOException {
        var papers = List.of(paper("a.pdf"));
        var left = new ArrayList<TokenProblem>();
        for (int tries = 0; tries < 5; tries++) {
            var sitting = sign(papers, CopyForm.TRUE_COPY, "000000".toCharArray(), _ -> { });
            assertThat(sitting.results()).isEmpty();
            left.add(sitting.stopped().orElseThrow());
        }
        assertThat(left).containsExactly(new TokenProblem.WrongPin(TokenProblem.TriesLeft.NOT_SAID), new TokenProblem.WrongPin(TokenProblem.TriesLeft.FEW),
                new TokenProblem.WrongPin(TokenProblem.TriesLeft.FEW), new TokenProblem.WrongPin(TokenProblem.TriesLeft.LAST), new TokenProblem.PinLocked());
    }

    @Test
    void whatWasSignedBeforeTheTokenWasPulledOutStands() throws IOException {
        bench.token.fail(new TokenProblem.PulledOut(), 2);
        var papers = List.of(paper("1.pdf"), paper("2.pdf"), paper("3.pdf"), paper("4.pdf"));
        var sitting = sign(papers, CopyForm.TRUE_COPY, pin(), _ -> { });
        assertThat(sitting.results()).hasSize(2).allSatisfy(result -> assertThat(bench.desk.store().vault().has(((Result.Signed) result).signed().digest()))
                .isTrue());
        assertThat(sitting.stopped()).contains(new TokenProblem.PulledOut());
        assertThat(sign(papers.subList(2, 4), CopyForm.TRUE_COPY, pin(), _ -> { }).results()).hasSize(2);
    }

    @Test
    void aCertificateThatRanOutSignsNothing() throws IOException {
        bench.clock.forward(Duration.ofDays(400));
        assertThat(sign(List.of(paper("a.pdf")), CopyForm.TRUE_COPY, pin(), _ -> { }).stopped()).get()
                .isInstanceOf(TokenProblem.CertificateExpired.class);
        bench.clock.forward(Duration.ofDays(-440));
        assertThat(sign(List.of(paper("a.pdf")), CopyForm.TRUE_COPY, pin(), _ -> { }).stopped()).get()
                .isInstanceOf(TokenProblem.CertificateNotYetValid.class);
    }

    @Test
    void withoutTheStampThatTheOfficeWantsNothingIsSigned() throws IOException {
        var settings = bench.desk.settings().current();
        bench.desk.settings().save(settings.withSigning(new DeskSettings.Signing("", "http://127.0.0.1:9/tsa")));
        var sitting = sign(List.of(paper("a.pdf")), CopyForm.TRUE_COPY, pin(), _ -> { });
        assertThat(sitting.stopped()).contains(new TokenProblem.NoTimeStamp());
        assertThat(sitting.results()).isEmpty();
    }

    @Test
    void theStampOfTheAuthorityInTheSettingsGoesIntoTheSignature() throws IOException {
        var authority = new TestAuthority("CA thử nghiệm");
        authority.installedIn(SignatureVerification.trustFolder(bench.desk.parts().folder()));
        var stamping = authority.stamping(Bench.MORNING.plusSeconds(2));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", exchange -> {
            var answer = stamping.apply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var settings = bench.desk.settings().current();
            bench.desk.settings().save(settings.withSigning(new DeskSettings.Signing("", address + "/tsa")));
            var signed = (Result.Signed) sign(List.of(paper("a.pdf")), CopyForm.TRUE_COPY, pin(), _ -> { }).results().getFirst();
            var report = bench.desk.signatureVerification().verify(bench.desk.store().vault().read(signed.signed().digest()));
            assertThat(report.first().orElseThrow().time()).isEqualTo(new SigningTime.Stamped(Bench.MORNING.plusSeconds(2), "Dấu thời gian thử nghiệm", true));
            bench.desk.settings().save(settings.withSigning(new DeskSettings.Signing("", address + "/elsewhere")));
            assertThat(sign(List.of(paper("b.pdf")), CopyForm.TRUE_COPY, pin(), _ -> { }).stopped()).contains(new TokenProblem.NoTimeStamp());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPaperThatCannotBeSignedDoesNotHoldUpTheOthers() throws IOException {
        var holder = new TestAuthority("CA thử nghiệm").holder("Trần Văn Chủ");
        var locked = kept("khoa.pdf", SignedPdfs.certified(SignedPdfs.plain(folder.resolve("khoa.pdf")), holder, 1));
        var broken = kept("hong.pdf", Files.writeString(folder.resolve("hong.pdf"), "%PDF-1.7 nothing"));
        var good = paper("tot.pdf");
        var sitting = sign(List.of(locked, broken, good), CopyForm.TRUE_COPY, pin(), _ -> { });
        assertThat(sitting.stopped()).isEmpty();
        assertThat(sitting.results().get(0)).isEqualTo(new Result.Locked(locked));
        assertThat(sitting.results().get(1)).isEqualTo(new Result.Refused(broken, FileTrouble.DAMAGED));
        assertThat(sitting.results().get(2)).isInstanceOf(Result.Signed.class);
    }

    private PaperSignatures.Sitting sign(List<KeptFile> papers, CopyForm form, char[] pin, Consumer<Result> each) {
        return signatures.sign(dossier, papers, form, pin, each);
    }

    private static char[] pin() {
        return "123456".toCharArray();
    }

    private KeptFile paper(String name) throws IOException {
        return kept(name, SignedPdfs.plain(folder.resolve(name)));
    }

    private KeptFile kept(String name, Path file) {
        var kept = bench.desk.store().vault().keep(file);
        return new KeptFile(kept.digest(), name, "application/pdf", kept.bytes(), 2, false);
    }
}
