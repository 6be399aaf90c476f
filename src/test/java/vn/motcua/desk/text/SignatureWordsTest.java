package vn.motcua.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.domain.signature.Change;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.domain.signature.Integrity;
import vn.motcua.desk.domain.signature.Lock;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.SignatureRemark;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Signer;
import vn.motcua.desk.domain.signature.SigningTime;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.domain.signature.Trust;
import vn.motcua.desk.domain.trouble.FileTrouble;

/** Every case of what can be said of a signature has its words, in both languages. */
class SignatureWordsTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:41:00Z");

    @ParameterizedTest
    @EnumSource
    void everyRemarkSaysWhatIsAndWhatToDo(Language language) {
        var remarks = new ArrayList<SignatureRemark>(List.of(new SignatureRemark.NotCheckable("1.2.3"), new SignatureRemark.IssuerUnknown("CA"),
                new SignatureRemark.Expired(AT), new SignatureRemark.NotYetValid(AT), new SignatureRemark.ExpiredSince(AT), new SignatureRemark.Revoked(AT),
                new SignatureRemark.RevokedLater(AT), new SignatureRemark.WeakDigest("SHA-1"), new SignatureRemark.WeakKey(1024)));
        remarks.addAll(List.of(SignatureRemark.Defect.values()));
        remarks.addAll(List.of(SignatureRemark.Doubt.values()));
        remarks.addAll(List.of(SignatureRemark.Note.values()));
        for (var change : Change.values()) remarks.add(new SignatureRemark.Changed(change, Standing.VALID));
        assertThat(remarks.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(SignatureRemark.class.getPermittedSubclasses()).collect(Collectors.toSet()));
        for (var remark : remarks) {
            var words = words(language).remark(remark);
            assertThat(words.what()).isNotBlank().endsWith(".");
            assertThat(words.next()).isNotBlank().endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReportIsSaidInOneSentence(Language language) {
        var words = words(language);
        assertThat(words.report(new SignatureReport.Unsigned()).what()).endsWith(".");
        for (var trouble : FileTrouble.values()) assertThat(words.report(new SignatureReport.Unreadable(trouble)).next()).endsWith(".");
        for (var integrity : List.of(new Integrity.Intact(), new Integrity.NotCheckable("x"), new Integrity.Altered())) {
            var report = new SignatureReport.Signed(AT, List.of(signature(integrity, new SigningTime.Claimed(AT, false))));
            assertThat(words.report(report).what()).isEqualTo(Texts.in(language).get("signature.report." + report.worst() + ".what"));
        }
        for (var standing : Standing.values()) assertThat(words.standing(standing)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleOfATokenSaysWhatIsAndWhatToDo(Language language) {
        var problems = new ArrayList<TokenProblem>(List.of(new TokenProblem.NoLibrary(), new TokenProblem.LibraryMissing("/x"),
                new TokenProblem.LibraryUnusable("/x"), new TokenProblem.NoToken(), new TokenProblem.PinLocked(), new TokenProblem.NoKey(),
                new TokenProblem.CertificateExpired(AT), new TokenProblem.CertificateNotYetValid(AT), new TokenProblem.NotForSigning(),
                new TokenProblem.PulledOut(), new TokenProblem.NoAnswer(), new TokenProblem.NoTimeStamp(), new TokenProblem.Unknown("CKR_X")));
        for (var left : TokenProblem.TriesLeft.values()) problems.add(new TokenProblem.WrongPin(left));
        assertThat(problems.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(TokenProblem.class.getPermittedSubclasses()).collect(Collectors.toSet()));
        for (var problem : problems) {
            assertThat(words(language).problem(problem, 0).what()).isNotBlank().endsWith(".");
            assertThat(words(language).problem(problem, 0).next()).isNotBlank().endsWith(".");
            assertThat(words(language).problem(problem, 3).next()).contains("3");
        }
        assertThat(words(language).locked().what()).isNotBlank();
        for (var form : CopyForm.values()) assertThat(words(language).copy(form)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void whoAndWhenAreSaid(Language language) {
        var words = words(language);
        var claimed = signature(new Integrity.Intact(), new SigningTime.Claimed(AT, false));
        assertThat(words.headline(claimed)).contains("Trần Văn Chủ (UBND phường Nghĩa Đô)");
        assertThat(words.headline(signature(new Integrity.Forged(), new SigningTime.Unknown()))).contains("Trần Văn Chủ")
                .isNotEqualTo(words.headline(claimed));
        assertThat(words.facts(claimed)).hasSize(3).anySatisfy(fact -> assertThat(fact).contains("09:41").contains("20/11/2026"));
        var stamped = signature(new Integrity.Intact(), new SigningTime.Stamped(AT, "TSA", true));
        assertThat(words.facts(stamped).getFirst()).contains("TSA");
        assertThat(words.facts(signature(new Integrity.Intact(), new SigningTime.Unknown())).getFirst()).isNotBlank();
    }

    private static PdfSignature signature(Integrity integrity, SigningTime time) {
        var signer = new Signer("Trần Văn Chủ", Optional.of("UBND phường Nghĩa Đô"), "CA", AT.minusSeconds(1000), AT.plusSeconds(1000), true);
        return new PdfSignature(PdfSignature.Kind.APPROVAL, Optional.of(signer), time, integrity, PdfSignature.Coverage.WHOLE_FILE, Set.of(), Lock.NONE,
                Trust.TRUSTED, new Revocation.NotChecked(), Optional.empty());
    }

    private static SignatureWords words(Language language) {
        return new SignatureWords(Texts.in(language), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
