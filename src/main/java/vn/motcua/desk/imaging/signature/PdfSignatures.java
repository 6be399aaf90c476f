package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cms.CMSException;

import vn.motcua.desk.domain.signature.Change;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.PdfSignature.Coverage;

/** Every signature of a PDF with all that can be found out about it. */
public final class PdfSignatures {
    private static final int MOST_SIGNATURES = 40;
    private static final Duration LOOKING_AROUND = Duration.ofSeconds(4);
    private static final COSName BYTE_RANGE = COSName.BYTERANGE;
    private static final COSName USAGE_RIGHTS = COSName.getPDFName("UR3");

    private final Path file;
    private final Path scratch;
    private final PDDocument document;
    private final SignatureCheck check;

    private PdfSignatures(Path file, Path scratch, PDDocument document, SignatureCheck check) {
        this.file = file;
        this.scratch = scratch;
        this.document = document;
        this.check = check;
    }

    /**
     * @param trust   folder with the certificates and revocation lists that the office installed; need not be there
     * @param now     taken for signatures that do not say when they were made
     * @param scratch where temporary files may lie
     * @throws IOException when it is not a PDF that can be read
     */
    public static List<PdfSignature> of(Path file, Path trust, Instant now, Path scratch) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            return new PdfSignatures(file, scratch, document, new SignatureCheck(new InstalledTrust(trust), now)).all();
        }
    }

    /** A signature's dictionary with the bytes that it speaks of; empty where it does not say so in earnest. */
    private record Found(COSDictionary dictionary, Optional<SignedBytes> signed) {
        private long end() {
            return signed.map(SignedBytes::end).orElse(Long.MAX_VALUE);
        }
    }

    private List<PdfSignature> all() throws IOException {
        var found = new ArrayList<Found>();
        for (var dictionary : dictionaries()) {
            if (isUsageRight(dictionary)) continue;
            var range = dictionary.getDictionaryObject(BYTE_RANGE) instanceof COSArray array ? array : null;
            found.add(new Found(dictionary, SignedBytes.of(file, range)));
        }
        found.sort(Comparator.comparingLong(Found::end));
        var signatures = new ArrayList<PdfSignature>();
        for (var one : found.subList(0, Math.min(found.size(), MOST_SIGNATURES))) signatures.add(signature(one));
        return signatures;
    }

    /** Those of fields first, then those that hang nowhere any more: whoever takes a signature away leaves it in the file. */
    private Set<COSDictionary> dictionaries() throws IOException {
        Set<COSDictionary> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var field : document.getSignatureFields()) {
            if (FormComparison.inherited(field.getCOSObject(), COSName.V) instanceof COSDictionary value) all.add(value);
        }
        long end = System.nanoTime() + LOOKING_AROUND.toNanos();
        var objects = document.getDocument();
        for (var key : objects.getXrefTable().keySet()) {
            if (System.nanoTime() - end > 0) break;
            if (objects.getObjectFromPool(key).getObject() instanceof COSDictionary loose && loose.containsKey(BYTE_RANGE)
                    && loose.containsKey(COSName.CONTENTS)) all.add(loose);
        }
        return all;
    }

    /** Adobe's permission to use its reader, which says nothing of who wrote the document. */
    private static boolean isUsageRight(COSDictionary dictionary) {
        if (!(dictionary.getDictionaryObject(COSName.getPDFName("Reference")) instanceof COSArray references)) return false;
        for (int at = 0; at < references.size(); at++) {
            if (references.getObject(at) instanceof COSDictionary one && USAGE_RIGHTS.equals(one.getCOSName(COSName.getPDFName("TransformMethod")))) return true;
        }
        return false;
    }

    private PdfSignature signature(Found found) throws IOException {
        var signature = new SignatureDictionary(found.dictionary());
        if (found.signed().isEmpty() || signature.contents().length == 0) return check.unreadable(signature, Coverage.WITH_GAPS);
        var signed = found.signed().get();
        var coverage = signed.coverage(signature.contents());
        var changes = coverage == Coverage.WHOLE_THEN ? changes(signed) : Set.<Change>of();
        try {
            return check.of(signature, signed, coverage, changes);
        } catch (IOException | CMSException | java.security.GeneralSecurityException | IllegalArgumentException | ClassCastException broken) {
            // containers are read with a library that complains in every way there is
            return check.unreadable(signature, coverage);
        }
    }

    private Set<Change> changes(SignedBytes signed) throws IOException {
        var then = Files.createTempFile(scratch, "signed-", ".pdf");
        try {
            signed.copyAsSigned(then);
            try (var before = Loader.loadPDF(then.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
                return RevisionComparison.between(before, document);
            } catch (IOException cutElsewhere) {
                return Set.of(Change.NOT_COMPARABLE);
            }
        } finally {
            Files.delete(then);
        }
    }
}
