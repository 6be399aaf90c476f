package vn.motcua.desk.ui.kit;

import java.util.List;
import java.util.Optional;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;

/** Every piece of the kit in one window, to be looked at: light and dark, two languages, three sizes. */
class GalleryTest {
    private static final List<String> CHOICES = List.of("Trực tiếp", "Trực tuyến", "Bưu chính công ích");
    private static final List<String> NAMES = List.of("Đăng ký khai sinh", "Đăng ký lại khai sinh", "Đăng ký khai sinh kết hợp nhận cha, mẹ, con",
            "Chứng thực bản sao từ bản chính", "Cấp giấy xác nhận tình trạng hôn nhân");

    @ParameterizedTest
    @CsvSource({"false,100,vi", "true,100,vi", "false,150,vi", "false,125,en", "true,150,en"})
    void everyPieceCanBeLookedAt(boolean dark, int percent, String language) {
        var texts = Texts.in(vn.motcua.desk.text.Language.of(language));
        try (var stage = FxStage.of(new Theme(dark, percent), 1366 * percent / 100.0, 900 * percent / 100.0, () -> gallery(texts))) {
            stage.picture("kit/gallery-%s-%d-%s".formatted(dark ? "dark" : "light", percent, language));
            stage.audit();
        }
    }

    private static Parent gallery(Texts texts) {
        var background = new Background(Runnable::run, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
        var left = Draw.column("gap-3", lights(), fields(), choices(), type());
        var right = Draw.column("gap-3", pick(background), reasons(texts), new Card(Feather.FILE, "Các trang", Draw.growing(pages(texts, background))));
        javafx.scene.layout.VBox.setVgrow(right.getChildren().getLast(), javafx.scene.layout.Priority.ALWAYS);
        ((javafx.scene.layout.Region) right.getChildren().getLast()).setMinHeight(260);
        left.setPrefWidth(620);
        var middle = new HBox(left, Draw.growing(right));
        middle.getStyleClass().addAll("work-area", "gap-3");
        HBox.setHgrow(left, javafx.scene.layout.Priority.ALWAYS);
        var bar = new KeyBar(new Keys(texts));
        bar.show(List.of(KeyHint.of("Shortcut+Enter", "Tiếp nhận", () -> { }).asMain(), KeyHint.of("F9", "In lại", () -> { }),
                KeyHint.of("Alt+Up", "Đưa trang lên", () -> { }), KeyHint.of("Space", "Đánh dấu", () -> { }), KeyHint.of("Esc", "Quay lại", () -> { })));
        var toasts = new Toasts(texts);
        toasts.show(Tone.GOOD, "Đã tiếp nhận hồ sơ H57-01-261123-0007.", "Giấy tiếp nhận đang được in.");
        toasts.show(Tone.AT_STAKE, "Máy in không trả lời.", "Hồ sơ đã được lưu. Bật máy in rồi bấm F9 để in lại.", "In lại", () -> { });
        var column = new VBox(new Banner("practice", Feather.COFFEE, "Chế độ tập dùng", "Công dân và máy quét đều là giả. Không có gì được gửi đi."),
                Draw.growing(middle), bar);
        toasts.setPadding(new javafx.geometry.Insets(0, 20, 60, 400));
        return new StackPane(column, toasts);
    }

    private static Card lights() {
        return new Card(Feather.SHIELD, "Người gác", Draw.row("gap-2", new Light(Tone.GOOD, "Đủ"), new Light(Tone.NOTED, "Đã ghi lý do"),
                new Light(Tone.AT_STAKE, "Đang mất 4 điểm"), new Light(Tone.LATER, "Để sau")),
                Draw.row("gap-2", Draw.button("Tiếp nhận", "Ctrl+Enter", () -> { }, "accent"), Draw.button("Quét", "F6", () -> { }),
                        Draw.button("Bỏ qua", () -> { }, "quiet"), Draw.iconButton(Feather.ROTATE_CW, "Xoay", () -> { })));
    }

    private static Card fields() {
        var name = new Field<>("Họ và tên", new VietnameseTextField());
        name.control().show("Đặng Thị Phượng Ỷ");
        var number = new Field<>("Số định danh cá nhân", new VietnameseTextField("12 chữ số"));
        number.control().show("04418500123");
        number.say(Tone.AT_STAKE, "Mới có 11 chữ số. Hãy gõ đủ 12 chữ số trên thẻ.");
        var phone = new Field<>("Điện thoại", new VietnameseTextField("Không bắt buộc"));
        phone.hint("Để báo khi có kết quả.");
        var list = new ComboBox<String>();
        list.getItems().addAll(CHOICES);
        list.setValue(CHOICES.getFirst());
        list.setMaxWidth(Double.MAX_VALUE);
        var form = new GridPane();
        form.getStyleClass().add("form");
        form.add(name, 0, 0);
        form.add(number, 1, 0);
        form.add(phone, 0, 1);
        form.add(new Field<>("Hình thức", list), 1, 1);
        for (var field : form.getChildren()) GridPane.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        return new Card(Feather.USER, "Người nộp", form, new CheckBox("Nộp thay người khác"));
    }

    private static Card choices() {
        var strip = new ChoiceStrip<>(CHOICES, String::toString);
        strip.setAccessibleText("Hình thức nộp");
        strip.show(Optional.of(CHOICES.get(1)));
        return new Card(Feather.INBOX, "Hình thức nộp", strip);
    }

    private static Card type() {
        return new Card(Feather.TYPE, "Chữ", Draw.text("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "t-display"),
                Draw.text("Ẵ Ỗ Ử Ự ỹ ữ ợ ặ: Nguyễn Thị Ngữ Ỷ", "t-title"), Draw.text("Chữ thường 0123456789", "muted"),
                Draw.text("Chữ nhỏ, phần mười sáu", "t-small", "subtle"));
    }

    private static PickList<String> pick(Background background) {
        var pick = new PickList<String>("Thủ tục", "Gõ tên hoặc mã thủ tục", background,
                typed -> NAMES.stream().filter(name -> Highlight.of(name, typed).getChildren().size() > 1).toList(),
                name -> new PickList.Line(name, "1.00" + name.length() + "93 · Hộ tịch", "toàn trình"));
        pick.field().input().setText("khai sinh");
        pick.setPrefHeight(250);
        return pick;
    }

    private static ReasonPrompt<String> reasons(Texts texts) {
        return new ReasonPrompt<>(texts, "Vì sao nhận khi chưa kiểm tra danh tính?", List.of("Người dân không mang thẻ", "Không đọc được thẻ",
                "Lý do khác"), String::toString, "Lý do khác"::equals, (_, _) -> { }, () -> { });
    }

    private static Pages<Integer> pages(Texts texts, Background background) {
        var pages = new Pages<Integer>(texts, background, number -> number, (number, side) -> sheet(number, side),
                new EmptyState(Feather.FILE, "Chưa có trang nào", "Bấm F6 để quét."));
        pages.show(List.of(1, 2, 3));
        return pages;
    }

    private static byte[] sheet(int number, int side) {
        var picture = new java.awt.image.BufferedImage(side * 210 / 297, side, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(java.awt.Color.DARK_GRAY);
        for (int line = 3; line < 20; line++) pen.fillRect(side / 12, side * line / 24, side / 2 - number * line * side / 400, side / 110);
        pen.dispose();
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(SwingFXUtils.fromFXImage(SwingFXUtils.toFXImage(picture, null), null), "png", bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
