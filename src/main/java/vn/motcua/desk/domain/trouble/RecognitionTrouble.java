package vn.motcua.desk.domain.trouble;

/** Why the text of a page was not read. Everything else works without it. */
public enum RecognitionTrouble {
    /** Neither the engine of this program runs here, nor is there one on the machine. */
    NO_ENGINE,
    TOOK_TOO_LONG, ENGINE_CRASHED,
    /** What was given is not a picture. */
    NO_PICTURE
}
