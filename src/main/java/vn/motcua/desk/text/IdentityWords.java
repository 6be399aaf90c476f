package vn.motcua.desk.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Person;

/** The words of a check of identity and of a citizen who was here before, part of {@link Wording}. */
public final class IdentityWords {
    private static final String UNKNOWN = "?";

    private final Texts texts;
    private final Formats formats;
    private final ZoneId zone;

    IdentityWords(Texts texts, Formats formats, ZoneId zone) {
        this.texts = texts;
        this.formats = formats;
        this.zone = zone;
    }

    /** The record of a check in one line: when, how, with which reference, and what disagreed. */
    String check(IdentityCheck check) {
        return switch (check) {
            case IdentityCheck.Confirmed(var method, _, var at, _, var reference, var disagreements, _) -> {
                var parts = new ArrayList<String>();
                parts.add(texts.get("identity.confirmed", moment(at), texts.of("identity.method", method)));
                reference.filter(text -> !text.isBlank()).ifPresent(text -> parts.add(texts.get("identity.reference", text)));
                yield joined(parts, disagreements);
            }
            case IdentityCheck.ToConfirm(_, var at, _, var disagreements, _) ->
                    joined(new ArrayList<>(List.of(texts.get("identity.toConfirm", moment(at)))), disagreements);
            case IdentityCheck.Omitted(var reason, var note, _, var at, _) -> texts.get("identity.omitted", moment(at),
                    Wording.withNote(texts.of("identity.omission", reason), note));
        };
    }

    /** Whether the check counts for the score, and what is still to be done for it. */
    public String counts(Optional<IdentityCheck> check) {
        return texts.get(check.map(record -> switch (record) {
            case IdentityCheck.Confirmed confirmed -> switch (confirmed.method()) {
                case VNEID_SCREEN, POPULATION_DATABASE -> "identity.counts.connected";
                case CARD_COMPARED, CHIP -> "identity.counts.atDesk";
            };
            case IdentityCheck.ToConfirm _ -> "identity.counts.later";
            case IdentityCheck.Omitted _ -> "identity.counts.not";
        }).orElse("identity.counts.none"));
    }

    /** What differs, with both values, and what to do. @param known what this desk knows of the person */
    public Words disagreement(IdentityCheck.Disagreement disagreement, Person person, Optional<KnownCitizen> known) {
        var card = person.card();
        var number = card.map(CitizenCard::number).or(person::personalNumber);
        var key = "identity.differs." + disagreement.name();
        var what = switch (disagreement) {
            case NAME -> texts.get(key + ".what", person.name(), card.flatMap(CitizenCard::name).orElse(UNKNOWN));
            case BIRTH_DATE -> texts.get(key + ".what", person.born(), card.flatMap(CitizenCard::born).map(formats::date).orElse(UNKNOWN));
            case SEX -> texts.get(key + ".what", sex(person.sex()), sex(card.flatMap(CitizenCard::sex)));
            case NUMBER -> texts.get(key + ".what", person.number(), card.map(read -> read.number().digits()).orElse(UNKNOWN));
            case NUMBER_AGAINST_SEX -> texts.get(key + ".what", sex(number.map(PersonalNumber::sex)), sex(card.flatMap(CitizenCard::sex).or(person::sex)));
            case NUMBER_AGAINST_YEAR -> texts.get(key + ".what", number.map(one -> String.valueOf(one.birthYear())).orElse(UNKNOWN),
                    card.flatMap(CitizenCard::born).map(formats::date).orElse(person.born()));
            case CARD_EXPIRED -> card.flatMap(CitizenCard::validUntil).map(last -> texts.get(key + ".on.what", formats.date(last)))
                    .orElseGet(() -> texts.get(key + ".what"));
            case CARD_CANCELLED -> known.flatMap(KnownCitizen::newestCard).map(newer -> texts.get(key + ".by.what", formats.date(newer)))
                    .orElseGet(() -> texts.get(key + ".what"));
            case CHIP_UNVERIFIED, CHIP_FALSE -> texts.get(key + ".what");
        };
        return new Words(what, texts.get(key + ".do"));
    }

    /** What was read of a card, in one line. */
    public String read(CitizenCard card) {
        return Stream.of(card.name(), Optional.of(card.number().digits()), card.born().map(formats::date), card.sex().map(one -> sex(Optional.of(one))),
                card.issued().map(day -> texts.get("identity.issued", formats.date(day)))).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /** How often and when a citizen was here. */
    public String visits(KnownCitizen known) {
        return texts.get(known.visits().size() == 1 ? "identity.known.once" : "identity.known.often", known.visits().size(),
                formats.date(known.visits().getFirst().on()));
    }

    public String visit(KnownCitizen.Visit visit) {
        return texts.get(visit.papers() == 0 ? "identity.known.visit" : "identity.known.visitWithPapers", formats.date(visit.on()), visit.procedureName(),
                visit.localCode(), visit.papers());
    }

    public String change(KnownCitizen.Change change) {
        return texts.of("identity.changed", change.fact(), change.before(), formats.date(change.on()));
    }

    /** One of several of the same name, so that they can be told apart. */
    public String toldApart(KnownCitizen known) {
        var said = known.lastSaid();
        var address = said.address().isBlank() ? texts.get("identity.known.noAddress") : said.address();
        return texts.get("identity.known.person", said.name(), said.bornOn().map(formats::date).orElseGet(() -> String.valueOf(known.number().birthYear())),
                known.number().lastFour(), address, formats.date(known.visits().getFirst().on()));
    }

    private String joined(List<String> parts, List<IdentityCheck.Disagreement> disagreements) {
        if (!disagreements.isEmpty()) {
            parts.add(texts.get("identity.differs", disagreements.stream().map(one -> texts.of("identity.disagreement", one)).collect(Collectors.joining(", "))));
        }
        return String.join("; ", parts);
    }

    private String sex(Optional<vn.motcua.desk.domain.citizen.Sex> sex) {
        return sex.map(one -> texts.of("sex", one)).orElse(UNKNOWN);
    }

    private String moment(Instant at) {
        return formats.dateTime(LocalDateTime.ofInstant(at, zone));
    }
}
