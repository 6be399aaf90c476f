package vn.motcua.desk.domain.life;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** What a result file says of the dossier to which it belongs: codes in its name and in QR codes on it. */
public final class ResultClues {
    /** Anything that might be a code of a dossier; {@link LocalCode} and {@link OfficialCode} say whether it is one. */
    private static final Pattern LIKE_A_CODE = Pattern.compile("[0-9A-Z.]{2,16}(?:-[0-9A-Z]{1,4})?-\\d{6}-\\d{4,}");

    private ResultClues() { }

    /** Every code of a dossier that stands in these texts, in order. */
    public static Set<String> codes(List<String> texts) {
        var codes = new LinkedHashSet<String>();
        for (var text : texts) {
            var like = LIKE_A_CODE.matcher(text);
            while (like.find()) {
                LocalCode.parse(like.group()).map(LocalCode::text).or(() -> OfficialCode.parse(like.group()).map(OfficialCode::text)).ifPresent(codes::add);
            }
        }
        return codes;
    }

    /** The code of another dossier, where there is one and none of this dossier's. */
    public static Optional<String> another(Dossier dossier, List<String> texts) {
        var codes = codes(texts);
        var official = dossier.all(DossierEvent.OfficialCodeRecorded.class).map(event -> event.code().text())
                .collect(Collectors.toSet());
        if (codes.stream().anyMatch(code -> code.equals(dossier.localCode().text()) || official.contains(code))) return Optional.empty();
        return codes.stream().findFirst();
    }
}
