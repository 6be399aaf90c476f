package vn.motcua.desk.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;

import vn.motcua.desk.text.Texts;

/** Makes a form into a file: sets each copy, numbers its pages, and puts the pages on sheets of paper. */
final class FormPress {
    private static final float FOOT_SCALE = 0.72f;

    private final Texts texts;
    private final boolean practice;
    private final Map<Typeface, byte[]> typefaces = new EnumMap<>(Typeface.class);

    /** One copy of a form, set on a sheet. */
    interface Copy {
        void set(Sheet sheet) throws IOException;
    }

    /**
     * What the file is and what stands at the foot of its pages.
     *
     * @param maker    the office
     * @param identity what tells this content from another; the same content gives the same bytes
     * @param document numbered above, from the second page on, as administrative documents are.
     *                 Source: NĐ 30/2020/NĐ-CP, annex I, part I, item 7
     */
    record Imprint(String title, String maker, String foot, ZonedDateTime made, long identity, boolean document) {
        Imprint(String title, String maker, String foot, ZonedDateTime made, long identity) {
            this(title, maker, foot, made, identity, false);
        }
    }

    /** @param practice every page says that it is not valid */
    FormPress(Texts texts, boolean practice) {
        this.texts = texts;
        this.practice = practice;
        for (var typeface : Typeface.values()) typefaces.put(typeface, typeface.bytes());
    }

    /** One copy on paper of this frame. */
    byte[] print(Copy copy, Frame frame, Imprint imprint) {
        return print(List.of(copy), frame, false, imprint);
    }

    /** @param twoOnASheet A5 pages, two beside each other on A4, the copies left and right */
    byte[] print(List<Copy> copies, boolean twoOnASheet, Imprint imprint) {
        return print(copies, twoOnASheet ? Frame.a5() : Frame.a4(), twoOnASheet, imprint);
    }

    private byte[] print(List<Copy> copies, Frame frame, boolean twoOnASheet, Imprint imprint) {
        try (var document = new PDDocument()) {
            var fonts = new Fonts(document, typefaces);
            var file = new PaperFile(document, fonts);
            var set = new ArrayList<List<List<Mark>>>();
            for (var copy : copies) set.add(pages(copy, frame, imprint, fonts));
            if (twoOnASheet) beside(file, frame, set);
            else for (var pages : set) for (var page : pages) file.page(frame, page);
            return file.finish(imprint.title(), imprint.maker(), imprint.made(), imprint.identity());
        } catch (IOException e) {
            throw new UncheckedIOException("a form could not be made", e);
        }
    }

    private static void beside(PaperFile file, Frame frame, List<List<List<Mark>>> set) throws IOException {
        for (int copy = 0; copy < set.size(); copy += 2) {
            var left = set.get(copy);
            for (int page = 0; page < left.size(); page++) {
                var halves = new ArrayList<List<Mark>>();
                halves.add(left.get(page));
                if (copy + 1 < set.size()) halves.add(set.get(copy + 1).get(page));
                file.twoPages(frame, halves);
            }
        }
    }

    private List<List<Mark>> pages(Copy copy, Frame frame, Imprint imprint, Fonts fonts) throws IOException {
        var sheet = set(copy, frame, fonts);
        var pages = new ArrayList<List<Mark>>();
        int count = sheet.pages().size();
        for (int i = 0; i < count; i++) {
            var marks = new ArrayList<Mark>();
            if (practice) marks.add(new Mark.Watermark(texts.get("paper.practice")));
            marks.addAll(sheet.pages().get(i));
            if (imprint.document()) above(marks, sheet.frame(), i, fonts);
            else foot(marks, sheet.frame(), imprint.foot(), count > 1 ? texts.get("paper.page", i + 1, count) : "", fonts);
            pages.add(marks);
        }
        return pages;
    }

    /** With air where the form has room for it, closer where that saves a page. */
    private static Sheet set(Copy copy, Frame frame, Fonts fonts) throws IOException {
        var airy = new Sheet(fonts, frame.airy());
        copy.set(airy);
        if (airy.pages().size() == 1) return airy;
        var close = new Sheet(fonts, frame);
        copy.set(close);
        return close.pages().size() < airy.pages().size() ? close : airy;
    }

    private static void above(List<Mark> marks, Frame frame, int page, Fonts fonts) throws IOException {
        if (page == 0) return;
        var number = Integer.toString(page + 1);
        float x = (frame.width() - fonts.width(number, Typeface.REGULAR, frame.size())) / 2;
        marks.add(new Mark.Text(x, frame.top() * 0.7f, number, Typeface.REGULAR, frame.size()));
    }

    private static void foot(List<Mark> marks, Frame frame, String left, String right, Fonts fonts) throws IOException {
        float size = frame.size() * FOOT_SCALE;
        float base = frame.height() - frame.bottom() * 0.45f;
        if (!left.isEmpty()) marks.add(new Mark.Text(frame.left(), base, fonts.settable(left), Typeface.ITALIC, size));
        if (right.isEmpty()) return;
        float x = frame.width() - frame.right() - fonts.width(right, Typeface.REGULAR, size);
        marks.add(new Mark.Text(x, base, right, Typeface.REGULAR, size));
    }
}
