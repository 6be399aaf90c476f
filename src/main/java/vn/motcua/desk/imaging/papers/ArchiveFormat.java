package vn.motcua.desk.imaging.papers;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;

import javax.xml.transform.TransformerException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * The marks that make a document a PDF/A-2 file: what it is, since when, in which language and colours.
 * PDF/A is what the archive asks for; source: TT 02/2019/TT-BNV as cited by TT 01/2023/TT-VPCP, art. 8.
 */
public enum ArchiveFormat {
    /** It looks the same for ever. */
    PDF_A_2B("B"),
    /** And its text can be found and copied. */
    PDF_A_2U("U");

    private static final String PRODUCER = "PDFBox";
    private static final String COLOURS = "sRGB IEC61966-2.1";

    private final String conformance;

    ArchiveFormat(String conformance) {
        this.conformance = conformance;
    }

    /** Sets the marks, in place of those that are there; to be called before the document is saved. */
    public void mark(PDDocument document, Description about) throws IOException {
        var moment = GregorianCalendar.from(about.made());
        var information = document.getDocumentInformation();
        information.setTitle(about.title());
        information.setCreator(about.creator());
        information.setProducer(PRODUCER);
        information.setCreationDate(moment);
        information.setModificationDate(moment);

        var catalogue = document.getDocumentCatalog();
        catalogue.setLanguage("vi-VN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(about, moment));
        catalogue.setMetadata(metadata);
        if (catalogue.getOutputIntents().isEmpty()) catalogue.addOutputIntent(outputIntent(document));
        document.setVersion(1.7f);
        document.setDocumentId(about.identity());
    }

    private static PDOutputIntent outputIntent(PDDocument document) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private byte[] xmp(Description about, Calendar moment) throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            xmp.createAndAddDublinCoreSchema().setTitle(about.title());
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreatorTool(about.creator());
            basic.setCreateDate(moment);
            basic.setModifyDate(moment);
            xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
            var identification = xmp.createAndAddPDFAIdentificationSchema();
            identification.setPart(2);
            identification.setConformance(conformance);
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException("the description of the file could not be written", e);
        }
    }
}
