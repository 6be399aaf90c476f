package vn.motcua.desk.paper;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.desk.domain.entry.EntryFile;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/** What lies in a folder of files that are handed on: which paper each is, and its digest, by which it is found again unchanged. Nothing in it is personal. */
public record FileManifest(Origin origin, Matter matter, List<EntryFile> files) {
    private static final String SCHEMA = "files-1";

    public FileManifest {
        files = List.copyOf(files);
    }

    /** For programs. */
    public String json() {
        var mapper = JsonMapper.builder().build();
        var root = mapper.createObjectNode().put("schema", SCHEMA).put("office", origin.office().communeName()).put("desk", origin.office().desk())
                .put("madeAt", origin.at().toString()).put("localCode", matter.localCode().map(Object::toString).orElse(null))
                .put("officialCode", matter.officialCode().map(Object::toString).orElse(null)).put("procedure", matter.procedureCode());
        var list = root.putArray("files");
        for (var file : files) {
            list.addObject().put("name", file.name()).put("component", file.component()).put("title", file.title()).put("source", file.source().name())
                    .put("mediaType", file.mediaType()).put("pages", file.pages()).put("bytes", file.bytes()).put("signed", file.signed())
                    .put("sha256", file.digest());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** For people: in Vietnamese, one paragraph a file. */
    public String text() {
        var texts = Texts.vietnamese();
        var formats = new Formats(texts);
        var text = new StringBuilder(texts.get("paper.manifest.title", matter.localCode().map(Object::toString).orElse(""))).append("\r\n");
        matter.officialCode().ifPresent(code -> text.append(texts.get("paper.manifest.officialCode", code)).append("\r\n"));
        text.append(matter.procedureCode()).append(' ').append(matter.procedureName()).append("\r\n");
        text.append(texts.get("paper.manifest.made", formats.dateTime(origin.at()), origin.office().communeName(), origin.office().desk())).append("\r\n");
        for (var file : files) {
            text.append("\r\n").append(file.name()).append("\r\n").append("  ").append(file.title()).append("\r\n").append("  ")
                    .append(texts.of("paper.manifest.source", file.source())).append(", ").append(formats.pages(file.pages())).append(", ")
                    .append(formats.size(file.bytes()));
            if (file.signed()) text.append(", ").append(texts.get("paper.manifest.signed"));
            text.append("\r\n  SHA-256 ").append(file.digest()).append("\r\n");
        }
        return text.append("\r\n").append(texts.get("paper.manifest.gone")).append("\r\n").toString();
    }
}
