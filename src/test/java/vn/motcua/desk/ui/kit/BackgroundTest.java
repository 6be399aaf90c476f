package vn.motcua.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Deque<Runnable> off = new ArrayDeque<>();
    private final Deque<Runnable> on = new ArrayDeque<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final Background background = new Background(off::add, on::add, faults::add);

    @Test
    void workRunsOffAndItsAnswerOn() {
        background.run(() -> "done", answers::add);
        assertThat(on).isEmpty();
        off.remove().run();
        assertThat(answers).isEmpty();
        on.remove().run();
        assertThat(answers).containsExactly("done");
    }

    @Test
    void whatNobodyExpectedBecomesAFault() {
        background.run(() -> {
            throw new StackOverflowError("deep");
        }, _ -> answers.add("never"));
        off.remove().run();
        on.remove().run();
        assertThat(answers).isEmpty();
        assertThat(faults).hasSize(1).first().isInstanceOf(StackOverflowError.class);
    }

    @Test
    void anAnswerThatFailsIsAFaultToo() {
        background.run(() -> 1, _ -> {
            throw new IllegalStateException("drawn wrong");
        });
        off.remove().run();
        on.remove().run();
        assertThat(faults).hasSize(1);
    }

    @Test
    void aScreenMayTellOfItsOwnFailure() {
        background.run(() -> {
            throw new IllegalStateException("no line");
        }, _ -> { }, failure -> answers.add(failure.getMessage()));
        off.remove().run();
        on.remove().run();
        assertThat(answers).containsExactly("no line");
        assertThat(faults).isEmpty();
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        var line = background.latest();
        line.run(() -> "n", answers::add);
        off.remove().run();
        line.run(() -> "ng", answers::add);
        off.remove().run();
        while (!on.isEmpty()) on.remove().run();
        assertThat(answers).containsExactly("ng");
    }

    @Test
    void anOvertakenQuestionIsNotEvenAsked() {
        var line = background.latest();
        line.run(() -> {
            answers.add("asked");
            return "";
        }, _ -> { });
        line.forget();
        off.remove().run();
        assertThat(answers).isEmpty();
        assertThat(on).isEmpty();
    }
}
