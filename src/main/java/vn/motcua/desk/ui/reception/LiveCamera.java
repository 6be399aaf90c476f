package vn.motcua.desk.ui.reception;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.CodeWatch;

/** The live picture before which a card is held: opened by a key; it closes itself when a code was read, and when nobody needs it any more. */
public final class LiveCamera {
    /** As large as it is drawn on a usual window; the reader gets all points. */
    private static final int LONGEST_SIDE = 640;
    private static final Duration LONGEST = Duration.minutes(1);
    private static final Duration FLASH = Duration.millis(900);

    /** What is to be seen of the camera. */
    sealed interface State {
        record Off() implements State { }

        /** It is being opened; no picture yet. */
        record Opening() implements State { }

        record On() implements State { }

        /** There was one, and it will be taken up again as soon as it is back. */
        record Lost(DeviceProblem problem) implements State { }

        /** A code was read: the last picture is seen for a moment more. */
        record Read() implements State { }
    }

    private final CodeWatch watch;
    private final Supplier<String> chosen;
    private final Background background;
    private final Runnable beep;
    private final PauseTransition longest = new PauseTransition(LONGEST);
    private final PauseTransition flash = new PauseTransition(FLASH);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private final ReadOnlyObjectWrapper<Optional<Frame>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Session> session = Optional.empty();
    private Predicate<String> taker = _ -> true;
    private Consumer<Notice> notices = _ -> { };

    /**
     * @param chosen id of the camera that the clerk chose; empty: the first found
     * @param beep   to be heard when a code was read; must not wait
     */
    public LiveCamera(CodeWatch watch, Supplier<String> chosen, Background background, Runnable beep) {
        this.watch = watch;
        this.chosen = chosen;
        this.background = background;
        this.beep = beep;
        longest.setOnFinished(_ -> close());
        flash.setOnFinished(_ -> close());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The newest picture, no larger than it is drawn. */
    ReadOnlyObjectProperty<Optional<Frame>> picture() {
        return picture.getReadOnlyProperty();
    }

    /** For how long the picture of the code that was read stays. */
    PauseTransition flash() {
        return flash;
    }

    boolean isOn() {
        return session.isPresent();
    }

    /** @param listener told each code; whether it was what one waits for, so that the camera may be closed */
    void onCode(Predicate<String> listener) {
        taker = listener;
    }

    void onNotice(Consumer<Notice> listener) {
        notices = listener;
    }

    void openOrClose() {
        if (session.isPresent()) close();
        else open();
    }

    private void open() {
        flash.stop();
        picture.set(Optional.empty());
        state.set(new State.Opening());
        var begun = new Session();
        session = Optional.of(begun);
        begun.watching = Optional.of(watch.begin(chosen.get(), begun));
        longest.playFromStart();
    }

    void close() {
        end();
        flash.stop();
        picture.set(Optional.empty());
        state.set(new State.Off());
    }

    /** The camera is let go; what is shown stays. */
    private void end() {
        longest.stop();
        session.flatMap(one -> one.watching).ifPresent(CodeWatch.Watching::close);
        session = Optional.empty();
    }

    /** From opening to closing. What comes after that is not shown any more. */
    private final class Session implements CodeWatch.Viewer {
        private final AtomicReference<Optional<Frame>> toShow = new AtomicReference<>(Optional.empty());
        private Optional<CodeWatch.Watching> watching = Optional.empty();

        /** While the window has not yet drawn the picture before, that one is replaced: nothing piles up. */
        @Override public void picture(Frame frame) {
            boolean idle = toShow.getAndSet(Optional.of(frame.within(LONGEST_SIDE))).isEmpty();
            if (idle) answer(() -> {
                picture.set(toShow.getAndSet(Optional.empty()));
                if (!(state.get() instanceof State.On)) state.set(new State.On());
            });
        }

        @Override public void code(String text) {
            answer(() -> {
                beep.run();
                if (!taker.test(text) || !isCurrent()) return;
                end();
                state.set(new State.Read());
                flash.playFromStart();
            });
        }

        @Override public void noCamera() {
            answer(() -> {
                close();
                notices.accept(new Notice.NoCamera());
            });
        }

        @Override public void lost(DeviceProblem problem) {
            answer(() -> {
                picture.set(Optional.empty());
                state.set(new State.Lost(problem));
            });
        }

        private void answer(Runnable change) {
            background.answer(() -> {
                if (isCurrent()) change.run();
            });
        }

        private boolean isCurrent() {
            return session.filter(one -> one == this).isPresent();
        }
    }
}
