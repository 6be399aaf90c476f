package vn.motcua.desk.device.chip.driver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import icc.ICCProfiler;
import jj2000.j2k.codestream.HeaderInfo;
import jj2000.j2k.codestream.reader.BitstreamReaderAgent;
import jj2000.j2k.codestream.reader.HeaderDecoder;
import jj2000.j2k.decoder.Decoder;
import jj2000.j2k.entropy.decoder.EntropyDecoder;
import jj2000.j2k.fileformat.reader.FileFormatReader;
import jj2000.j2k.image.BlkImgDataSrc;
import jj2000.j2k.image.DataBlkInt;
import jj2000.j2k.image.ImgDataConverter;
import jj2000.j2k.image.invcomptransf.InvCompTransf;
import jj2000.j2k.quantization.dequantizer.Dequantizer;
import jj2000.j2k.roi.ROIDeScaler;
import jj2000.j2k.util.ISRandomAccessIO;
import jj2000.j2k.util.ParameterList;
import jj2000.j2k.wavelet.synthesis.InverseWT;

import vn.motcua.desk.device.Frame;

/** Pictures of JPEG 2000, as a file or as the bare stream: grey, or red, green and blue. What colours a profile in the file would make of them is left aside. */
final class Jpeg2000 {
    private static final int BITS = 8;
    private static final int WHITE = 255;

    private final BlkImgDataSrc picture;
    private final int width;
    private final int height;

    private Jpeg2000(BlkImgDataSrc picture) {
        this.picture = picture;
        width = picture.getImgWidth();
        height = picture.getImgHeight();
    }

    /** Empty for one that is larger than this, or of a kind that no portrait is. */
    static Optional<Frame> decode(byte[] file, int longestSide) throws IOException {
        var in = new ISRandomAccessIO(new ByteArrayInputStream(file), file.length, 1, file.length);
        var wrapping = new FileFormatReader(in);
        wrapping.readFileFormat();
        if (wrapping.JP2FFUsed) in.seek(wrapping.getFirstCodeStreamPos());
        var settings = settings();
        var info = new HeaderInfo();
        var head = new HeaderDecoder(in, settings, info);
        var depths = new int[head.getNumComps()];
        for (int i = 0; i < depths.length; i++) depths[i] = head.getOriginalBitDepth(i);
        var specs = head.getDecoderSpecs();
        var stream = BitstreamReaderAgent.createInstance(in, head, settings, specs, false, info);
        var samples = head.createDequantizer(head.createROIDeScaler(head.createEntropyDecoder(stream, settings), settings, specs), depths, specs);
        var wavelets = InverseWT.createInstance(samples, specs);
        wavelets.setImgResLevel(stream.getImgRes());
        return new Jpeg2000(new InvCompTransf(new ImgDataConverter(wavelets, 0), specs, depths, settings)).frame(longestSide);
    }

    /** What each part of the library takes for usual; some take nothing. */
    private static ParameterList settings() {
        var usual = new ParameterList();
        Stream.of(BitstreamReaderAgent.getParameterInfo(), EntropyDecoder.getParameterInfo(), ROIDeScaler.getParameterInfo(), Dequantizer.getParameterInfo(),
                        InvCompTransf.getParameterInfo(), HeaderDecoder.getParameterInfo(), ICCProfiler.getParameterInfo(), Decoder.getParameterInfo())
                .filter(Objects::nonNull).flatMap(Arrays::stream).filter(one -> one[3] != null).forEach(one -> usual.put(one[0], one[3]));
        return new ParameterList(usual);
    }

    private Optional<Frame> frame(int longestSide) {
        int colours = picture.getNumComps();
        boolean small = width > 0 && height > 0 && width <= longestSide && height <= longestSide;
        if (!small || colours != 1 && colours < 3) return Optional.empty();
        var rgb = new byte[3 * width * height];
        var tiles = picture.getNumTiles(null);
        for (int y = 0; y < tiles.y; y++) {
            for (int x = 0; x < tiles.x; x++) {
                picture.setTile(x, y);
                for (int colour = 0; colour < 3; colour++) tile(colours == 1 ? 0 : colour, colour, rgb);
            }
        }
        return Optional.of(new Frame(width, height, rgb));
    }

    /** One colour of the current tile into its place. */
    private void tile(int from, int colour, byte[] rgb) {
        int left = picture.getCompULX(from) - picture.getImgULX();
        int top = picture.getCompULY(from) - picture.getImgULY();
        int wide = picture.getTileCompWidth(picture.getTileIdx(), from);
        int high = picture.getTileCompHeight(picture.getTileIdx(), from);
        int depth = picture.getNomRangeBits(from);
        int fraction = picture.getFixedPoint(from);
        for (int y = 0; y < high; y++) {
            var row = (DataBlkInt) picture.getInternCompData(new DataBlkInt(0, y, wide, 1), from);
            for (int x = 0; x < wide; x++) {
                int sample = (row.getDataInt()[row.offset + x] >> fraction) + (1 << depth - 1);
                int eight = depth > BITS ? sample >> depth - BITS : sample << BITS - depth;
                rgb[3 * ((top + y) * width + left + x) + colour] = (byte) Math.clamp(eight, 0, WHITE);
            }
        }
    }
}
