package vn.motcua.desk.domain.trouble;

/** Something about an outside file that was taken and that the clerk should know. */
public enum FileOddity { SIGNED, HAS_SCRIPT, HAS_ATTACHMENT, OWNER_RESTRICTED }
