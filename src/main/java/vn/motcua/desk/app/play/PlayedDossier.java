package vn.motcua.desk.app.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.Guard;

/**
 * What it took to receive one reference dossier.
 *
 * @param components       lines of its checklist
 * @param keystrokes       keys pressed by hand, a chord counted once; what the reader typed is not among them
 * @param pointings        uses of a mouse; there is none in a play
 * @param dialogs          questions and windows that stood in the way
 * @param readerCharacters typed by the hand-held reader
 * @param lights           the guard at the moment of acceptance
 * @param localCode        empty when it was not received
 * @param receipt          form 01, relative to the output folder
 * @param papers           everything that was printed, relative to the output folder
 * @param trouble          why the play got stuck; empty when it did not
 */
public record PlayedDossier(String dossier, int components, int keystrokes, int pointings, int dialogs, int overrides, int readerCharacters,
                            Map<Cause, Guard.Light> lights, Optional<String> localCode, Optional<String> receipt, List<String> papers,
                            Optional<String> trouble) {
    public PlayedDossier {
        lights = Map.copyOf(lights);
        papers = List.copyOf(papers);
    }

    public boolean isReceived() {
        return localCode.isPresent() && trouble.isEmpty();
    }
}
