package vn.motcua.desk.domain.kpi;

import vn.motcua.desk.domain.dossier.DossierRow;

/** A dossier behind a figure. */
public record JudgedDossier(DossierRow row, Verdict verdict) { }
