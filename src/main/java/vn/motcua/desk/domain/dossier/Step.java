package vn.motcua.desk.domain.dossier;

/** The steps of reception, in the order of the screen. */
public enum Step { PROCEDURE, APPLICANT, COMPONENTS, FEE, APPOINTMENT, FINISH }
