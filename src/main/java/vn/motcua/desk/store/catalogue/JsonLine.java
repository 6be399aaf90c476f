package vn.motcua.desk.store.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

import vn.motcua.desk.domain.trouble.DataTrouble;

/**
 * One line of JSON as plain maps, lists, strings, decimals and booleans. The streaming half of Jackson suffices here and starts
 * several times faster than its data binding, which matters because the catalogue is read while the window opens.
 */
final class JsonLine {
    private static final int DEEPEST = 12;
    private static final int LONGEST_NUMBER = 40;
    private static final TokenStreamFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build()).build();

    private JsonLine() { }

    /** @throws Refusal when the line is not exactly one JSON object */
    static Fields parse(Lines.Line line) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), line.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new Refusal(line.number(), DataTrouble.NOT_JSON, "");
            var fields = object(parser, line.number());
            if (parser.nextToken() != null) throw new Refusal(line.number(), DataTrouble.NOT_JSON, "");
            return new Fields(fields, line.number(), "");
        } catch (JacksonException notJson) {
            throw new Refusal(line.number(), DataTrouble.NOT_JSON, notJson.getOriginalMessage());
        }
    }

    private static Map<String, Object> object(JsonParser parser, int line) {
        var fields = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            parser.nextToken();
            if (fields.containsKey(key)) throw new Refusal(line, DataTrouble.DUPLICATE_ENTRY, key);
            fields.put(key, value(parser, line));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser, int line) {
        var items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser, line));
        return items;
    }

    /** A null stands for itself in no field of these formats, so it is refused as a wrong type. */
    private static Object value(JsonParser parser, int line) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) return object(parser, line);
        if (token == JsonToken.START_ARRAY) return array(parser, line);
        if (token == JsonToken.VALUE_STRING) return parser.getString();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) return parser.getBooleanValue();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) return parser.getDecimalValue();
        throw new Refusal(line, token == JsonToken.VALUE_NULL ? DataTrouble.WRONG_TYPE : DataTrouble.NOT_JSON, String.valueOf(parser.currentName()));
    }
}
