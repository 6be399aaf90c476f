package vn.motcua.desk.text;

import java.time.ZoneId;

import vn.motcua.desk.domain.entry.EntryField;
import vn.motcua.desk.domain.entry.EntryLine;
import vn.motcua.desk.domain.entry.EntryValue;

/** The form of the province's system in words. What is copied is Vietnamese whatever the screen speaks. */
public final class EntryWords {
    private final Texts texts;
    private final Wording wording;
    private final Wording vietnamese;

    public EntryWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.wording = new Wording(texts, zone);
        this.vietnamese = new Wording(Texts.vietnamese(), zone);
    }

    public String field(EntryField field) {
        return texts.of("entry.field", field);
    }

    /** The field, and which of several it is. */
    public String name(EntryLine line) {
        return line.about().isBlank() ? field(line.field()) : texts.get("entry.about", field(line.field()), line.about());
    }

    /** What is entered; of a file its name, of a line without a file how it was settled. */
    public String value(EntryValue value) {
        return switch (value) {
            case EntryValue.Plain(var text) -> text;
            case EntryValue.OfKind(var kind) -> vietnamese.person(kind);
            case EntryValue.OfSex(var sex) -> vietnamese.sex(sex);
            case EntryValue.OfChannel(var channel) -> vietnamese.channel(channel);
            case EntryValue.OfPayment(var channel) -> vietnamese.payment(channel);
            case EntryValue.OfDelivery(var delivery) -> vietnamese.delivery(delivery);
            case EntryValue.OfFile(var file) -> file.name();
            case EntryValue.InTheMaking() -> texts.get("entry.inTheMaking");
            case EntryValue.OfLine(var settlement) -> wording.settlement(settlement);
        };
    }
}
