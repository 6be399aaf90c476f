package vn.motcua.desk.device;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the scanners of one kind of connection. Slow; called off the window's thread. */
public interface Scanners {
    /** Those that answer now, each once; empty when there is none or the program it needs is not installed. */
    List<Scanner> find();

    /** The same, and what somebody named for this desk. */
    default List<Scanner> find(Places places) {
        return find();
    }

    /**
     * Where to look besides what shows itself.
     *
     * @param addresses of scanners in the network, as typed: a name or number, perhaps with a port, or a whole link
     * @param folder    into which another machine or program puts pages
     */
    record Places(List<String> addresses, Optional<Path> folder) {
        public Places {
            addresses = List.copyOf(addresses);
        }

        public static Places none() {
            return new Places(List.of(), Optional.empty());
        }
    }
}
