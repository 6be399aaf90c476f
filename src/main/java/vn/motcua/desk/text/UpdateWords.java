package vn.motcua.desk.text;

import java.time.LocalDate;
import java.time.ZoneOffset;

import vn.motcua.desk.domain.update.Manifest;
import vn.motcua.desk.domain.update.UpdateStep;

/** The sentences about newer versions of the program. */
public final class UpdateWords {
    private final Texts texts;

    public UpdateWords(Texts texts) {
        this.texts = texts;
    }

    /** What came of it, and what to do. */
    public Words of(UpdateStep step) {
        return switch (step) {
            case UpdateStep.Offer(var manifest, _) -> new Words(texts.get("update.offer.what", manifest.release().version(), day(manifest)), notes(manifest));
            case UpdateStep.Refused(var why) -> words("update.refused." + why.name(), "");
            case UpdateStep.Failed(var why, var detail) -> words("update.failed." + why.name(), detail);
            case UpdateStep.NextStart(var version) -> words("update.nextStart", version);
            case UpdateStep.ByHand(var version, _, var command) -> new Words(texts.get("update.byHand.what", version), texts.get("update.byHand.do", command));
        };
    }

    private Words words(String key, String hole) {
        return new Words(texts.get(key + ".what", hole), texts.get(key + ".do", hole));
    }

    private String notes(Manifest manifest) {
        return manifest.notes().getOrDefault(texts.language().code(), "");
    }

    private String day(Manifest manifest) {
        return new Formats(texts).date(LocalDate.ofInstant(manifest.release().built(), ZoneOffset.UTC));
    }
}
