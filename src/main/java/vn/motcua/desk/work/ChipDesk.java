package vn.motcua.desk.work;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.ChipContent;
import vn.motcua.desk.device.ChipContent.Field;
import vn.motcua.desk.device.ChipProblem;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.ChipReaders;
import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.domain.citizen.CardExpiry;
import vn.motcua.desk.domain.citizen.ChipText;
import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Person;

/** Chips of identity cards read at the desk. Nothing of what is read is kept here: the portrait is seen and gone. */
public final class ChipDesk {
    private static final DateTimeFormatter ON_CHIP = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int CARD_ACCESS_NUMBER = 6;
    private static final int DOCUMENT_NUMBER = 9;

    private final ChipReaders readers;
    private final Clock clock;

    public ChipDesk(ChipReaders readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /** How a reading ended. */
    public sealed interface Reading {
        /** @param card what the chip says, in the words of the card's code */
        record Read(CitizenCard card, ChipContent content) implements Reading {
            /** Whether it may stand for a check of identity: signed by one who may, and no copy. */
            public boolean isProven() {
                return content.genuineness() instanceof Genuineness.Genuine && content.original() != ChipContent.Original.COPY;
            }

            /** Whether it is known to be made up or copied. */
            public boolean isFalse() {
                return content.genuineness() instanceof Genuineness.NotGenuine || content.original() == ChipContent.Original.COPY;
            }

            public Optional<LocalDate> expires() {
                return day(content, Field.EXPIRES);
            }
        }

        record Failed(ChipProblem problem) implements Reading { }
    }

    /** Those that are connected now. Slow. */
    public List<ChipReader> readers() {
        return readers.find();
    }

    /** The certificates by which chips are judged. Slow. */
    public ChipReaders.Trust trust() {
        return readers.trust();
    }

    /**
     * The printed data that may open this person's card, as far as they are known; none without the number. The card access number of cards in
     * use is the end of the personal number, as apps rely on that open a card with nothing else; no law says it, so the machine readable lines
     * come after it.
     *
     * @param expires as the card says, when somebody looked
     */
    public List<AccessKey> keys(Person person, Optional<LocalDate> expires) {
        return person.personalNumber().map(number -> keys(number, person.bornOn(), person.card().flatMap(CitizenCard::issued), expires)).orElse(List.of());
    }

    private List<AccessKey> keys(PersonalNumber number, Optional<LocalDate> born, Optional<LocalDate> issued, Optional<LocalDate> expires) {
        var keys = new ArrayList<AccessKey>();
        keys.add(new AccessKey.Number(last(number, CARD_ACCESS_NUMBER)));
        born.ifPresent(birth -> expires.map(List::of).orElseGet(() -> CardExpiry.candidates(birth, issued, LocalDate.now(clock)))
                .forEach(day -> keys.add(new AccessKey.Lines(last(number, DOCUMENT_NUMBER), birth, day))));
        return List.copyOf(keys);
    }

    private static String last(PersonalNumber number, int digits) {
        return number.digits().substring(number.digits().length() - digits);
    }

    /** Reads the card that lies there. Takes seconds. */
    public Reading read(ChipReader reader, List<AccessKey> keys, Consumer<ChipReader.Progress> progress, BooleanSupplier cancelled) {
        return understood(reader.read(keys, progress, cancelled));
    }

    private static Reading understood(ChipReader.Outcome outcome) {
        return switch (outcome) {
            case ChipReader.Outcome.Failed(var problem) -> new Reading.Failed(problem);
            case ChipReader.Outcome.Read(var content) -> card(content).<Reading>map(card -> new Reading.Read(card, content))
                    .orElseGet(() -> new Reading.Failed(new ChipProblem.Unreadable("fields")));
        };
    }

    private static Optional<CitizenCard> card(ChipContent content) {
        return new ChipText(part(content, Field.NUMBER), part(content, Field.OLD_NUMBER), part(content, Field.NAME), day(content, Field.BORN),
                part(content, Field.SEX), part(content, Field.RESIDENCE), day(content, Field.ISSUED)).card();
    }

    private static String part(ChipContent content, Field field) {
        return content.field(field).orElse("");
    }

    private static Optional<LocalDate> day(ChipContent content, Field field) {
        return content.field(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text, ON_CHIP));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        });
    }
}
