package vn.motcua.desk.domain.summary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is carried on a stick where there is no line, as packed JSON: {@code {"batches":[{"batch":…,"signature":…}],"kind":"motcua-batches"}} up
 * and {@code {"answers":[…],"kind":"motcua-answers"}} back. An answer says by its hash which batch it is for. An answer file is not signed: a
 * false one makes the desk believe that rows were taken, and the next batch that does arrive is answered with a gap.
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
            return Carried.packed(NAME, "batches", batches, SignedBatch::json);
        }
    }

    record Answers(List<BatchAnswer> answers) implements Carried {
        static final String NAME = "motcua-answers";

        public Answers {
            answers = List.copyOf(answers);
        }

        @Override public byte[] packed() {
            return Carried.packed(NAME, "answers", answers, BatchAnswer::json);
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
            case Answers.NAME -> new Answers(fields.parts("answers", SummaryReader::answer));
            default -> throw new UnreadableSummary(UnreadableSummary.Why.FIELD_WRONG, KIND);
        };
    }

    private static <T> byte[] packed(String kind, String name, List<T> items, Function<T, CanonicalJson> json) {
        return Packed.pack(CanonicalJson.Fields.of(Map.of(KIND, new CanonicalJson.Text(kind), name, new CanonicalJson.Items(items.stream().map(json).toList())))
                .bytes());
    }
}
