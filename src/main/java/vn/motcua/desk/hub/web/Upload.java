package vn.motcua.desk.hub.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;

/**
 * A form with one file, as browsers send it ({@code multipart/form-data}, RFC 7578).
 *
 * @param fields but the file
 * @param name   of the file, without its folder; empty when none was chosen
 */
public record Upload(Map<String, String> fields, String name, byte[] file) {
    private static final int MOST_PARTS = 4;
    private static final int FIELD_BYTES = 4096;
    private static final String TYPE = "multipart/form-data";

    public Upload {
        fields = Map.copyOf(fields);
    }

    /** How many bytes a form with a file of so many may have. */
    public static int around(int fileBytes) {
        return fileBytes + MOST_PARTS * FIELD_BYTES;
    }

    /** @param type as the request says it. @return empty when it is no such form */
    public static Optional<Upload> of(String type, byte[] body) {
        var boundary = type.startsWith(TYPE) ? MultiPart.extractBoundary(type) : null;
        if (boundary == null) return Optional.empty();
        var parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(MOST_PARTS);
        // nothing goes to the disk
        parser.setMaxMemoryFileSize(-1);
        var parts = new CompletableFuture<MultiPartFormData.Parts>();
        parser.parse(Content.Source.from(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(parts));
        return parts.handle((whole, broken) -> broken == null ? Optional.of(read(whole)) : Optional.<Upload>empty()).join();
    }

    private static Upload read(MultiPartFormData.Parts parts) {
        try (parts) {
            var fields = new HashMap<String, String>();
            var name = "";
            var file = new byte[0];
            for (var part : parts) {
                if (part.getFileName() == null) {
                    if (part.getName() != null && part.getLength() <= FIELD_BYTES) fields.put(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
                } else {
                    name = part.getFileName().substring(part.getFileName().replace('\\', '/').lastIndexOf('/') + 1);
                    file = Content.Source.asInputStream(part.getContentSource()).readAllBytes();
                }
            }
            return new Upload(fields, name, file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
