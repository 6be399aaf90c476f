package vn.motcua.desk.domain.dossier;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.words.Folding;

/** Where what stands in the form and what a card says do not agree. What either of them leaves open does not disagree. */
public final class IdentityComparison {
    private IdentityComparison() { }

    /** Names are compared without marks and case; the digits of the card's number are held against its own sex and birth year. */
    public static List<Disagreement> of(Person person, CitizenCard card) {
        var found = new ArrayList<Disagreement>();
        boolean sameName = person.name().isBlank()
                || card.name().map(name -> Folding.words(name).equals(Folding.words(person.name()))).orElse(true);
        if (!sameName) found.add(Disagreement.NAME);
        if (person.bornOn().isPresent() && card.born().isPresent() && !person.bornOn().equals(card.born())) found.add(Disagreement.BIRTH_DATE);
        if (person.sex().isPresent() && card.sex().isPresent() && !person.sex().equals(card.sex())) found.add(Disagreement.SEX);
        var number = card.number();
        if (card.sex().or(person::sex).filter(sex -> sex != number.sex()).isPresent()) found.add(Disagreement.NUMBER_AGAINST_SEX);
        if (card.born().or(person::bornOn).filter(born -> born.getYear() != number.birthYear()).isPresent()) {
            found.add(Disagreement.NUMBER_AGAINST_YEAR);
        }
        return List.copyOf(found);
    }
}
