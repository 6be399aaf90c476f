package vn.motcua.desk.store;

import java.time.LocalDate;

import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.office.LocalCode;

/** A paper of a citizen that was digitized at this desk before. @param on day of reception @param pages at least 1 */
public record DigitizedPaper(String dossierId, LocalCode localCode, String componentId, String componentName, LocalDate on, int pages) {
    public Finding.PaperInStore asPaperInStore() {
        return new Finding.PaperInStore(dossierId, componentId, localCode.text(), on, pages);
    }
}
