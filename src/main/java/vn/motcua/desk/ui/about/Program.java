package vn.motcua.desk.ui.about;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.update.UpdateStep;

/** The program as it tells of itself. Everything but the facts is slow, and called off the window's thread. */
public interface Program {
    /**
     * Which build runs, and where.
     *
     * @param built  moment of the build, as the build wrote it
     * @param schema number of the form that the data have
     * @param folder of the program; empty when it runs from the folder of its build
     */
    record Facts(String version, String commit, String built, String java, Path data, int schema, Optional<Path> folder) { }

    /** Something of others in it. */
    record Library(String name, String version, String licence) { }

    Facts facts();

    /** Empty where the packaging did not list them. */
    List<Library> libraries();

    /** A file for support, without personal data. */
    void diagnostics(Path file) throws IOException;

    /** @param from a folder, a file or a web address. @return an offer, or why there is none */
    UpdateStep look(String from);

    UpdateStep install(String from);

    UpdateStep rollBack();

    /** The version to which one can go back. */
    Optional<String> previous();
}
