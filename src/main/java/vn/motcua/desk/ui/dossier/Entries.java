package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.ui.kit.Tone;

/** The papers of a dossier in the order of the list: what came of it first, then what was handed in. */
record Entries(Texts texts, Wording wording) {
    List<Entry> of(Dossier dossier) {
        var all = new ArrayList<Entry>();
        for (var result : dossier.results()) all.add(result(dossier, result));
        if (dossier.lacksResult()) all.add(new Entry(texts.get("deed.resultFile"), texts.get("deed.result.missing"), Tone.AT_STAKE, List.of()));
        dossier.ended().ifPresent(_ -> all.add(taken(dossier, "deed.document", dossier.endingDocument(), "ending", Tone.AT_STAKE)));
        dossier.last(DossierEvent.HandedOver.class).map(handed -> handed.handover().slip()).filter(slip -> slip.pageCount() > 0)
                .ifPresent(slip -> all.add(taken(dossier, "deed.slip", slip, "slip", Tone.NOTED)));
        for (var line : dossier.content().lines()) {
            var how = wording.settlement(line.settlement());
            var signed = signed(dossier, dossier.kept(line.component().id(), line.files()));
            all.add(new Entry(line.component().name(), signed.map(words -> how + " · " + words).orElse(how), tone(line), Sheet.of(dossier, line)));
        }
        return List.copyOf(all);
    }

    private Entry result(Dossier dossier, ResultPaper result) {
        var facts = result.facts();
        var about = new ArrayList<String>();
        facts.issued().ifPresent(day -> about.add(wording.formats().date(day)));
        if (!facts.issuer().isBlank()) about.add(facts.issuer());
        if (!facts.signer().isBlank()) about.add(facts.signer());
        facts.until().ifPresent(day -> about.add(texts.get("deed.result.until", wording.formats().date(day))));
        about.add(wording.formats().pages(result.content().pageCount()));
        signed(dossier, dossier.kept(result.id(), result.content().files())).ifPresent(about::add);
        return new Entry(wording.life().result(result), String.join(" · ", about), Tone.GOOD, Sheet.of(dossier, result.id(), result.content()),
                result.content().files());
    }

    private Optional<String> signed(Dossier dossier, Settlement.Attached kept) {
        var digests = kept.digests();
        return dossier.all(DossierEvent.PaperSigned.class).filter(one -> digests.contains(one.signed().digest())).reduce((_, later) -> later)
                .map(wording.life()::signed);
    }

    private Entry taken(Dossier dossier, String key, Settlement.Attached content, String scans, Tone missing) {
        boolean there = content.pageCount() > 0;
        var sheets = new ArrayList<Sheet>();
        dossier.scans().stream().filter(scan -> scan.isOf(scans)).forEach(scan -> sheets.addAll(Sheet.of(dossier, scan.id(),
                new Settlement.Attached(List.of(), List.of()))));
        sheets.addAll(Sheet.of(new Settlement.Attached(List.of(), content.files())));
        return new Entry(texts.get(key), there ? wording.formats().pages(content.pageCount()) : texts.get("deed.document.missing"), there ? Tone.GOOD : missing, sheets);
    }

    private static Tone tone(ReceivedDossier.Line line) {
        if (line.settlement().isEmpty()) return Tone.AT_STAKE;
        return switch (line.settlement().get()) {
            case Settlement.Attached _, Settlement.Reused _, Settlement.Shown _ -> Tone.GOOD;
            case Settlement.NotNeeded _, Settlement.OnPaperOnly _ -> Tone.NOTED;
        };
    }
}
