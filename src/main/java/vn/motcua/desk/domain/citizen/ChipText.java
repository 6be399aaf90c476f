package vn.motcua.desk.domain.citizen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What the chip of an identity card says, part by part; a part that does not fit into its field stays out of it. Parts that are missing are empty. */
public record ChipText(String number, String oldNumber, String name, Optional<LocalDate> born, String sex, String residence, Optional<LocalDate> issued) {
    private static final DateTimeFormatter IN_CODE = DateTimeFormatter.ofPattern("ddMMuuuu");

    /** As if the card's code had said it, in the order of that code; empty without a personal number. */
    public Optional<CitizenCard> card() {
        return PersonalNumber.parse(number).map(personal -> new CitizenCard(personal,
                Optional.of(oldNumber).filter(text -> CardText.OLD_NUMBER.matcher(text).matches()),
                Optional.of(name).filter(text -> CardText.NAME.matcher(text).matches() && CardText.sexOf(text).isEmpty()),
                born, CardText.sexOf(sex), Optional.of(residence).filter(CardText::isPlace), issued, raw()));
    }

    private String raw() {
        return String.join("|", number, oldNumber, name, inCode(born), sex, residence, inCode(issued));
    }

    private static String inCode(Optional<LocalDate> day) {
        return day.map(IN_CODE::format).orElse("");
    }
}
