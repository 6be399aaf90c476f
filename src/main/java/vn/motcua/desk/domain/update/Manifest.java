package vn.motcua.desk.domain.update;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a release consists of.
 *
 * @param notes what is new, by language; may be empty
 */
public record Manifest(Release release, Map<String, String> notes, List<UpdatePackage> packages) {
    public Manifest {
        notes = Map.copyOf(notes);
        packages = List.copyOf(packages);
    }

    /** The lines that are signed, each ended; {@link SignedManifest} reads them. */
    public String text() {
        var text = new StringBuilder(SignedManifest.HEAD).append('\n');
        line(text, "channel", release.channel());
        line(text, "version", release.version());
        line(text, "built", release.built());
        line(text, "commit", release.commit());
        line(text, "schema", release.schema());
        new TreeMap<>(notes).forEach((language, words) -> line(text, "note." + language, words));
        for (var one : packages) line(text, "package", one.kind().name().toLowerCase(Locale.ROOT) + " " + one.system() + " " + one.bytes() + " " + one.sha256() + " " + one.name());
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(' ').append(value).append('\n');
    }
}
