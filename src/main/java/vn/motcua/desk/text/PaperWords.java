package vn.motcua.desk.text;

import java.util.ArrayList;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.papers.PaperState;
import vn.motcua.desk.domain.papers.StoredPaper;

/** Words for the papers in the store. */
public final class PaperWords {
    /** Dossiers that are named; of more there is a count. */
    private static final int MOST_USES = 3;

    private final Texts texts;
    private final Formats formats;

    PaperWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** Which paper it is, in one line: name, number, day, until when, from which dossier. */
    public String brief(StoredPaper paper) {
        var words = new ArrayList<String>();
        words.add(paper.number().isEmpty() ? paper.name() : texts.get("papers.numbered", paper.name(), paper.number()));
        words.add(day(paper));
        paper.until().ifPresent(until -> words.add(texts.get("papers.until", formats.date(until))));
        words.add(texts.get("papers.dossier", paper.place().localCode().text()));
        return String.join(", ", words);
    }

    /** Its day, of issue where that is known. */
    public String day(StoredPaper paper) {
        return paper.facts().flatMap(facts -> facts.issued()).map(issued -> texts.get("papers.issued", formats.date(issued)))
                .orElseGet(() -> texts.get("papers.digitized", formats.date(paper.on())));
    }

    /** Number, issuer and signer as far as they are known; empty for what was handed in. */
    public String facts(StoredPaper paper) {
        var words = new ArrayList<String>();
        if (!paper.number().isEmpty()) words.add(texts.get("papers.number", paper.number()));
        paper.facts().ifPresent(facts -> {
            if (!facts.issuer().isBlank()) words.add(facts.issuer().strip());
            if (!facts.signer().isBlank()) words.add(texts.get("papers.signer", facts.signer().strip()));
        });
        return String.join(" · ", words);
    }

    /** National kind with its code, where it has one. */
    public String kind(StoredPaper paper) {
        return paper.kinds().stream().flatMap(kind -> kind.code().map(code -> kind.name() + " (" + code + ")").stream()).sorted()
                .collect(Collectors.joining(", "));
    }

    /** From which dossier it came to this desk, and how. */
    public String whence(StoredPaper paper) {
        return texts.get(paper.isResult() ? "papers.fromResult" : "papers.fromLine", paper.place().procedureName(), paper.place().localCode().text(),
                formats.date(paper.on()), formats.pages(paper.content().pageCount()));
    }

    /** Which dossiers were settled with it; empty when none was. */
    public String uses(StoredPaper paper) {
        if (paper.uses().isEmpty()) return "";
        var named = paper.uses().stream().limit(MOST_USES).map(use -> texts.get("papers.use", use.localCode().text(), formats.date(use.on())))
                .collect(Collectors.joining("; "));
        int more = paper.uses().size() - MOST_USES;
        return texts.get("papers.uses", more > 0 ? texts.get("papers.usesMore", named, more) : named);
    }

    public String state(PaperState state) {
        return switch (state) {
            case PaperState.Good(var until) -> until.map(last -> texts.get("papers.state.goodUntil", formats.date(last)))
                    .orElseGet(() -> texts.get("papers.state.good"));
            case PaperState.Expired(var until) -> texts.get("papers.state.expired", formats.date(until));
            case PaperState.Superseded(var code, var on) -> texts.get("papers.state.superseded", code, formats.date(on));
            case PaperState.Cancelled(var why, var note, var on) -> texts.get("papers.state.cancelled", formats.date(on), note.isBlank() ? mark(why) : note.strip());
            case PaperState.KeptOut() -> texts.get("papers.state.keptOut");
            case PaperState.ForOneOccasion() -> texts.get("papers.state.occasion");
        };
    }

    public String mark(PaperMark mark) {
        return texts.of("papers.mark", mark);
    }
}
