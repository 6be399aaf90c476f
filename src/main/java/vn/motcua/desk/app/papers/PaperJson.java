package vn.motcua.desk.app.papers;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.domain.trouble.FileOddity;

/** Reports for programs: a list with an object for each file. */
public final class PaperJson {
    private PaperJson() { }

    public static String of(List<PaperReport> reports) {
        var mapper = JsonMapper.builder().build();
        var list = mapper.createArrayNode();
        for (var report : reports) add(list.addObject().put("file", report.file().toString()), report.outcome());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list);
    }

    private static void add(ObjectNode node, PaperReport.Outcome outcome) {
        switch (outcome) {
            case PaperReport.Outcome.Refused(var trouble) -> node.put("outcome", "refused").put("trouble", trouble.name());
            case PaperReport.Outcome.Copied(var paper, int pages, var oddities) -> {
                node.put("outcome", "copied").put("paper", paper.toString()).put("pages", pages);
                add(node, oddities);
            }
            case PaperReport.Outcome.Made(var paper, var made, var pages, var oddities, boolean searchable, var unread) -> {
                node.put("outcome", "made").put("paper", paper.toString()).put("bytes", made.bytes()).put("compression", made.compression().name())
                        .put("withinLimit", made.withinLimit()).put("searchable", searchable).put("unreadText", unread.map(Enum::name).orElse(null));
                add(node, oddities);
                var all = node.putArray("pages");
                for (var page : pages) add(all.addObject(), page);
            }
        }
    }

    private static void add(ObjectNode node, List<FileOddity> oddities) {
        var list = node.putArray("oddities");
        oddities.forEach(oddity -> list.add(oddity.name()));
    }

    private static void add(ObjectNode node, PaperReport.PageReport page) {
        var notes = page.notes();
        var treatment = notes.proposed();
        node.put("width", page.width()).put("height", page.height()).put("dpi", page.dpi()).put("words", page.words()).put("blank", notes.blank())
                .put("quarterTurns", treatment.quarterTurns()).put("skew", treatment.skew());
        treatment.crop().ifPresent(crop -> node.putArray("crop").add(crop.left()).add(crop.top()).add(crop.right()).add(crop.bottom()));
        var doubts = node.putArray("doubts");
        notes.doubts().stream().sorted().forEach(doubt -> doubts.add(doubt.name()));
    }
}
