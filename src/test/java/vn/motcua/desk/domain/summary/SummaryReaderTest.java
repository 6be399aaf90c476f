package vn.motcua.desk.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.domain.summary.UnreadableSummary.Why;

class SummaryReaderTest {
    private static final String KEY = "{\"channel\":\"DESK\",\"commune\":\"29650\",\"day\":\"2026-11-26\",\"desk\":\"Q1\",\"procedure\":\"1.001193\"}";
    private static final String ROW = "{\"counters\":{\"lost.C1\":2,\"received\":7},\"key\":" + KEY + ",\"revision\":3}";
    private static final String BATCH = "{\"auditHead\":\"\",\"commune\":\"29650\",\"desk\":\"Q1\",\"epoch\":1790000000,\"madeAt\":\"2026-11-26T08:20:44.123Z\","
            + "\"prevHash\":\"\",\"rows\":[" + ROW + "],\"schema\":1,\"seq\":1}";

    private final SummaryReader reader = new SummaryReader();

    @Test
    void theOneFormIsThis() throws UnreadableSummary {
        var key = new SummaryKey("29650", "Q1", LocalDate.of(2026, 11, 26), "1.001193", "DESK");
        var row = new SummaryRow(key, 3, new TreeMap<>(java.util.Map.of("received", 7L, "lost.C1", 2L)));
        var batch = new Batch("29650", "Q1", 1_790_000_000L, 1, "", Instant.parse("2026-11-26T08:20:44.123456Z"), "", List.of(row));

        assertThat(new String(batch.bytes(), StandardCharsets.UTF_8)).isEqualTo(BATCH);
        assertThat(reader.batch(bytes(BATCH))).isEqualTo(batch);
        assertThat(batch.hash()).isEqualTo(Signing.hash(bytes(BATCH))).hasSize(64);
    }

    @Test
    void whatIsWrittenIsReadTheSameWithEverythingUnknown() throws UnreadableSummary {
        var batches = new RandomBatches(1);
        for (int i = 0; i < 500; i++) {
            var batch = batches.next();
            var read = reader.batch(Packed.unpack(Packed.pack(batch.bytes())));
            assertThat(read).isEqualTo(batch);
            assertThat(read.bytes()).isEqualTo(batch.bytes());
        }
    }

    @Test
    void anotherOrderOfNamesComesToTheSameForm() throws UnreadableSummary {
        var batches = new RandomBatches(2);
        var mapper = JsonMapper.builder().build();
        for (int i = 0; i < 200; i++) {
            var batch = batches.next();
            var shuffled = shuffled(mapper.readTree(batch.bytes()), new Random(i), mapper);
            assertThat(canonical(shuffled).bytes()).isEqualTo(batch.bytes());
        }
    }

    @Test
    void everyAlteredByteFailsTheSignature() {
        var keys = Signing.newKeys();
        var signed = SignedBatch.of(new RandomBatches(3).next(), keys.getPrivate());
        var bytes = signed.batch().bytes();
        assertThat(signed.isGenuine(keys.getPublic())).isTrue();
        assertThat(signed.isGenuine(Signing.newKeys().getPublic())).isFalse();
        for (int i = 0; i < bytes.length; i++) {
            var altered = bytes.clone();
            altered[i] ^= (byte) (1 << i % 8);
            assertThat(Signing.isGenuine(keys.getPublic(), altered, signed.signature())).as("byte %d", i).isFalse();
        }
        for (int i = 0; i < signed.signature().length(); i++) {
            var altered = new StringBuilder(signed.signature());
            altered.setCharAt(i, altered.charAt(i) == 'A' ? 'B' : 'A');
            assertThat(Signing.isGenuine(keys.getPublic(), bytes, altered.toString())).as("letter %d", i).isFalse();
        }
    }

    @Test
    void aBrokenTextIsRefusedWhereverItBreaks() {
        var bytes = new RandomBatches(4).next().bytes();
        for (int i = 0; i < bytes.length; i++) {
            var half = java.util.Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> reader.batch(half)).isInstanceOf(UnreadableSummary.class);
        }
        var packed = Packed.pack(bytes);
        assertThatThrownBy(() -> Packed.unpack(java.util.Arrays.copyOf(packed, packed.length / 2))).isInstanceOf(UnreadableSummary.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "{\"auditHead\" ~ { \"auditHead\" ~ NOT_CANONICAL",
        "\"seq\":1} ~ \"seq\":1}} ~ NOT_JSON",
        "\"seq\":1} ~ \"seq\":01} ~ NOT_JSON",
        "\"seq\":1} ~ \"seq\":1.0} ~ NOT_CANONICAL",
        "\"seq\":1} ~ \"seq\":1e0} ~ NOT_CANONICAL",
        "\"seq\":1} ~ \"seq\":-0} ~ NOT_CANONICAL",
        "\"seq\":1} ~ \"seq\":null} ~ NOT_CANONICAL",
        "\"seq\":1} ~ \"seq\":\"1\"} ~ FIELD_WRONG",
        "\"seq\":1} ~ \"seq\":0} ~ FIELD_WRONG",
        "\"seq\":1} ~ \"seq\":1,\"seq\":1} ~ NOT_JSON",
        "\"seq\":1} ~ \"seq\":9007199254740992} ~ FIELD_WRONG",
        "\"seq\":1} ~ \"seq\":900719925474099299} ~ NOT_JSON",
        ",\"seq\":1} ~ } ~ FIELD_MISSING",
        "\"schema\":1 ~ \"schema\":2 ~ SCHEMA_TOO_NEW",
        "\"schema\":1 ~ \"schema\":0 ~ SCHEMA_TOO_OLD",
        "\"received\":7 ~ \"received\":-7 ~ FIELD_WRONG",
        "\"received\":7 ~ \"received\":true ~ FIELD_WRONG",
        "\"received\":7 ~ \"nguyễn an\":7 ~ FIELD_WRONG",
        "\"lost.C1\":2 ~ \".lost\":2 ~ FIELD_WRONG",
        "\"lost.C1\":2 ~ \"lost C1\":2 ~ FIELD_WRONG",
        "\"lost.C1\":2 ~ \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\":2 ~ FIELD_WRONG",
        "\"lost.C1\":2,\"received\":7 ~ \"received\":7,\"lost.C1\":2 ~ NOT_CANONICAL",
        "DESK ~ \\u0044ESK ~ NOT_CANONICAL",
        "DESK ~ Tại quầy ~ FIELD_WRONG",
        "\"procedure\":\"1.001193\" ~ \"person\":\"x\",\"procedure\":\"1.001193\" ~ FIELD_UNKNOWN",
        "2026-11-26\" ~ 2026-11-31\" ~ FIELD_WRONG",
        "08:20:44.123Z ~ 08:20:44.1234Z ~ FIELD_WRONG",
        "08:20:44.123Z ~ 15:20:44.123+07:00 ~ FIELD_WRONG",
        "\"desk\":\"Q1\",\"epoch\" ~ \"desk\":\"Q2\",\"epoch\" ~ FIELD_WRONG",
    })
    void anotherFormIsRefused(String part, String instead, Why why) {
        assertThat(BATCH).contains(part);
        assertThatThrownBy(() -> reader.batch(bytes(BATCH.replace(part, instead))))
                .isInstanceOfSatisfying(UnreadableSummary.class, unreadable -> assertThat(unreadable.why()).isEqualTo(why));
    }

    @Test
    void aDeepOrLongTextIsRefused() {
        var deep = "[".repeat(1000) + "]".repeat(1000);
        assertThatThrownBy(() -> reader.tree(bytes(deep))).isInstanceOf(UnreadableSummary.class);
        assertThatThrownBy(() -> reader.tree(bytes("\"" + "a".repeat(5000) + "\""))).isInstanceOf(UnreadableSummary.class);
        assertThatThrownBy(() -> reader.tree(new byte[SummaryReader.LONGEST + 1]))
                .isInstanceOfSatisfying(UnreadableSummary.class, unreadable -> assertThat(unreadable.why()).isEqualTo(Why.TOO_LARGE));
        assertThatThrownBy(() -> Packed.unpack(Packed.pack(new byte[SummaryReader.LONGEST + 1])))
                .isInstanceOfSatisfying(UnreadableSummary.class, unreadable -> assertThat(unreadable.why()).isEqualTo(Why.TOO_LARGE));
    }

    @Test
    void theThreeSchemasBeforeAreRead() throws UnreadableSummary {
        for (int newest = 1; newest <= 4; newest++) assertThat(new SummaryReader(newest).batch(bytes(BATCH)).schema()).isEqualTo(1);
        assertThatThrownBy(() -> new SummaryReader(5).batch(bytes(BATCH)))
                .isInstanceOfSatisfying(UnreadableSummary.class, unreadable -> assertThat(unreadable.why()).isEqualTo(Why.SCHEMA_TOO_OLD));
    }

    @Test
    void theOtherTextsAreReadAsWritten() throws UnreadableSummary {
        var batch = reader.batch(bytes(BATCH));
        var key = batch.rows().getFirst().key();
        var answer = new BatchAnswer(BatchAnswer.Outcome.TAKEN, batch.hash(), 2, List.of(new BatchAnswer.Row(key, BatchAnswer.RowState.REFUSED, "DAY_TOO_FAR")),
                Instant.parse("2026-11-26T08:20:45Z"));
        assertThat(reader.answer(answer.bytes())).isEqualTo(answer);

        var keys = Signing.newKeys();
        var enrolment = new Enrolment(Enrolment.tidy(" ab12-cd34 ef"), "29650", "Q1", Signing.text(keys.getPublic()), 1_790_000_000L);
        assertThat(enrolment.code()).isEqualTo("AB12CD34EF");
        assertThat(reader.enrolment(enrolment.bytes())).isEqualTo(enrolment);
        assertThat(Signing.publicKey(enrolment.publicKey())).isEqualTo(keys.getPublic());
        assertThat(Signing.privateKey(keys.getPrivate().getEncoded())).isEqualTo(keys.getPrivate());

        var enrolled = new EnrolmentAnswer("29650", "Q1", "Trung tâm \"A\"", Signing.text(keys.getPublic()), Instant.parse("2026-11-26T08:20:45.010Z"));
        assertThat(reader.enrolmentAnswer(enrolled.bytes())).isEqualTo(enrolled);

        var refusal = new Refusal("EPOCH_OLD", "Có máy khác.", "Another machine.");
        assertThat(reader.refusal(refusal.bytes())).isEqualTo(refusal);
        assertThat(refusal.known()).contains(RefusalCode.EPOCH_OLD);

        var keysOfDesk = Signing.newKeys();
        var batches = new Carried.Batches(List.of(SignedBatch.of(batch, keysOfDesk.getPrivate())));
        assertThat(Carried.read(reader, batches.packed())).isEqualTo(batches);
        var answers = Carried.Answers.signed(List.of(answer), keys.getPrivate());
        assertThat(Carried.read(reader, answers.packed())).isEqualTo(answers);
    }

    @Test
    void answersThatAreCarriedAreTheHubsOrNobodys() throws UnreadableSummary {
        var keys = Signing.newKeys();
        var taken = new BatchAnswer(BatchAnswer.Outcome.TAKEN, "ab".repeat(32), 2, List.of(), Instant.parse("2026-11-26T08:20:45.010Z"));
        var other = new BatchAnswer(BatchAnswer.Outcome.TAKEN, "cd".repeat(32), 3, List.of(), Instant.parse("2026-11-26T08:20:45.010Z"));
        var signed = Carried.Answers.signed(List.of(taken), keys.getPrivate());
        var came = (Carried.Answers) Carried.read(reader, signed.packed());
        assertThat(came.isGenuine(keys.getPublic())).isTrue();
        assertThat(came.isGenuine(Signing.newKeys().getPublic())).isFalse();
        assertThat(new Carried.Answers(List.of(taken, other), signed.signature()).isGenuine(keys.getPublic())).isFalse();
        assertThat(new Carried.Answers(List.of(), signed.signature()).isGenuine(keys.getPublic())).isFalse();
        assertThat(new Carried.Answers(List.of(taken), "").isGenuine(keys.getPublic())).isFalse();
        // as they were written before they were signed
        var unsigned = Packed.pack(CanonicalJson.Fields.of(Map.of("kind", new CanonicalJson.Text("motcua-answers"), "answers", new CanonicalJson.Items(List.of(taken.json())))).bytes());
        assertThatThrownBy(() -> Carried.read(reader, unsigned)).isInstanceOf(UnreadableSummary.class).hasMessage("FIELD_MISSING signature");
    }

    @Test
    void aValueRefusesWhatItCannotBe() {
        var row = new SummaryRow(new SummaryKey("29650", "Q1", LocalDate.of(2026, 11, 26), "1.001193", "DESK"), 1, new TreeMap<>());
        assertThatIllegalArgumentException().isThrownBy(() -> new Batch("29650", "Q1", 1, 1, "", Instant.EPOCH, "", List.of(row, row)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Batch("29650", "Q1", 1, 2, "", Instant.EPOCH, "", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SummaryRow(row.key(), 0, new TreeMap<>()));
    }

    private static JsonNode shuffled(JsonNode node, Random random, JsonMapper mapper) {
        return switch (node) {
            case ObjectNode object -> {
                var names = new ArrayList<>(object.propertyNames());
                Collections.shuffle(names, random);
                var other = mapper.createObjectNode();
                names.forEach(name -> other.set(name, shuffled(object.get(name), random, mapper)));
                yield other;
            }
            case ArrayNode array -> {
                var other = mapper.createArrayNode();
                array.forEach(item -> other.add(shuffled(item, random, mapper)));
                yield other;
            }
            default -> node;
        };
    }

    private static CanonicalJson canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var fields = new TreeMap<String, CanonicalJson>();
                object.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
                yield new CanonicalJson.Fields(fields);
            }
            case ArrayNode array -> {
                var items = new ArrayList<CanonicalJson>();
                array.forEach(item -> items.add(canonical(item)));
                yield new CanonicalJson.Items(items);
            }
            default -> node.isString() ? new CanonicalJson.Text(node.stringValue())
                    : node.isBoolean() ? new CanonicalJson.Truth(node.booleanValue()) : new CanonicalJson.Whole(node.longValue());
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
