package vn.motcua.desk.imaging.signature;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

import vn.motcua.desk.domain.signature.Lock;
import vn.motcua.desk.imaging.signature.VisibleStamp.Look;

/**
 * Appends to a PDF the place for a signature, still empty. What was there stays byte for byte. Only the process that reads files from outside
 * does this; the signature itself is put in without opening the file again.
 */
public final class SignaturePlace {
    /** How the file with the place is called in its folder. */
    public static final String FILE = "signed.pdf";

    private static final String MARK = "place";

    private SignaturePlace() { }

    /**
     * @param inscription a file that {@link Inscription#write} made
     * @param room        bytes that the signature may take
     * @param out         where the new file goes
     * @return the line that {@link #parse} understands; empty when a signature in the file forbids further ones
     * @throws IOException when it is not a PDF that can be read
     */
    public static Optional<String> prepare(Path file, Path inscription, int room, Path out) throws IOException {
        var wish = Inscription.read(inscription);
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache()); var options = new SignatureOptions()) {
            if (isLocked(document)) return Optional.empty();
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(wish.name());
            signature.setSignDate(GregorianCalendar.from(wish.signedAt().atZoneSameInstant(ZoneId.ofOffset("GMT", wish.signedAt().getOffset()))));
            options.setPreferredSignatureSize(room);
            options.setPage(0);
            if (!wish.lines().isEmpty()) options.setVisualSignature(VisibleStamp.of(document.getPage(0), new Look(wish.lines())));
            document.addSignature(signature, options);
            try (var stream = new BufferedOutputStream(Files.newOutputStream(out))) {
                document.saveIncrementalForExternalSigning(stream).setSignature(new byte[0]);
            }
            var range = signature.getByteRange();
            return Optional.of(String.join("\t", MARK, Integer.toString(range[1]), Integer.toString(range[2]), Integer.toString(range[2] + range[3])));
        }
    }

    /** @param line of {@link #prepare}; @param file that it wrote */
    public static SignedBytes parse(String line, Path file) {
        var fields = line.split("\t");
        return new SignedBytes(file, Long.parseLong(fields[1]), Long.parseLong(fields[2]), Long.parseLong(fields[3]));
    }

    private static boolean isLocked(PDDocument document) throws IOException {
        for (var field : document.getSignatureFields()) {
            var signature = field.getSignature();
            if (signature != null && new SignatureDictionary(signature.getCOSObject()).lock() == Lock.ALL) return true;
        }
        return false;
    }
}
