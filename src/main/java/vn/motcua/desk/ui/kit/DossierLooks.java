package vn.motcua.desk.ui.kit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.life.Today;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;

/** How a received dossier looks in a list, the same wherever it stands. */
public final class DossierLooks {
    private static final int LONGEST_NAME = 84;

    private final Texts texts;
    private final Wording wording;
    private final ZoneId zone;

    public DossierLooks(Texts texts, Wording wording, ZoneId zone) {
        this.texts = texts;
        this.wording = wording;
        this.zone = zone;
    }

    public List<Rows.Piece> codes(DossierRow row) {
        return List.of(new Rows.Piece(row.localCode().text(), "t-medium"), new Rows.Piece(row.officialCode().map(code -> code.text())
                .orElseGet(() -> texts.get("kit.dossier.noOfficialCode")), "t-small muted"));
    }

    public List<Rows.Piece> applicant(DossierRow row) {
        var apart = row.numberEnd().isEmpty() ? "" : texts.get("kit.dossier.person", row.bornYear().isEmpty() ? "?" : row.bornYear(), row.numberEnd());
        return List.of(new Rows.Piece(row.applicant(), "t-medium"), new Rows.Piece(apart, "t-small muted"), new Rows.Piece(row.phone(), "t-small muted"));
    }

    public List<Rows.Piece> procedure(DossierRow row) {
        return List.of(new Rows.Piece(shortened(row.procedureName()), ""), new Rows.Piece(wording.channel(row.channel()), "t-small muted"));
    }

    /** The law gives some procedures names of half a page. */
    public static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) return name;
        int end = name.lastIndexOf(' ', LONGEST_NAME);
        return name.substring(0, end < 0 ? LONGEST_NAME : end) + "…";
    }

    public List<Rows.Piece> received(DossierRow row) {
        var at = LocalDateTime.ofInstant(row.receivedAt(), zone);
        return List.of(new Rows.Piece(wording.formats().date(at.toLocalDate()), ""), new Rows.Piece(wording.formats().time(at.toLocalTime()),
                "t-small muted"));
    }

    /** The appointment with a light when it is near or past; where it does not count any more, how far the dossier is. */
    public Node due(DossierRow row, Today today) {
        var words = Draw.column("gap-0", Draw.text(wording.formats().date(row.due().toLocalDate())), Draw.text(wording.formats().time(row.due().toLocalTime()),
                "t-small", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        if (row.stage() != Stage.IN_PROCESS) words.getChildren().add(new Light(row.stage().isClosed() ? Tone.GOOD : Tone.LATER, wording.life().stage(row.stage())));
        else if (row.due().isBefore(today.now())) words.getChildren().add(new Light(Tone.AT_STAKE, texts.get("kit.dossier.late")));
        else if (row.due().isBefore(today.endOfDay())) words.getChildren().add(new Light(Tone.NOTED, texts.get("kit.dossier.dueToday")));
        else if (row.due().isBefore(today.soon())) words.getChildren().add(new Light(Tone.NOTED, texts.get("kit.dossier.near")));
        return words;
    }

    /** One light for the whole dossier: nothing lost, or how many points. */
    public Node points(DossierRow row, ScoreFormula formula) {
        if (row.losing().isEmpty()) return new Light(Tone.GOOD, texts.get("kit.dossier.complete"));
        var light = new Light(Tone.AT_STAKE, texts.get("kit.dossier.losing", wording.formats().points(formula.atRisk(row.losing()))));
        light.setTooltip(new Tooltip(String.join("\n", row.losing().stream().sorted().map(wording::cause).toList())));
        return light;
    }

    /** Every cause by which points are lost, each with its sign, and what was passed over with a reason. */
    public Node causes(DossierRow row) {
        var column = Draw.column("gap-1");
        row.losing().stream().sorted().forEach(cause -> column.getChildren().add(new Light(Tone.AT_STAKE, wording.cause(cause))));
        if (row.overrides() > 0) column.getChildren().add(new Light(Tone.NOTED, texts.get("kit.dossier.overridden", row.overrides())));
        column.setAlignment(Pos.CENTER_LEFT);
        return column;
    }
}
