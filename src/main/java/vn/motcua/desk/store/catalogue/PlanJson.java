package vn.motcua.desk.store.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;

import vn.motcua.desk.domain.plan.PlanProblem;

/** JSON over many lines as maps, lists, strings, decimals and booleans, each with the line on which it stands. */
final class PlanJson {
    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 40;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final TokenStreamFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build()).build();

    private static final TokenStreamLocation START = new TokenStreamLocation(ContentReference.unknown(), 0, 1, 1);

    /** One value. @param content a map, a list, a string, a decimal, a boolean, or {@link Nothing} for null */
    record Node(Object content, int line) { }

    /** The null of JSON, which is right nowhere in a plan. */
    enum Nothing { NULL }

    private PlanJson() { }

    /** @throws PlanRefusal when the file is not exactly one JSON object */
    static PlanFields parse(InputStream in, int maxBytes) {
        var text = text(bytes(in, maxBytes));
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw notJson(parser);
            var fields = object(parser, "");
            if (parser.nextToken() != null) throw notJson(parser);
            return new PlanFields(fields, 1, "", new ArrayList<>());
        } catch (JacksonException notJson) {
            // a file nested too deep or with a number too long names no place
            throw Optional.ofNullable(notJson.getLocation()).map(PlanJson::notJson).orElseGet(() -> notJson(START));
        }
    }

    private static Map<String, Node> object(JsonParser parser, String path) {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            var value = value(parser, path + key);
            if (fields.put(key, value) != null) throw new PlanRefusal(new PlanProblem.Repeated(new PlanProblem.Where(path + key, line)));
        }
        return fields;
    }

    private static List<Node> array(JsonParser parser, String path) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser, path + "[" + items.size() + "]"));
        return items;
    }

    private static Node value(JsonParser parser, String path) {
        int line = line(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node(object(parser, path + "."), line);
            case START_ARRAY -> new Node(array(parser, path), line);
            case VALUE_STRING -> new Node(parser.getString(), line);
            case VALUE_TRUE, VALUE_FALSE -> new Node(parser.getBooleanValue(), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node(parser.getDecimalValue(), line);
            case VALUE_NULL -> new Node(Nothing.NULL, line);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT -> throw notJson(parser);
        };
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static PlanRefusal notJson(JsonParser parser) {
        return notJson(parser.currentLocation());
    }

    private static PlanRefusal notJson(TokenStreamLocation location) {
        return new PlanRefusal(new PlanProblem.NotJson(new PlanProblem.Where("", location.getLineNr()), location.getColumnNr()));
    }

    private static byte[] bytes(InputStream in, int maxBytes) {
        try {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) throw new PlanRefusal(new PlanProblem.TooLarge(PlanProblem.Where.WHOLE, maxBytes >> 10));
            return bytes;
        } catch (IOException unreadable) {
            throw new PlanRefusal(new PlanProblem.Unreadable(PlanProblem.Where.WHOLE, String.valueOf(unreadable.getMessage())));
        }
    }

    /** Without a byte order mark. */
    private static String text(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(in).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
            throw new PlanRefusal(new PlanProblem.NotUtf8(new PlanProblem.Where("", line)));
        }
    }
}
