package vn.motcua.desk.domain.kpi;

import vn.motcua.desk.domain.dossier.DossierRow;

/** A dossier that was something else to an indicator when the period was closed. */
public record RestatedDossier(DossierRow row, Was was, Verdict now) {
    /** When the period was closed. */
    public enum Was {
        COUNTED, MISSED, OUTSIDE;

        public static Was of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Counted _ -> COUNTED;
                case Verdict.Missed _ -> MISSED;
                case Verdict.Outside _ -> OUTSIDE;
            };
        }
    }
}
