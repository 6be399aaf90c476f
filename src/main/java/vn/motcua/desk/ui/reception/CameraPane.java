package vn.motcua.desk.ui.reception;

import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import vn.motcua.desk.device.Frame;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;

/** The camera's picture with a word on what it waits for; its rim turns green when a code was read. Takes no room while the camera is off. */
final class CameraPane extends HBox {
    private static final String READ = "read";

    private final Texts texts;
    private final Wording wording;
    private final ImageView view = new ImageView();
    private final Screen screen = new Screen(view);
    private final Light light = new Light(Tone.LATER, "");
    private final Label hint = Draw.wrapped("", "muted");
    private WritableImage image = new WritableImage(1, 1);

    CameraPane(LiveCamera camera, Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        getStyleClass().add("camera");
        screen.getStyleClass().add("camera-screen");
        screen.setAccessibleText(texts.get("reception.camera.picture"));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().addAll(screen, Draw.growing(Draw.column("gap-2", light, hint)));
        camera.state().addListener((_, _, state) -> show(state));
        camera.picture().addListener((_, _, picture) -> show(picture));
        show(camera.state().get());
    }

    private void show(LiveCamera.State state) {
        ProcedureStep.visible(this, !(state instanceof LiveCamera.State.Off));
        screen.getStyleClass().remove(READ);
        switch (state) {
            case LiveCamera.State.Off() -> say(Tone.LATER, "", "");
            case LiveCamera.State.Opening() -> say(Tone.LATER, texts.get("reception.camera.opening"), texts.get("reception.camera.hint"));
            case LiveCamera.State.On() -> say(Tone.LATER, texts.get("reception.camera.on"), texts.get("reception.camera.hint"));
            case LiveCamera.State.Lost(var problem) -> say(Tone.AT_STAKE, texts.get("reception.camera.lost"),
                    wording.problem(problem).what() + " " + texts.get("reception.camera.lost.do"));
            case LiveCamera.State.Read() -> {
                screen.getStyleClass().add(READ);
                say(Tone.GOOD, texts.get("reception.camera.read"), "");
            }
        }
    }

    private void say(Tone tone, String words, String more) {
        light.show(tone, words);
        hint.setText(more);
    }

    private void show(Optional<Frame> picture) {
        if (picture.isEmpty()) {
            view.setImage(null);
            return;
        }
        var frame = picture.get();
        if (image.getWidth() != frame.width() || image.getHeight() != frame.height()) image = new WritableImage(frame.width(), frame.height());
        image.getPixelWriter().setPixels(0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbPreInstance(), frame.argb(), 0, frame.width());
        if (view.getImage() != image) {
            view.setImage(image);
            screen.requestLayout();
        }
    }

    /** As large as the stylesheet says; the picture is fitted in, whatever its shape. */
    private static final class Screen extends Region {
        private final ImageView view;

        private Screen(ImageView view) {
            this.view = view;
            getChildren().add(view);
        }

        @Override protected void layoutChildren() {
            var rim = getInsets();
            double wide = getWidth() - rim.getLeft() - rim.getRight();
            double high = getHeight() - rim.getTop() - rim.getBottom();
            view.setFitWidth(wide);
            view.setFitHeight(high);
            var drawn = view.getLayoutBounds();
            view.relocate(rim.getLeft() + (wide - drawn.getWidth()) / 2, rim.getTop() + (high - drawn.getHeight()) / 2);
        }
    }
}
