package vn.motcua.desk.device;

import java.util.List;

/** Finds the scanners of one kind of connection. Slow; called off the window's thread. */
public interface Scanners {
    /** Those that answer now, each once; empty when there is none or the program it needs is not installed. */
    List<Scanner> find();
}
