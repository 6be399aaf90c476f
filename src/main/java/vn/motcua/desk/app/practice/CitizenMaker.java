package vn.motcua.desk.app.practice;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.words.Folding;

/**
 * Makes up people, each from its own number: the same one every time. Personal numbers agree with sex, year and province, and
 * their six free digits begin with 99; telephone numbers begin with 06, which no network uses.
 */
final class CitizenMaker {
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 88;
    private static final LocalDate FIRST_CARDS = LocalDate.of(2021, 3, 1);
    private static final int HOME_COMMUNES = 3;
    private static final double FROM_HERE = 0.82;

    private final PeopleWords words;
    private final Map<String, List<String>> provinceCodes;
    private final List<Commune> communes;
    private final List<Commune> home;
    private final long seed;
    private final int year;

    /** @param today nobody is older or younger than a person who comes to a desk on this day */
    CitizenMaker(PeopleWords words, List<Commune> communes, LocalDate today, long seed) {
        this.words = words;
        this.provinceCodes = words.provinceCodes().entrySet().stream()
                .collect(Collectors.toMap(entry -> Folding.fold(entry.getKey()), Map.Entry::getValue));
        this.communes = List.copyOf(communes);
        this.seed = seed;
        this.year = today.getYear();
        var random = new SplittableRandom(seed);
        this.home = random.ints(HOME_COMMUNES, 0, communes.size()).mapToObj(communes::get).toList();
    }

    Citizen make(long which) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + which);
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        int age = Math.clamp(Math.round(42 + 16 * random.nextGaussian()), YOUNGEST, OLDEST);
        var born = LocalDate.of(year - age, 1, 1).plusDays(random.nextInt(365));
        var commune = random.nextDouble() < FROM_HERE ? one(home, random) : one(communes, random);
        var number = number(commune, sex, born, random);
        var old = age > 24 && random.nextInt(100) < 60 ? "%09d".formatted(random.nextInt(10_000_000, 400_000_000)) : "";
        var name = name(sex, random);
        var residence = words.of("hamlet").pick(random) + ", " + commune.name() + ", " + commune.province();
        var issued = latest(FIRST_CARDS, born.plusYears(14)).plusDays(random.nextInt(1_800));
        var payload = String.join("|", number.digits(), old, name, day(born), words.of("sex", sex).pick(random), residence, day(issued));
        var phone = random.nextInt(100) < 6 ? "" : "06%08d".formatted(random.nextInt(100_000_000));
        return new Citizen(new CitizenCard(number, Optional.of(old).filter(text -> !text.isEmpty()), Optional.of(name), Optional.of(born),
                Optional.of(sex), Optional.of(residence), Optional.of(issued), payload), phone);
    }

    /** A firm, shop or cooperative that this person stands for. */
    Person business(long which) {
        var random = new SplittableRandom(~seed + which);
        var keeper = make(which).asPerson();
        var given = words.of("given", random.nextBoolean() ? Sex.MALE : Sex.FEMALE).pick(random);
        var name = MessageFormat.format(words.of("business").pick(random), given + " " + words.of("given", Sex.FEMALE).pick(random));
        return Person.nobody().withKind(Person.Kind.BUSINESS).withName(name).withNumber("99%08d".formatted(random.nextInt(100_000_000)))
                .withAddress(keeper.address()).withPhone(keeper.phone());
    }

    private String name(Sex sex, RandomGenerator random) {
        var parts = new ArrayList<String>(3);
        parts.add(words.of("surname").pick(random));
        var middle = words.of("middle", sex).pick(random);
        if (!middle.isEmpty()) parts.add(middle);
        parts.add(words.of("given", sex).pick(random));
        return String.join(" ", parts);
    }

    private PersonalNumber number(Commune commune, Sex sex, LocalDate born, RandomGenerator random) {
        var codes = provinceCodes.get(Folding.fold(commune.province()));
        if (codes == null) throw new IllegalArgumentException("no codes of personal numbers for " + commune.province());
        int century = (born.getYear() / 100 - 19) * 2 + (sex == Sex.MALE ? 0 : 1);
        return new PersonalNumber(one(codes, random) + century + "%02d99%04d".formatted(born.getYear() % 100, random.nextInt(10_000)));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String day(LocalDate date) {
        return "%02d%02d%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private static <T> T one(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
