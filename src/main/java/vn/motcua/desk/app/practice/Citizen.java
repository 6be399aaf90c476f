package vn.motcua.desk.app.practice;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.dossier.Person;

/**
 * An invented person.
 *
 * @param phone may be empty
 */
public record Citizen(CitizenCard card, String phone) {
    /** What a reader types when it is held to this person's card. */
    public String payload() {
        return card.raw();
    }

    /** This person with everything that the card and a question for the telephone number give. */
    public Person asPerson() {
        return Person.nobody().filledFrom(card).withPhone(phone);
    }
}
