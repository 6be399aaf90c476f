package vn.motcua.desk.app.signature;

import java.nio.file.Path;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.domain.signature.Integrity;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.SignatureRemark;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.SigningTime;

/** Reports on signatures for programs: a list with an object for each file. */
public final class SignatureJson {
    private SignatureJson() { }

    /** @param reports in the order in which they shall stand */
    public static String of(Map<Path, SignatureReport> reports) {
        var mapper = JsonMapper.builder().build();
        var list = mapper.createArrayNode();
        reports.forEach((file, report) -> add(list.addObject().put("file", file.toString()), report));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list);
    }

    private static void add(ObjectNode node, SignatureReport report) {
        switch (report) {
            case SignatureReport.Unreadable(var trouble) -> node.put("outcome", "unreadable").put("trouble", trouble.name());
            case SignatureReport.Unsigned() -> node.put("outcome", "unsigned");
            case SignatureReport.Signed signed -> {
                node.put("outcome", "signed").put("standing", signed.worst().name()).put("checkedAt", signed.checkedAt().toString());
                var list = node.putArray("signatures");
                for (var signature : signed.signatures()) add(list.addObject(), signature, signed);
            }
        }
    }

    private static void add(ObjectNode node, PdfSignature signature, SignatureReport.Signed report) {
        node.put("standing", signature.standing(report.checkedAt()).name()).put("kind", signature.kind().name());
        signature.signer().ifPresent(signer -> node.putObject("signer").put("name", signer.name()).put("organisation", signer.organisation().orElse(null))
                .put("issuer", signer.issuer()).put("from", signer.from().toString()).put("until", signer.until().toString())
                .put("forSigning", signer.forSigning()));
        var time = node.putObject("time");
        switch (signature.time()) {
            case SigningTime.Stamped(var at, var authority, boolean trusted) -> time.put("at", at.toString()).put("stampedBy", authority)
                    .put("stampTrusted", trusted);
            case SigningTime.Claimed(var at, boolean broken) -> time.put("at", at.toString()).put("stampBroken", broken);
            case SigningTime.Unknown() -> time.putNull("at");
        }
        node.put("integrity", switch (signature.integrity()) {
            case Integrity.Intact() -> "intact";
            case Integrity.Altered() -> "altered";
            case Integrity.Forged() -> "forged";
            case Integrity.Unreadable() -> "unreadable";
            case Integrity.NotCheckable(var algorithm) -> "not-checkable: " + algorithm;
        });
        node.put("coverage", signature.coverage().name()).put("lock", signature.lock().name()).put("trust", signature.trust().name());
        switch (signature.revocation()) {
            case Revocation.NotChecked() -> node.putNull("revoked");
            case Revocation.Clear(var asOf) -> node.put("revoked", false).put("listOf", asOf.toString());
            case Revocation.Revoked(var since) -> node.put("revoked", true).put("revokedSince", since.toString());
        }
        var changes = node.putArray("changes");
        signature.changes().stream().sorted().forEach(change -> changes.add(change.name()));
        var remarks = node.putArray("remarks");
        signature.remarks(report.checkedAt()).forEach(remark -> remarks.add(name(remark)));
    }

    private static String name(SignatureRemark remark) {
        return switch (remark) {
            case SignatureRemark.Defect defect -> defect.name();
            case SignatureRemark.Doubt doubt -> doubt.name();
            case SignatureRemark.Note note -> note.name();
            case SignatureRemark.Changed(var change, _) -> change.name();
            case SignatureRemark.NotCheckable _ -> "NOT_CHECKABLE";
            case SignatureRemark.IssuerUnknown _ -> "ISSUER_UNKNOWN";
            case SignatureRemark.Expired _ -> "EXPIRED";
            case SignatureRemark.NotYetValid _ -> "NOT_YET_VALID";
            case SignatureRemark.ExpiredSince _ -> "EXPIRED_SINCE";
            case SignatureRemark.Revoked _ -> "REVOKED";
            case SignatureRemark.RevokedLater _ -> "REVOKED_LATER";
            case SignatureRemark.WeakDigest _ -> "WEAK_DIGEST";
            case SignatureRemark.WeakKey _ -> "WEAK_KEY";
        };
    }
}
