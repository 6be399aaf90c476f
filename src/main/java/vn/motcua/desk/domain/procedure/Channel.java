package vn.motcua.desk.domain.procedure;

/** How a dossier comes in. National codes 1, 2 and 3 in this order, used at the edges only. */
public enum Channel { DESK, ONLINE, POST }
