package vn.motcua.desk.app.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.practice.PracticeChipReader;
import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.text.Texts;

/** The make-believe reader of chips, on which the cards of the invented citizens lie, all signed by an authority that does not exist. */
public final class PracticeChips implements ChipReaders {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate UNTIL = LocalDate.of(2099, 12, 31);

    private final Texts texts;
    private final String folder;
    private final ChipReader reader;

    /** @param folder where certificates would lie */
    public PracticeChips(Texts texts, String folder, Duration perReading) {
        this.texts = texts;
        this.folder = folder;
        reader = new PracticeChipReader(this::card, perReading);
    }

    @Override public List<ChipReader> find() {
        return List.of(reader);
    }

    @Override public Trust trust() {
        return new Trust(folder, List.of(new Certificate(authority(), UNTIL)), List.of());
    }

    private Optional<ChipContent> card(List<AccessKey> keys) {
        return Citizens.shipped().stream().map(Citizen::card).filter(card -> keys.stream().anyMatch(key -> opens(key, card))).findFirst().map(this::content);
    }

    private static boolean opens(AccessKey key, CitizenCard card) {
        return switch (key) {
            case AccessKey.Number(var digits) -> card.number().digits().endsWith(digits);
            case AccessKey.Lines(var document, var born, _) -> card.number().digits().endsWith(document) && card.born().equals(Optional.of(born));
        };
    }

    private ChipContent content(CitizenCard card) {
        var fields = new EnumMap<Field, String>(Field.class);
        fields.put(Field.NUMBER, card.number().digits());
        card.oldNumber().ifPresent(old -> fields.put(Field.OLD_NUMBER, old));
        card.name().ifPresent(name -> fields.put(Field.NAME, name));
        card.born().ifPresent(born -> fields.put(Field.BORN, DAY.format(born)));
        card.sex().ifPresent(sex -> fields.put(Field.SEX, texts.of("sex", sex)));
        card.residence().ifPresent(residence -> fields.put(Field.RESIDENCE, residence));
        card.issued().ifPresent(issued -> fields.put(Field.ISSUED, DAY.format(issued)));
        return new ChipContent(fields, Optional.of(DrawnFace.of(card.number())), new Genuineness.Genuine(new Genuineness.Signer(authority(), authority(), UNTIL)),
                ChipContent.Original.PROVEN);
    }

    private String authority() {
        return texts.get("practice.authority");
    }
}
