package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.papers.PaperKind;
import vn.motcua.desk.domain.papers.PaperKinds;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * The kinds of papers: text in UTF-8, columns apart by a tab, entries of a column by a bar. First line {@code motcua-paper-kinds}, version, day, number
 * of lines; then a line for each kind: its national code as a result or nothing, its names, and {@code one}, {@code several} or {@code occasion}.
 */
public final class PaperKindFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_LINE_BYTES = 8 << 10;
    private static final String VERSION = "1";
    private static final Pattern CODE = Pattern.compile("KQ\\.[A-Z]\\d{2}\\.\\d{6}");

    private PaperKindFile() { }

    public static InputStream starter() {
        return Bundled.open("/vn/motcua/desk/catalogue/paper-kinds.tsv");
    }

    public static DataReading<PaperKinds> read(InputStream in) {
        try {
            return new DataReading.Read<>(kinds(Lines.of(in, MAX_BYTES, MAX_LINE_BYTES)));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static PaperKinds kinds(List<Lines.Line> lines) {
        var header = lines.getFirst().text().split("\t", -1);
        if (!header[0].equals("motcua-paper-kinds") || header.length != 4) throw new Refusal(1, DataTrouble.WRONG_FORMAT, "");
        if (!header[1].equals(VERSION)) throw new Refusal(1, DataTrouble.NEWER_VERSION, header[1]);
        if (!header[3].equals(String.valueOf(lines.size() - 1))) {
            throw new Refusal(lines.getLast().number(), DataTrouble.CUT_OFF, lines.size() - 1 + " / " + header[3]);
        }
        return new PaperKinds(lines.subList(1, lines.size()).stream().map(PaperKindFile::kind).toList());
    }

    private static PaperKind kind(Lines.Line line) {
        var columns = line.text().split("\t", -1);
        if (columns.length < 3) throw new Refusal(line.number(), DataTrouble.MISSING_KEY, "");
        if (columns.length > 3) throw new Refusal(line.number(), DataTrouble.UNKNOWN_KEY, columns[3]);
        if (!columns[0].isEmpty() && !CODE.matcher(columns[0]).matches()) throw new Refusal(line.number(), DataTrouble.UNKNOWN_VALUE, columns[0]);
        var names = Arrays.stream(columns[1].split("\\|")).map(String::strip).filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) throw new Refusal(line.number(), DataTrouble.MISSING_KEY, "");
        var lasting = switch (columns[2]) {
            case "one" -> PaperKind.Lasting.ONE;
            case "several" -> PaperKind.Lasting.SEVERAL;
            case "occasion" -> PaperKind.Lasting.OCCASION;
            default -> throw new Refusal(line.number(), DataTrouble.UNKNOWN_VALUE, columns[2]);
        };
        return new PaperKind(Optional.of(columns[0]).filter(code -> !code.isEmpty()), names, lasting);
    }
}
