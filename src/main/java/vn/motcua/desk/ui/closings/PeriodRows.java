package vn.motcua.desk.ui.closings;

import java.util.List;
import java.util.Map;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.PeriodState;
import vn.motcua.desk.text.ReportWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.Closing;

/** How a period looks in a table: its days, whether it is closed, since when and what changed. */
final class PeriodRows {
    private final ClosingsModel model;
    private final Texts texts;
    private final Wording wording;
    private final ReportWords words;

    PeriodRows(ClosingsModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        words = new ReportWords(texts);
    }

    Rows<Closing.Listed> table() {
        return new Rows<Closing.Listed>(texts.get("closings.title"), listed -> Map.entry(listed.period(), listed.week()))
                .texts(texts.get("closings.period"), 14, this::name).wide()
                .nodes(texts.get("closings.state"), 12, this::state)
                .texts(texts.get("closings.about"), 20, this::about).wide();
    }

    /** Within a sentence. */
    String spoken(Closing.Listed listed) {
        return listed.week().map(week -> texts.get("closings.week.spoken", week.number(), wording.targets().period(listed.period()))).orElseGet(() -> words.period(model.kind(), listed.period()));
    }

    private List<Rows.Piece> name(Closing.Listed listed) {
        var days = wording.targets().period(listed.period());
        return listed.week().map(week -> List.of(new Rows.Piece(texts.get("closings.week", week.number(), days), "t-medium"), new Rows.Piece(week.plan().title(), "t-small muted")))
                .orElseGet(() -> List.of(new Rows.Piece(Draw.sentence(words.period(model.kind(), listed.period())), "t-medium"),
                        new Rows.Piece(listed.period().days() == 1 ? "" : days, "t-small muted")));
    }

    private Light state(Closing.Listed listed) {
        return switch (listed.state()) {
            case PeriodState.Closed _ -> listed.corrections().isEmpty() ? new Light(Tone.GOOD, texts.get("closings.state.closed")) : new Light(Tone.NOTED, texts.get("closings.state.corrected"));
            case PeriodState.Over() -> new Light(Tone.NOTED, texts.get("closings.state.over"));
            case PeriodState.Running _ -> new Light(Tone.LATER, texts.get("closings.state.running"));
        };
    }

    private List<Rows.Piece> about(Closing.Listed listed) {
        return switch (listed.state()) {
            case PeriodState.Closed(var last, var times) -> List.of(
                    new Rows.Piece(texts.get(times == 1 ? "closings.about.closed" : "closings.about.closedAgain", moment(last), model.clerkName(last.clerk()), times), ""),
                    new Rows.Piece(listed.corrections().isEmpty() ? texts.get("closings.about.same") : texts.get("closings.about.corrected", listed.corrections().size()),
                            listed.corrections().isEmpty() ? "t-small muted" : "t-small t-medium"));
            case PeriodState.Over() -> List.of(new Rows.Piece(texts.get("closings.about.over"), ""));
            case PeriodState.Running(var closable) -> List.of(new Rows.Piece(texts.get("closings.about.running", wording.formats().date(listed.period().to()),
                    wording.formats().date(closable)), "muted"));
        };
    }

    String moment(ClosedPeriod closed) {
        return wording.formats().dateTime(closed.asOf());
    }
}
