package vn.motcua.desk.imaging.signature;

import java.time.Instant;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

import vn.motcua.desk.domain.signature.Lock;
import vn.motcua.desk.domain.signature.PdfSignature.Kind;

/** What the PDF itself says of a signature, before its container is opened. Source: ISO 32000-1, 12.8.1, tables 252 to 254. */
record SignatureDictionary(COSDictionary dictionary) {
    private static final COSName METHOD = COSName.getPDFName("TransformMethod");
    private static final COSName PARAMETERS = COSName.getPDFName("TransformParams");
    private static final int FORMS = 2;

    byte[] contents() {
        return dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString string ? string.getBytes() : new byte[0];
    }

    /** The form of its container: {@code ETSI.CAdES.detached} … */
    String form() {
        return Optional.ofNullable(dictionary.getNameAsString(COSName.SUB_FILTER)).orElse("");
    }

    Optional<Instant> claimedTime() {
        return Optional.ofNullable(dictionary.getDate(COSName.M)).map(date -> date.toInstant());
    }

    Kind kind() {
        if (form().equals("ETSI.RFC3161")) return Kind.TIME_STAMP;
        return lock() == Lock.NONE ? Kind.APPROVAL : Kind.CERTIFICATION;
    }

    Lock lock() {
        if (!(dictionary.getDictionaryObject(COSName.getPDFName("Reference")) instanceof COSArray references)) return Lock.NONE;
        for (int at = 0; at < references.size(); at++) {
            if (!(references.getObject(at) instanceof COSDictionary one) || !COSName.getPDFName("DocMDP").equals(one.getCOSName(METHOD))) continue;
            var parameters = one.getCOSDictionary(PARAMETERS);
            return switch (parameters == null ? FORMS : parameters.getInt(COSName.P, FORMS)) {
                case 1 -> Lock.ALL;
                case 3 -> Lock.ALL_BUT_FORMS_AND_NOTES;
                default -> Lock.ALL_BUT_FORMS;
            };
        }
        return Lock.NONE;
    }
}
