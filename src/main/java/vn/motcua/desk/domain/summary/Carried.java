package vn.motcua.desk.domain.summary;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is carried on a stick where there is no line, as packed JSON: {@code {"batches":[{"batch":…,"signature":…}],"kind":"motcua-batches"}} up
 * and {@code {"answers":[…],"kind":"motcua-answers","signature":…}} back. An answer says by its hash which batch it is for; the signature is the hub's,
 * over the canonical bytes of the file without it, so that nobody on the way says of rows that they were taken.
 */
public sealed interface Carried {
    String BATCHES_SUFFIX = ".motcua-batch";
    String ANSWERS_SUFFIX = ".motcua-answer";
    /** Bytes of a file, unpacked. */
    int LONGEST = SummaryReader.LONGEST;
    String KIND = "kind";

    /** @param batches of one desk, by seq */
    record Batches(List<SignedBatch> batches) implements Carried {
        static final String NAME = "motcua-batches";

        public Batches {
            batches = List.copyOf(batches);
        }

        @Override public byte[] packed() {
            return Packed.pack(json(NAME, "batches", batches, SignedBatch::json).bytes());
        }
    }

    /** @param signature of the hub, in Base64 */
    record Answers(List<BatchAnswer> answers, String signature) implements Carried {
        static final String NAME = "motcua-answers";
        private static final String SIGNATURE = "signature";

        public Answers {
            answers = List.copyOf(answers);
        }

        /** @param key the hub's, {@link EnrolmentAnswer#hubKey} */
        public static Answers signed(List<BatchAnswer> answers, PrivateKey key) {
            return new Answers(answers, Signing.sign(key, unsigned(answers).bytes()));
        }

        public boolean isGenuine(PublicKey key) {
            return Signing.isGenuine(key, unsigned(answers).bytes(), signature);
        }

        @Override public byte[] packed() {
            return Packed.pack(unsigned(answers).and(new TreeMap<>(Map.of(SIGNATURE, new CanonicalJson.Text(signature)))).bytes());
        }

        private static CanonicalJson.Fields unsigned(List<BatchAnswer> answers) {
            return json(NAME, "answers", answers, BatchAnswer::json);
        }
    }

    /** The file. */
    byte[] packed();

    static Carried read(SummaryReader reader, byte[] packed) throws UnreadableSummary {
        var fields = new FieldTaker(reader.tree(Packed.unpack(packed)), "");
        return switch (fields.text(KIND)) {
            case Batches.NAME -> new Batches(fields.parts("batches", (tree, where) -> {
                var signed = new FieldTaker(tree, where);
                return new SignedBatch(signed.part("batch", reader::batch), signed.text("signature"));
            }));
            case Answers.NAME -> new Answers(fields.parts("answers", SummaryReader::answer), fields.text(Answers.SIGNATURE));
            default -> throw new UnreadableSummary(UnreadableSummary.Why.FIELD_WRONG, KIND);
        };
    }

    private static <T> CanonicalJson.Fields json(String kind, String name, List<T> items, Function<T, CanonicalJson> json) {
        return CanonicalJson.Fields.of(Map.of(KIND, new CanonicalJson.Text(kind), name, new CanonicalJson.Items(items.stream().map(json).toList())));
    }
}
