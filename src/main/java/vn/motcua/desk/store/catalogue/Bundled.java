package vn.motcua.desk.store.catalogue;

import java.io.InputStream;

/** Data files that come with the program. */
final class Bundled {
    private Bundled() { }

    static InputStream open(String name) {
        var in = Bundled.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException("the program was built without " + name);
        return in;
    }
}
