package vn.motcua.desk.app.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;

/** The people who come to the desk in practice: always the same ones, so that a teacher can name them. */
public final class Citizens {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy");

    private Citizens() { }

    /** Some two hundred, no two with the same number. */
    public static List<Citizen> shipped() {
        return Tables.rows("citizens.tsv").map(columns -> new Citizen(card(columns[0]), columns.length > 1 ? columns[1] : "")).toList();
    }

    /** The seven fields of the card of 2021, as in the shipped file. */
    private static CitizenCard card(String payload) {
        var fields = payload.split("\\|", -1);
        var number = new PersonalNumber(fields[0]);
        return new CitizenCard(number, Optional.of(fields[1]).filter(old -> !old.isEmpty()), Optional.of(fields[2]),
                Optional.of(LocalDate.parse(fields[3], DAY)), Optional.of(number.sex()), Optional.of(fields[5]),
                Optional.of(LocalDate.parse(fields[6], DAY)), payload);
    }
}
