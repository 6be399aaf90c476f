package vn.motcua.desk.domain.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import vn.motcua.desk.domain.summary.UnreadableSummary.Why;

/**
 * Reads what came from outside: bounded in length, depth and numbers, and in the one form or not at all. Unknown fields of a batch and of a
 * row are kept, those of an answer or an enrolment are passed over, those of a key are refused: they would change what the row is about.
 */
public final class SummaryReader {
    /** Bytes of one text, unpacked. */
    public static final int LONGEST = 4 << 20;
    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_NAME = 128;
    private static final int MOST_DIGITS = 17;

    private final int newest;
    private final JsonFactory json;

    public SummaryReader() {
        this(Batch.SCHEMA);
    }

    /** @param newest the newest schema that is read; the three before it are read too */
    public SummaryReader(int newest) {
        this.newest = newest;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(LONGEST).maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT).maxNameLength(LONGEST_NAME).maxNumberLength(MOST_DIGITS).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    }

    public Batch batch(byte[] bytes) throws UnreadableSummary {
        return batch(tree(bytes), "");
    }

    Batch batch(CanonicalJson tree, String where) throws UnreadableSummary {
        var fields = new FieldTaker(tree, where);
        long schema = fields.whole("schema");
        if (schema > newest) throw new UnreadableSummary(Why.SCHEMA_TOO_NEW, "schema");
        if (schema < 1 || schema < newest - Batch.OLDER_READ) throw new UnreadableSummary(Why.SCHEMA_TOO_OLD, "schema");
        var commune = fields.text("commune");
        var desk = fields.text("desk");
        long epoch = fields.whole("epoch");
        long seq = fields.whole("seq");
        var prevHash = fields.text("prevHash");
        var madeAt = fields.moment("madeAt");
        var auditHead = fields.text("auditHead");
        var rows = fields.parts("rows", SummaryReader::row);
        return valid(where, () -> new Batch((int) schema, commune, desk, epoch, seq, prevHash, madeAt, auditHead, rows, fields.rest()));
    }

    public BatchAnswer answer(byte[] bytes) throws UnreadableSummary {
        return answer(tree(bytes), "");
    }

    static BatchAnswer answer(CanonicalJson tree, String where) throws UnreadableSummary {
        var fields = new FieldTaker(tree, where);
        var outcome = fields.choice("outcome", BatchAnswer.Outcome.class);
        var hash = fields.text("hash");
        long wanted = fields.whole("wanted");
        var rows = fields.parts("rows", SummaryReader::rowAnswer);
        var hubTime = fields.moment("hubTime");
        return valid(where, () -> new BatchAnswer(outcome, hash, wanted, rows, hubTime));
    }

    public Enrolment enrolment(byte[] bytes) throws UnreadableSummary {
        var fields = new FieldTaker(tree(bytes), "");
        var code = fields.text("code");
        var commune = fields.text("commune");
        var desk = fields.text("desk");
        var publicKey = fields.text("publicKey");
        long epoch = fields.whole("epoch");
        return valid("", () -> new Enrolment(code, commune, desk, publicKey, epoch));
    }

    public EnrolmentAnswer enrolmentAnswer(byte[] bytes) throws UnreadableSummary {
        var fields = new FieldTaker(tree(bytes), "");
        var commune = fields.text("commune");
        var desk = fields.text("desk");
        var hub = fields.text("hub");
        var hubKey = fields.text("hubKey");
        var hubTime = fields.moment("hubTime");
        return valid("", () -> new EnrolmentAnswer(commune, desk, hub, hubKey, hubTime));
    }

    public Refusal refusal(byte[] bytes) throws UnreadableSummary {
        var fields = new FieldTaker(tree(bytes), "");
        var code = fields.text("code");
        var vietnamese = fields.text("vi");
        var english = fields.text("en");
        return valid("", () -> new Refusal(code, vietnamese, english));
    }

    /** @throws UnreadableSummary also when the bytes are not in the one form */
    public CanonicalJson tree(byte[] bytes) throws UnreadableSummary {
        if (bytes.length > LONGEST) throw new UnreadableSummary(Why.TOO_LARGE, "");
        CanonicalJson tree;
        try (var parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            tree = value(parser);
            if (parser.nextToken() != null) throw new UnreadableSummary(Why.NOT_JSON, "");
        } catch (JacksonException unreadable) {
            throw new UnreadableSummary(Why.NOT_JSON, "", unreadable);
        }
        if (!Arrays.equals(tree.bytes(), bytes)) throw new UnreadableSummary(Why.NOT_CANONICAL, "");
        return tree;
    }

    private static CanonicalJson value(JsonParser parser) throws UnreadableSummary {
        var token = parser.currentToken();
        if (token == null) throw new UnreadableSummary(Why.NOT_JSON, "");
        return switch (token) {
            case START_OBJECT -> {
                var fields = new TreeMap<String, CanonicalJson>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield new CanonicalJson.Fields(fields);
            }
            case START_ARRAY -> {
                var items = new ArrayList<CanonicalJson>();
                while (parser.nextToken() != JsonToken.END_ARRAY) items.add(value(parser));
                yield new CanonicalJson.Items(items);
            }
            case VALUE_STRING -> new CanonicalJson.Text(parser.getString());
            case VALUE_TRUE -> new CanonicalJson.Truth(true);
            case VALUE_FALSE -> new CanonicalJson.Truth(false);
            case VALUE_NUMBER_INT -> {
                long whole = parser.getLongValue();
                yield valid("", () -> new CanonicalJson.Whole(whole));
            }
            case VALUE_NUMBER_FLOAT, VALUE_NULL, VALUE_EMBEDDED_OBJECT, PROPERTY_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                    throw new UnreadableSummary(Why.NOT_CANONICAL, "");
        };
    }

    private static SummaryRow row(CanonicalJson tree, String where) throws UnreadableSummary {
        var fields = new FieldTaker(tree, where);
        var key = fields.part("key", SummaryReader::key);
        long revision = fields.whole("revision");
        var counters = fields.counts("counters");
        return valid(where, () -> new SummaryRow(key, revision, counters, fields.rest()));
    }

    private static SummaryKey key(CanonicalJson tree, String where) throws UnreadableSummary {
        var fields = new FieldTaker(tree, where);
        var commune = fields.text("commune");
        var desk = fields.text("desk");
        var day = fields.text("day");
        var procedure = fields.text("procedure");
        var channel = fields.text("channel");
        fields.nothingElse();
        return valid(where, () -> SummaryKey.of(commune, desk, day, procedure, channel));
    }

    private static BatchAnswer.Row rowAnswer(CanonicalJson tree, String where) throws UnreadableSummary {
        var fields = new FieldTaker(tree, where);
        var key = fields.part("key", SummaryReader::key);
        var state = fields.choice("state", BatchAnswer.RowState.class);
        var code = fields.text("code");
        return valid(where, () -> new BatchAnswer.Row(key, state, code));
    }

    private interface Making<T> {
        T make();
    }

    /** What a value itself refuses to be. */
    static <T> T valid(String where, Making<T> making) throws UnreadableSummary {
        try {
            return making.make();
        } catch (IllegalArgumentException impossible) {
            throw new UnreadableSummary(Why.FIELD_WRONG, where, impossible);
        }
    }
}
