package vn.motcua.desk.app.codes;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.ScannedCode;

/** Reports for programs: a list with an object for each picture. */
public final class CodeJson {
    private CodeJson() { }

    public static String of(List<CodeReport> reports) {
        var mapper = JsonMapper.builder().build();
        var list = mapper.createArrayNode();
        for (var report : reports) {
            var node = list.addObject().put("file", report.file().toString()).put("millis", tenths(report.millis()))
                    .put("readingMillis", tenths(report.readingMillis()));
            switch (report.outcome()) {
                case CodeReport.Outcome.Refused(var trouble) -> node.put("outcome", "refused").put("trouble", trouble.name());
                case CodeReport.Outcome.NoCode() -> node.put("outcome", "none");
                case CodeReport.Outcome.Read(var found, var code) -> {
                    node.put("outcome", "read").put("way", found.way().name()).put("text", found.text());
                    add(node, code);
                }
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list);
    }

    private static double tenths(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    private static void add(ObjectNode node, ScannedCode code) {
        switch (code) {
            case ScannedCode.Card(var card) -> {
                node.put("kind", "card");
                add(node.putObject("card"), card);
            }
            case ScannedCode.DigitsOnly(var card, var damage) -> {
                node.put("kind", "digits-only").put("damage", damage.name());
                add(node.putObject("card"), card);
            }
            case ScannedCode.VneidPass() -> node.put("kind", "vneid-pass");
            case ScannedCode.WebLink(var address) -> node.put("kind", "web-link").put("address", address);
            case ScannedCode.BankTransfer(var accountEnding, var amount) -> {
                node.put("kind", "bank-transfer");
                accountEnding.ifPresent(ending -> node.put("accountEnding", ending));
                amount.ifPresent(dong -> node.put("amount", dong));
            }
            case ScannedCode.OwnReceipt(var own) -> node.put("kind", "own-receipt").put("localCode", own.text());
            case ScannedCode.OfficialDossier(var official) -> node.put("kind", "official-dossier").put("officialCode", official.text());
            case ScannedCode.BrokenCard(var flaw) -> node.put("kind", "broken-card").put("flaw", flaw.name());
            case ScannedCode.Foreign() -> node.put("kind", "foreign");
        }
    }

    private static void add(ObjectNode node, CitizenCard card) {
        node.put("number", card.number().digits());
        card.oldNumber().ifPresent(old -> node.put("oldNumber", old));
        card.name().ifPresent(name -> node.put("name", name));
        card.born().ifPresent(born -> node.put("born", born.toString()));
        card.sex().ifPresent(sex -> node.put("sex", sex.name()));
        card.residence().ifPresent(residence -> node.put("residence", residence));
        card.issued().ifPresent(issued -> node.put("issued", issued.toString()));
    }
}
