package vn.motcua.desk.imaging.clean;

/** Of a picture. */
enum Side {
    TOP, RIGHT, BOTTOM, LEFT;

    /** Whether it runs from left to right. */
    boolean lies() {
        return this == TOP || this == BOTTOM;
    }
}
