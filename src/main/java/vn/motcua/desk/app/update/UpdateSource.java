package vn.motcua.desk.app.update;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import vn.motcua.desk.domain.update.SignedManifest;

/** Where a manifest lies, and beside it what it names: a folder, a stick, a web address. Nothing that comes from there is believed. */
public sealed interface UpdateSource {
    /** What the manifest is called where a folder or the beginning of an address is given. */
    String NAME = "quay-mot-cua.update";

    /** @param from a folder, the manifest itself, or a link to one of them. @throws java.nio.file.InvalidPathException when it is nothing of that */
    static UpdateSource of(String from) {
        var text = from.strip();
        if (text.matches("(?i)https?://.*")) {
            var address = URI.create(text);
            return new Web(text.endsWith(".update") ? address : URI.create(text + (text.endsWith("/") ? "" : "/") + NAME));
        }
        var path = Path.of(text).toAbsolutePath();
        return new Folder(Files.isDirectory(path) ? path.resolve(NAME) : path);
    }

    /** At most as much as a manifest may have, and one byte more. */
    default byte[] manifest() throws IOException {
        try (var in = open(ownName())) {
            return in.readNBytes(SignedManifest.MOST_BYTES + 1);
        }
    }

    String ownName();

    /** @param name of a file beside the manifest, never a path. @throws NoSuchFileException when there is none */
    InputStream open(String name) throws IOException;

    /** A folder of this computer or a stick. */
    record Folder(Path file) implements UpdateSource {
        @Override public String ownName() {
            return Objects.toString(file.getFileName(), "");
        }

        @Override public InputStream open(String name) throws IOException {
            var wanted = file.resolveSibling(name);
            if (!Files.isRegularFile(wanted)) throw new NoSuchFileException(wanted.toString());
            return Files.newInputStream(wanted);
        }
    }

    /** A web server. */
    record Web(URI address) implements UpdateSource {
        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final int FOUND = 200;
        private static final int GONE = 404;

        @Override public String ownName() {
            return address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
        }

        @Override public InputStream open(String name) throws IOException {
            var wanted = address.resolve("./" + name);
            try {
                // never from an encrypted address to one that is not
                var client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL).build();
                var answer = client.send(HttpRequest.newBuilder(wanted).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() == FOUND) return answer.body();
                answer.body().close();
                if (answer.statusCode() == GONE) throw new NoSuchFileException(wanted.toString());
                throw new FileNotFoundException(wanted + " " + answer.statusCode());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }
}
