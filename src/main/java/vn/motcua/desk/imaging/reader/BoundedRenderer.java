package vn.motcua.desk.imaging.reader;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

import vn.motcua.desk.domain.trouble.FileTrouble;

/** Draws pages, and gives up at a moment in time: a page of a few kilobytes can be made to take for ever. */
final class BoundedRenderer extends PDFRenderer {
    private static final int OPERATORS_BETWEEN_GLANCES = 256;

    private final long end;

    /** @param end of {@link System#nanoTime} */
    BoundedRenderer(PDDocument document, long end) {
        super(document);
        this.end = end;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            private int operators;

            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                boolean glance = ++operators % OPERATORS_BETWEEN_GLANCES == 0;
                if (glance && System.nanoTime() - end > 0) throw new Unacceptable(FileTrouble.TOOK_TOO_LONG);
                super.processOperator(operator, operands);
            }
        };
    }
}
