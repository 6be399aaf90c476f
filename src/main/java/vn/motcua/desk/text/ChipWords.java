package vn.motcua.desk.text;

import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipContent.Original;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader.Progress;
import vn.motcua.desk.device.Genuineness;

/** Chips of identity cards in words: how far the reading is, what it is worth, why there is none. */
public final class ChipWords {
    private static final int WHOLE = 100;

    private final Texts texts;
    private final Wording wording;

    public ChipWords(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    public String progress(Progress progress) {
        return switch (progress) {
            case Progress.WaitingForCard() -> texts.get("chip.progress.waiting");
            case Progress.Opening() -> texts.get("chip.progress.opening");
            case Progress.Reading(int done, int total) -> texts.get("chip.progress.reading", total > 0 ? WHOLE * done / total : 0);
            case Progress.Checking() -> texts.get("chip.progress.checking");
        };
    }

    public Words problem(ChipProblem problem) {
        return switch (problem) {
            case ChipProblem.NoReader() -> words("chip.problem.noReader");
            case ChipProblem.NoCard() -> words("chip.problem.noCard");
            case ChipProblem.WrongAccessData() -> words("chip.problem.wrongAccessData");
            case ChipProblem.CardRemoved() -> words("chip.problem.cardRemoved");
            case ChipProblem.OtherCard() -> words("chip.problem.otherCard");
            case ChipProblem.Unreadable(var code) -> words("chip.problem.unreadable", code);
            case ChipProblem.Machine(var machine) -> wording.problem(machine);
        };
    }

    /** What the reading is worth, and what the clerk does with it. */
    public Words worth(ChipContent content) {
        if (content.original() == Original.COPY) return words("chip.copy");
        return switch (content.genuineness()) {
            case Genuineness.Genuine _ -> words(content.original() == Original.PROVEN ? "chip.genuine.proven" : "chip.genuine");
            case Genuineness.Unverified(var doubt, _) -> words("chip.unverified." + doubt);
            case Genuineness.NotGenuine(var flaw, var groups) -> words("chip.notGenuine." + flaw,
                    groups.stream().map(number -> "DG" + number).collect(Collectors.joining(", ")));
        };
    }

    /** Whose signature it is, and until when its certificate is valid. */
    public Optional<String> signer(ChipContent content) {
        return switch (content.genuineness()) {
            case Genuineness.Genuine(var signer) -> Optional.of(signer(signer));
            case Genuineness.Unverified(_, var signer) -> Optional.of(signer(signer));
            case Genuineness.NotGenuine _ -> Optional.empty();
        };
    }

    private String signer(Genuineness.Signer signer) {
        return texts.get("chip.signer", signer.name(), signer.issuer(), wording.formats().date(signer.until()));
    }

    public String field(Field field) {
        return texts.of("chip.field", field);
    }

    private Words words(String key, Object... holes) {
        return new Words(texts.get(key + ".what", holes), texts.get(key + ".do", holes));
    }
}
