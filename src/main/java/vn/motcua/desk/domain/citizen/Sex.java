package vn.motcua.desk.domain.citizen;

/** As printed on identity cards. */
public enum Sex { MALE, FEMALE }
