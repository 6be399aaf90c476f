package vn.motcua.desk.domain.dossier;

/** What the citizen answered when asked at the return of the result. */
public enum Satisfaction { SATISFIED, ORDINARY, DISSATISFIED }
