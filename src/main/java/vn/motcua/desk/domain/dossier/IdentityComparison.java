package vn.motcua.desk.domain.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.words.Folding;

/** Where the form, the card that was read for it and the digits of the number do not agree. What one of them leaves open does not disagree. */
public final class IdentityComparison {
    private IdentityComparison() { }

    /**
     * Names are compared without marks and case; the digits of the number are held against sex and birth year of the card, or of the form
     * where no card was read.
     *
     * @param known what this desk knows of the person; a card older than one seen before was replaced by it
     */
    public static List<Disagreement> of(Person person, Optional<KnownCitizen> known, LocalDate today) {
        var found = new ArrayList<Disagreement>();
        person.card().ifPresent(card -> formAgainstCard(person, card, found));
        person.card().map(CitizenCard::number).or(person::personalNumber).ifPresent(number -> digits(number, person, found));
        person.card().ifPresent(card -> {
            if (card.isExpired(today)) found.add(Disagreement.CARD_EXPIRED);
            if (card.issued().isPresent() && known.flatMap(KnownCitizen::newestCard).filter(card.issued().get()::isBefore).isPresent()) {
                found.add(Disagreement.CARD_CANCELLED);
            }
        });
        return List.copyOf(found);
    }

    private static void formAgainstCard(Person person, CitizenCard card, List<Disagreement> found) {
        boolean sameName = person.name().isBlank()
                || card.name().map(name -> Folding.words(name).equals(Folding.words(person.name()))).orElse(true);
        if (!sameName) found.add(Disagreement.NAME);
        if (person.bornOn().isPresent() && card.born().isPresent() && !person.bornOn().equals(card.born())) found.add(Disagreement.BIRTH_DATE);
        if (person.sex().isPresent() && card.sex().isPresent() && !person.sex().equals(card.sex())) found.add(Disagreement.SEX);
        if (person.personalNumber().filter(number -> !number.equals(card.number())).isPresent()) found.add(Disagreement.NUMBER);
    }

    private static void digits(PersonalNumber number, Person person, List<Disagreement> found) {
        var sex = person.card().flatMap(CitizenCard::sex).or(person::sex);
        if (sex.filter(one -> one != number.sex()).isPresent()) found.add(Disagreement.NUMBER_AGAINST_SEX);
        var born = person.card().flatMap(CitizenCard::born).or(person::bornOn);
        if (born.filter(day -> day.getYear() != number.birthYear()).isPresent()) found.add(Disagreement.NUMBER_AGAINST_YEAR);
    }
}
