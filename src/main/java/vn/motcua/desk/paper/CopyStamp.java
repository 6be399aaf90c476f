package vn.motcua.desk.paper;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.text.Texts;

/**
 * What is seen of the signature that makes an electronic copy: form of the copy, name of the office, time of signing to the second with the time
 * zone. Source: NĐ 30/2020/NĐ-CP, annex I, copies in electronic form.
 */
public final class CopyStamp {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss xxx", Locale.ROOT);

    private CopyStamp() { }

    /** One line each, in Vietnamese whatever the screen speaks. */
    public static List<String> lines(CopyForm form, Office office, OffsetDateTime signedAt) {
        var texts = Texts.vietnamese();
        return List.of(texts.of("paper.copy", form), texts.get("paper.committee", office.communeName()).toUpperCase(Locale.ROOT), MOMENT.format(signedAt));
    }
}
