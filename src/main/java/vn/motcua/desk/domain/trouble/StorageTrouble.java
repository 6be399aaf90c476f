package vn.motcua.desk.domain.trouble;

/** What is wrong with the place where everything is kept; each has its sentence and its next step. */
public enum StorageTrouble {
    DISK_FULL, READ_ONLY, DAMAGED, KEY_MISSING, KEY_WRONG, NEWER_PROGRAM_NEEDED, IN_USE, FOLDER_UNREACHABLE, UNKNOWN
}
