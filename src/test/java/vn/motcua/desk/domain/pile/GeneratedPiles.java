package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.PiledPage.Goal;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.words.Folding;

/** Invented dossiers over the procedures of a catalogue, as piles of pages with what would be read on them, and where each page belongs. */
final class GeneratedPiles {
    /** What is done to the pile before it is scanned. */
    enum Kind { IN_ORDER, SHUFFLED, BLANK_BACKS, MISSING, FOREIGN, ALL_TOGETHER }

    /**
     * @param truth  where each page belongs; empty for one that belongs nowhere
     * @param titles what is printed large on each page; empty on further pages and on blank ones
     */
    record Pile(Procedure procedure, List<DossierComponent> lines, List<PiledPage> pages, List<Optional<Goal>> truth, List<String> titles) { }

    /** One page before it is read. */
    private record Sheet(String title, String heading, Optional<Goal> goal, boolean blank, boolean card) { }

    /** Titles of real papers by words of the component's name; the first that fits. */
    private static final String[][] PRINTED = {
        {"chung sinh", "GIẤY CHỨNG SINH"},
        {"uy quyen khieu nai", "GIẤY ỦY QUYỀN", "GIẤY ỦY QUYỀN KHIẾU NẠI"},
        {"uy quyen cua", "BIÊN BẢN ỦY QUYỀN", "VĂN BẢN ỦY QUYỀN"},
        {"van ban uy quyen", "GIẤY ỦY QUYỀN", "VĂN BẢN ỦY QUYỀN", "HỢP ĐỒNG ỦY QUYỀN"},
        {"dai dien hoac uy quyen", "GIẤY ỦY QUYỀN", "HỢP ĐỒNG ỦY QUYỀN"},
        {"giay to co gia tri chung minh thong tin ve cu tru", "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", "SỔ HỘ KHẨU", "THÔNG BÁO SỐ ĐỊNH DANH CÁ NHÂN VÀ THÔNG TIN CÔNG DÂN"},
        {"chung minh noi cu tru", "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", "SỔ HỘ KHẨU"},
        {"su kien chet", "GIẤY XÁC NHẬN", "BIÊN BẢN XÁC MINH", "GIẤY CHỨNG TỬ", "QUYẾT ĐỊNH TUYÊN BỐ MỘT NGƯỜI LÀ ĐÃ CHẾT"},
        {"giay bao tu", "GIẤY BÁO TỬ", "GIẤY BÁO TỬ", "GIẤY XÁC NHẬN CÁI CHẾT"},
        {"chung thuc tu giay khai sinh", "GIẤY KHAI SINH", "TRÍCH LỤC KHAI SINH (BẢN SAO)"},
        {"ban sao giay khai sinh", "GIẤY KHAI SINH (BẢN SAO)", "GIẤY KHAI SINH", "TRÍCH LỤC KHAI SINH"},
        {"trong cac giay chung nhan", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT", "QUYẾT ĐỊNH VỀ VIỆC GIAO ĐẤT"},
        {"mot trong cac giay to hop phap ve dat dai", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT"},
        {"giay chung nhan da cap", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT"},
        {"quyen so huu quyen su dung", "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT", "GIẤY CHỨNG NHẬN ĐĂNG KÝ XE Ô TÔ"},
        {"chung tu thuc hien nghia vu tai chinh", "GIẤY NỘP TIỀN VÀO NGÂN SÁCH NHÀ NƯỚC", "BIÊN LAI THU THUẾ", "THÔNG BÁO NỘP TIỀN"},
        {"thiet ke xay dung", "HỒ SƠ THIẾT KẾ BẢN VẼ THI CÔNG", "MẶT BẰNG TẦNG 1", "BẢN VẼ XIN PHÉP XÂY DỰNG"},
        {"giay phep xay dung da duoc cap", "GIẤY PHÉP XÂY DỰNG"},
        {"giay kham suc khoe", "GIẤY KHÁM SỨC KHỎE"},
        {"ly hon", "QUYẾT ĐỊNH CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ", "BẢN ÁN", "TRÍCH LỤC GHI CHÚ LY HÔN"},
        {"bang tot nghiep", "BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG", "BẰNG TỐT NGHIỆP TRUNG HỌC CƠ SỞ"},
        {"quan he cha con", "PHIẾU KẾT QUẢ XÉT NGHIỆM ADN", "KẾT LUẬN GIÁM ĐỊNH"},
        {"giay xac nhan ho ngheo", "GIẤY CHỨNG NHẬN HỘ NGHÈO", "GIẤY XÁC NHẬN HỘ NGHÈO"},
        {"hoac quyet dinh ve viec tro cap", "GIẤY XÁC NHẬN KHUYẾT TẬT", "QUYẾT ĐỊNH VỀ VIỆC TRỢ CẤP XÃ HỘI HÀNG THÁNG"},
        {"giao dich da duoc chung thuc", "HỢP ĐỒNG CHUYỂN NHƯỢNG QUYỀN SỬ DỤNG ĐẤT", "HỢP ĐỒNG MUA BÁN XE", "HỢP ĐỒNG TẶNG CHO TÀI SẢN"},
        {"du thao giao dich", "HỢP ĐỒNG CHUYỂN NHƯỢNG QUYỀN SỬ DỤNG ĐẤT", "HỢP ĐỒNG MUA BÁN XE", "VĂN BẢN THỎA THUẬN"},
        {"giay to tai lieu", "BIÊN BẢN XÁC MINH", "ĐƠN XÁC NHẬN", "LỜI KHAI", "GIẤY KHAI SINH", "HỌC BẠ", "LÝ LỊCH"},
        {"tai lieu", "BIÊN BẢN LÀM VIỆC", "ĐƠN TRÌNH BÀY", "HÌNH ẢNH KÈM THEO", "THÔNG BÁO"},
        {"giay to", "GIẤY XÁC NHẬN", "BIÊN BẢN XÁC MINH", "GIẤY VIẾT TAY", "QUYẾT ĐỊNH", "LÝ LỊCH ĐẢNG VIÊN"},
    };
    private static final String[] STRANGE = {"HÓA ĐƠN TIỀN ĐIỆN", "GIẤY MỜI", "THƯ CẢM ƠN", "ĐƠN XIN VIỆC LÀM", "SỔ BẢO HIỂM XÃ HỘI", "GIẤY PHÉP LÁI XE",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "BẢNG BÁO GIÁ", "PHIẾU THU", "LỊCH TIÊM CHỦNG"};
    private static final String[] BODY = {"Kính gửi: Ủy ban nhân dân xã Cẩm Mỹ", "Họ, chữ đệm, tên người yêu cầu: Nguyễn Văn An", "Nơi cư trú: thôn Đông, xã Cẩm Mỹ, tỉnh Hà Tĩnh",
        "Giấy tờ tùy thân: căn cước công dân số 042190004567 cấp ngày 02/01/2022", "Đề nghị cơ quan xem xét giải quyết theo quy định của pháp luật",
        "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm", "Căn cứ Luật Tổ chức chính quyền địa phương", "Số điện thoại liên hệ: 0912 345 678",
        "Ngày, tháng, năm sinh: 05/03/1990, dân tộc Kinh, quốc tịch Việt Nam", "Xét đề nghị của công chức tư pháp hộ tịch", "Quan hệ với người được khai: cha đẻ",
        "Thửa đất số 112, tờ bản đồ số 15, diện tích 245 m2", "Ý kiến của cơ quan chuyên môn về nội dung nêu trên"};
    private static final String[] FURTHER = {"NGƯỜI YÊU CẦU (Ký, ghi rõ họ tên)", "II. NỘI DUNG", "Trang 2/3", "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN", "III. CAM KẾT", "PHẦN GHI CỦA CƠ QUAN TIẾP NHẬN"};
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc";
    private static final int LEARNED_DOSSIERS = 25;

    private final List<Procedure> procedures;
    private final Map<String, double[]> usualPages = new HashMap<>();
    private final Random chance;

    GeneratedPiles(Catalogue catalogue, long seed) {
        procedures = catalogue.procedures().stream().filter(procedure -> !procedure.components().isEmpty()).toList();
        chance = new Random(seed);
    }

    Pile next(Kind kind, Noise noise) {
        var procedure = procedures.get(chance.nextInt(procedures.size()));
        var caseId = procedure.cases().get(chance.nextInt(procedure.cases().size())).id();
        var lines = procedure.componentsFor(Channel.DESK, caseId, chance.nextDouble() < 0.25);
        var papers = new ArrayList<List<Sheet>>();
        boolean missing = kind == Kind.MISSING || kind == Kind.ALL_TOGETHER && chance.nextBoolean();
        for (var line : lines) {
            if (chance.nextDouble() < brought(line) * (missing ? 0.6 : 1)) papers.add(paper(procedure, line, lines, noise));
        }
        if (papers.isEmpty()) return next(kind, noise);
        if (kind == Kind.SHUFFLED || kind == Kind.ALL_TOGETHER && chance.nextBoolean()) Collections.shuffle(papers, chance);
        if (kind == Kind.FOREIGN || kind == Kind.ALL_TOGETHER && chance.nextDouble() < 0.3) {
            for (int i = chance.nextInt(2); i >= 0; i--) papers.add(chance.nextInt(papers.size() + 1), strange(noise));
        }
        var sheets = new ArrayList<Sheet>();
        boolean backs = kind == Kind.BLANK_BACKS || kind == Kind.ALL_TOGETHER && chance.nextBoolean();
        for (var paper : papers) {
            boolean oneSided = backs && (paper.size() == 1 || chance.nextBoolean());
            for (var sheet : paper) {
                sheets.add(sheet);
                if (oneSided && !sheet.card()) sheets.add(new Sheet("", "", Optional.of(new Goal.LeftOut()), chance.nextDouble() < 0.98, false));
            }
            if (backs && !oneSided && paper.size() % 2 == 1) sheets.add(new Sheet("", "", Optional.of(new Goal.LeftOut()), true, false));
        }
        var pages = new ArrayList<PiledPage>();
        for (var sheet : sheets) pages.add(PiledPage.of(page(sheet, pages.size(), noise)));
        return new Pile(procedure, lines, pages, sheets.stream().map(Sheet::goal).toList(), sheets.stream().map(Sheet::title).toList());
    }

    /** What an office has learned of this procedure after some weeks. */
    PageCounts learned(Pile pile) {
        var learned = PageCounts.none();
        for (var line : pile.lines()) {
            for (int i = 0; i < LEARNED_DOSSIERS; i++) {
                learned = learned.merge(new PageCounts(Map.of(line.id(), Map.of(pages(pile.procedure(), line), 1))));
            }
        }
        return learned;
    }

    private static double brought(DossierComponent line) {
        return switch (line.handling()) {
            case SUBMITTED -> line.condition() instanceof Condition.WhenStated ? 0.4 : 0.95;
            case SHOWN -> 0.2;
            case LOOKED_UP, SECRET -> 0;
        };
    }

    private int pages(Procedure procedure, DossierComponent line) {
        var usual = usualPages.computeIfAbsent(procedure.code() + line.id(), _ -> switch (chance.nextInt(10)) {
            case 0, 1, 2, 3 -> new double[] {0.96, 0.04};
            case 4, 5, 6 -> new double[] {0.06, 0.92, 0.02};
            case 7, 8 -> new double[] {0.35, 0.35, 0.15, 0.15};
            default -> new double[] {0, 0.05, 0.2, 0.3, 0.2, 0.15, 0.1};
        });
        double left = chance.nextDouble();
        for (int i = 0; i < usual.length; i++) if ((left -= usual[i]) < 0) return i + 1;
        return usual.length;
    }

    private List<Sheet> paper(Procedure procedure, DossierComponent line, List<DossierComponent> lines, Noise noise) {
        Optional<Goal> goal = Optional.of(new Goal.Line(line.id()));
        var name = String.join(" ", Folding.words(line.name()));
        if (line.form().isEmpty() && (name.contains("can cuoc") || name.contains("tuy than")) && !name.contains("thong tin chung minh") && chance.nextDouble() < 0.6) {
            return List.of(new Sheet("CĂN CƯỚC CÔNG DÂN", NATION + " CĂN CƯỚC CÔNG DÂN Citizen Identity Card Số / No.: 042190004567", goal, false, true),
                    new Sheet("", chance.nextBoolean() ? "Đặc điểm nhận dạng / Personal identification: sẹo chấm" : "", goal, false, true));
        }
        var sheets = new ArrayList<Sheet>();
        var title = title(line, name);
        sheets.add(new Sheet(title, opening(title, line, lines, noise), goal, false, false));
        for (int page = pages(procedure, line); page > 1; page--) sheets.add(new Sheet("", further(lines), goal, false, false));
        return sheets;
    }

    private List<Sheet> strange(Noise noise) {
        var sheets = new ArrayList<Sheet>();
        var title = any(STRANGE);
        sheets.add(new Sheet(title, opening(title, null, List.of(), noise), Optional.empty(), false, false));
        if (chance.nextDouble() < 0.3) sheets.add(new Sheet("", further(List.of()), Optional.empty(), false, false));
        return sheets;
    }

    private String title(DossierComponent line, String name) {
        if (line.form().isEmpty()) {
            if ((name.contains("tuy than") || name.contains("can cuoc")) && chance.nextDouble() < 0.8) return any("CĂN CƯỚC CÔNG DÂN", "HỘ CHIẾU", "CĂN CƯỚC");
            for (var row : PRINTED) if (name.contains(row[0])) return row[1 + chance.nextInt(row.length - 1)];
        }
        var bare = line.name().replaceAll("\\([^)]*\\)?", " ").split("[;:]| hoặc ")[0].strip();
        bare = bare.replaceFirst("^(Bản sao|Bản chính|Bản gốc|Bản chụp)( có chứng thực| được chứng thực từ)?( hoặc bản sao)? ", "");
        if (chance.nextDouble() < 0.7) bare = bare.replaceFirst(" (do|theo quy định|có ít nhất|, có|ban hành|được cấp|trong thời hạn|không quá|chưa quá|kèm theo).*$", "");
        if (chance.nextDouble() < 0.1) bare = bare.replaceFirst("^Đơn đề nghị", "Đơn xin").replaceFirst("^Văn bản đề nghị", "Đơn đề nghị").replaceFirst("^Biên bản họp", "Biên bản cuộc họp");
        if (chance.nextDouble() < 0.1 && bare.split(" ").length > 6) bare = String.join(" ", List.of(bare.split(" ")).subList(0, 5));
        return bare.toUpperCase(Locale.ROOT);
    }

    private String opening(String title, DossierComponent line, List<DossierComponent> lines, Noise noise) {
        var words = new ArrayList<String>();
        if (line != null && line.name().contains("Mẫu số") && chance.nextDouble() < 0.7) words.add(line.name().replaceFirst(".*(Mẫu số \\w+).*", "$1"));
        if (chance.nextDouble() < 0.3) words.add(any("ỦY BAN NHÂN DÂN XÃ CẨM MỸ", "SỞ Y TẾ HÀ TĨNH BỆNH VIỆN ĐA KHOA", "TÒA ÁN NHÂN DÂN", "CÔNG TY TNHH MINH ANH"));
        if (chance.nextDouble() < 0.85) words.add(NATION);
        if (chance.nextDouble() < 0.3) words.add("Số: " + chance.nextInt(900) + "/GXN Cẩm Mỹ, ngày 12 tháng 3 năm 2026");
        words.add(noise.stamped(chance.nextDouble() < 0.92 ? title : title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT), chance));
        body(words, lines);
        return String.join(" ", words);
    }

    private String further(List<DossierComponent> lines) {
        if (chance.nextDouble() < 0.25) return "";
        var words = new ArrayList<String>();
        if (chance.nextDouble() < 0.3) words.add(any(FURTHER));
        body(words, lines);
        return String.join(" ", words);
    }

    private void body(List<String> words, List<DossierComponent> lines) {
        for (int i = chance.nextInt(3); i >= 0; i--) words.add(any(BODY));
        if (!lines.isEmpty() && chance.nextDouble() < 0.2) words.add("kèm theo " + lines.get(chance.nextInt(lines.size())).shortName().toLowerCase(Locale.ROOT));
    }

    private String any(String... these) {
        return these[chance.nextInt(these.length)];
    }

    private Page page(Sheet sheet, int number, Noise noise) {
        var digest = "%064x".formatted(number);
        var page = sheet.card() ? Page.asItCame(digest, "image/jpeg", 1011 + chance.nextInt(40), 638 + chance.nextInt(30), 300, 90_000)
                : Page.asItCame(digest, "image/jpeg", 2480, 3508, 300, 400_000);
        return page.noted(new PageNotes(Treatment.NONE, sheet.blank(), Set.of(), noise.read(sheet.heading(), chance)));
    }
}
