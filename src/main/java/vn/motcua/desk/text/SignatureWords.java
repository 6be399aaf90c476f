package vn.motcua.desk.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.domain.signature.Integrity;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.SignatureRemark;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Signer;
import vn.motcua.desk.domain.signature.SigningTime;
import vn.motcua.desk.domain.signature.Standing;

/** What is said of the signatures of a file. */
public final class SignatureWords {
    private final Texts texts;
    private final Formats formats;
    private final Wording wording;
    private final ZoneId zone;

    /** @param zone in which moments are shown */
    public SignatureWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.wording = new Wording(texts, zone);
        this.zone = zone;
    }

    /** All in one: what the file's signatures are worth, or that there is none. */
    public Words report(SignatureReport report) {
        return switch (report) {
            case SignatureReport.Unreadable(var trouble) -> {
                var words = wording.problem(trouble);
                yield new Words(texts.get("signature.report.UNREADABLE.what", words.what()), texts.get("signature.report.UNREADABLE.do", words.next()));
            }
            case SignatureReport.Unsigned() -> words("signature.report.UNSIGNED");
            case SignatureReport.Signed signed -> words("signature.report." + signed.worst().name());
        };
    }

    /** One or two words for a light. */
    public String standing(Standing standing) {
        return texts.of("signature.standing", standing);
    }

    /** Who it is of, and what for; of one that is not genuine only whose name it bears. */
    public String headline(PdfSignature signature) {
        boolean genuine = signature.integrity() instanceof Integrity.Intact;
        return signature.signer().map(signer -> genuine ? texts.of("signature.by", signature.kind(), name(signer))
                : texts.get("signature.by.unproven", name(signer))).orElseGet(() -> texts.get("signature.by.nobody"));
    }

    /** When, how much of the file, with whose certificate: a sentence each. */
    public List<String> facts(PdfSignature signature) {
        var facts = new ArrayList<String>();
        facts.add(switch (signature.time()) {
            case SigningTime.Stamped(var at, var authority, _) -> texts.get("signature.time.stamped", moment(at), authority);
            case SigningTime.Claimed(var at, _) -> texts.get("signature.time.claimed", moment(at));
            case SigningTime.Unknown() -> texts.get("signature.time.unknown");
        });
        facts.add(texts.of("signature.coverage", signature.coverage()));
        signature.signer().ifPresent(signer -> facts.add(texts.get("signature.certificate", signer.issuer(), day(signer.from()), day(signer.until()))));
        if (signature.revocation() instanceof Revocation.Clear(var asOf)) facts.add(texts.get("signature.revocation.clear", day(asOf)));
        return facts;
    }

    public Words remark(SignatureRemark remark) {
        return switch (remark) {
            case SignatureRemark.Defect defect -> words("signature.remark." + defect.name());
            case SignatureRemark.Doubt doubt -> words("signature.remark." + doubt.name());
            case SignatureRemark.Note note -> words("signature.remark." + note.name());
            case SignatureRemark.Changed(var change, _) -> words("signature.remark.changed." + change.name());
            case SignatureRemark.NotCheckable(var algorithm) -> words("signature.remark.notCheckable", algorithm);
            case SignatureRemark.IssuerUnknown(var issuer) -> words("signature.remark.issuerUnknown", issuer);
            case SignatureRemark.Expired(var until) -> words("signature.remark.expired", day(until));
            case SignatureRemark.NotYetValid(var from) -> words("signature.remark.notYetValid", day(from));
            case SignatureRemark.ExpiredSince(var until) -> words("signature.remark.expiredSince", day(until));
            case SignatureRemark.Revoked(var since) -> words("signature.remark.revoked", day(since));
            case SignatureRemark.RevokedLater(var since) -> words("signature.remark.revokedLater", day(since));
            case SignatureRemark.WeakDigest(var algorithm) -> words("signature.remark.weakDigest", algorithm);
            case SignatureRemark.WeakKey(int bits) -> words("signature.remark.weakKey", bits);
        };
    }

    /** Why the token did not sign. @param signed papers that were signed before and stand */
    public Words problem(TokenProblem problem, int signed) {
        var words = problem(problem);
        return signed == 0 ? words : new Words(words.what(), words.next() + " " + texts.get("signature.token.kept", signed));
    }

    private Words problem(TokenProblem problem) {
        return switch (problem) {
            case TokenProblem.NoLibrary() -> words("signature.token.noLibrary");
            case TokenProblem.LibraryMissing(var path) -> words("signature.token.libraryMissing", path);
            case TokenProblem.LibraryUnusable(var path) -> words("signature.token.libraryUnusable", path);
            case TokenProblem.NoToken() -> words("signature.token.noToken");
            case TokenProblem.WrongPin(var left) -> words("signature.token.wrongPin." + left.name());
            case TokenProblem.PinLocked() -> words("signature.token.pinLocked");
            case TokenProblem.NoKey() -> words("signature.token.noKey");
            case TokenProblem.CertificateExpired(var until) -> words("signature.token.certificateExpired", day(until));
            case TokenProblem.CertificateNotYetValid(var from) -> words("signature.token.certificateNotYetValid", day(from));
            case TokenProblem.NotForSigning() -> words("signature.token.notForSigning");
            case TokenProblem.PulledOut() -> words("signature.token.pulledOut");
            case TokenProblem.NoAnswer() -> words("signature.token.noAnswer");
            case TokenProblem.NoTimeStamp() -> words("signature.token.noTimeStamp");
            case TokenProblem.Unknown(var code) -> words("signature.token.unknown", code);
        };
    }

    /** What is said of a paper that a signature in it keeps from being signed. */
    public Words locked() {
        return words("signature.locked");
    }

    public String copy(CopyForm form) {
        return texts.of("signature.copy", form);
    }

    /** A person with the office, where the certificate names both. */
    public String name(Signer signer) {
        return signer.organisation().filter(office -> !office.equals(signer.name())).map(office -> texts.get("signature.of", signer.name(), office))
                .orElse(signer.name());
    }

    private Words words(String key, Object... holes) {
        return new Words(texts.get(key + ".what", holes), texts.get(key + ".do", holes));
    }

    private String moment(Instant at) {
        return formats.dateTime(LocalDateTime.ofInstant(at, zone));
    }

    private String day(Instant at) {
        return formats.date(LocalDateTime.ofInstant(at, zone).toLocalDate());
    }
}
