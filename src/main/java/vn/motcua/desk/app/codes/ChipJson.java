package vn.motcua.desk.app.codes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReaders.Trust;
import vn.motcua.desk.device.Genuineness;

/** What a chip said, or which readers and certificates there are, for programs. The portrait is told by its size alone. */
public final class ChipJson {
    private ChipJson() { }

    public static String of(ChipReader.Outcome outcome) {
        var node = JsonMapper.builder().build().createObjectNode();
        switch (outcome) {
            case ChipReader.Outcome.Failed(var problem) -> node.put("outcome", "failed").put("problem", name(problem));
            case ChipReader.Outcome.Read(var content) -> read(node.put("outcome", "read"), content);
        }
        return written(node);
    }

    public static String of(List<ChipReader> readers, Trust trust) {
        var node = JsonMapper.builder().build().createObjectNode();
        var names = node.putArray("readers");
        readers.forEach(reader -> names.add(reader.name()));
        node.put("certificateFolder", trust.folder());
        var certificates = node.putArray("certificates");
        for (var one : trust.certificates()) certificates.addObject().put("name", one.name()).put("until", one.until().toString());
        var unusable = node.putArray("unusable");
        trust.unusable().forEach(unusable::add);
        return written(node);
    }

    private static void read(ObjectNode node, ChipContent content) {
        var fields = node.putObject("fields");
        Arrays.stream(Field.values()).forEach(field -> content.field(field).ifPresent(text -> fields.put(field.name().toLowerCase(Locale.ROOT), text)));
        content.portrait().ifPresent(face -> node.putObject("portrait").put("width", face.width()).put("height", face.height()));
        var judged = node.putObject("genuineness");
        switch (content.genuineness()) {
            case Genuineness.Genuine(var signer) -> signer(judged.put("verdict", "genuine"), signer);
            case Genuineness.Unverified(var doubt, var signer) -> signer(judged.put("verdict", "unverified").put("doubt", doubt.name()), signer);
            case Genuineness.NotGenuine(var flaw, var groups) -> {
                var altered = judged.put("verdict", "not-genuine").put("flaw", flaw.name()).putArray("groups");
                groups.forEach(altered::add);
            }
        }
        node.put("chip", content.original().name());
    }

    private static void signer(ObjectNode node, Genuineness.Signer signer) {
        node.put("signer", signer.name()).put("issuer", signer.issuer()).put("until", signer.until().toString());
    }

    private static String name(ChipProblem problem) {
        return problem instanceof ChipProblem.Machine(var machine) ? machine.getClass().getSimpleName() : problem.getClass().getSimpleName();
    }

    private static String written(ObjectNode node) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
