package vn.motcua.desk.device;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a page as a scanner would: baseline JPEG that states its resolution, where it is known. */
public final class PageJpeg {

    private PageJpeg() { }

    /**
     * @param dpi     0 when it is not known: none is stated then
     * @param quality 0 to 1; 0.75 is what scanners use themselves
     */
    public static void write(BufferedImage picture, int dpi, float quality, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (OutputStream out = Files.newOutputStream(file); var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), how);
            if (dpi > 0) state(dpi, metadata);
            writer.write(null, new IIOImage(picture, null, metadata), how);
        } finally {
            writer.dispose();
        }
    }

    private static void state(int dpi, IIOMetadata metadata) throws IOException {
        var tree = metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        var found = ((IIOMetadataNode) tree).getElementsByTagName("app0JFIF");
        if (found.item(0) instanceof IIOMetadataNode jfif) {
            jfif.setAttribute("resUnits", "1");
            jfif.setAttribute("Xdensity", Integer.toString(dpi));
            jfif.setAttribute("Ydensity", Integer.toString(dpi));
        }
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", tree);
    }
}
