package vn.motcua.desk.app.practice;

import static vn.motcua.desk.app.practice.Weighted.share;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.calendar.OfficeHours;
import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Procedure;

/** Puts one draft together as a clerk might have, mistakes and haste included; what then still blocks is overridden with a reason. */
final class DraftMaker {
    private static final double RARELY_ASKED = 0.4;
    private static final int USUAL_DAYS = 5;

    private static final Weighted<Channel> CHANNELS = Weighted.of(share(Channel.DESK, 62), share(Channel.ONLINE, 34), share(Channel.POST, 4));
    private static final Weighted<Promise.Delivery> DELIVERIES = Weighted.of(share(Promise.Delivery.AT_DESK, 80),
            share(Promise.Delivery.ELECTRONIC, 12), share(Promise.Delivery.BY_POST, 8));
    private static final Weighted<IdentityCheck.Method> METHODS = Weighted.of(share(IdentityCheck.Method.CARD_COMPARED, 45),
            share(IdentityCheck.Method.VNEID_SCREEN, 30), share(IdentityCheck.Method.POPULATION_DATABASE, 17), share(IdentityCheck.Method.CHIP, 8));
    private static final Weighted<IdentityCheck.Omission> OMISSIONS = Weighted.of(share(IdentityCheck.Omission.NO_CARD_WITH_THEM, 60),
            share(IdentityCheck.Omission.CARD_UNREADABLE, 25), share(IdentityCheck.Omission.FOREIGNER, 5), share(IdentityCheck.Omission.OTHER, 10));
    private static final Weighted<Override.Reason> REASONS = Weighted.of(share(Override.Reason.CITIZEN_BRINGS_IT_LATER, 45),
            share(Override.Reason.SYSTEM_DOWN, 20), share(Override.Reason.DEVICE_BROKEN, 15), share(Override.Reason.MANAGER_ALLOWED, 15),
            share(Override.Reason.OTHER, 5));

    private final Weighted<Procedure> demand;
    /** Percent of applicants that are no citizens, by procedure code. */
    private final Map<String, Integer> firms;
    private final PeopleWords words;
    private final CitizenMaker people;
    private final long population;
    private final OfficeHours hours;
    private final LineSettler settler;
    private final ChargeMaker charges;

    DraftMaker(PlausibleDossiers.Sample sample, PeopleWords words, CitizenMaker people, OfficeHours hours, long population) {
        var rows = Tables.rows("demand.tsv").toList();
        var weights = rows.stream().collect(Collectors.toMap(row -> row[0], row -> Double.parseDouble(row[1])));
        this.firms = rows.stream().collect(Collectors.toMap(row -> row[0], row -> Integer.parseInt(row[2])));
        this.demand = Weighted.of(sample.catalogue().procedures(), procedure -> weights.getOrDefault(procedure.code(), RARELY_ASKED));
        this.words = words;
        this.people = people;
        this.population = population;
        this.hours = hours;
        this.settler = new LineSettler(sample, words);
        this.charges = new ChargeMaker(words);
    }

    Draft make(String id, Circumstances around, String clerk, SplittableRandom random) {
        var procedure = demand.pick(random);
        var channel = CHANNELS.pick(random);
        if (!procedure.channels().contains(channel)) channel = Channel.DESK;
        double minutes = Math.clamp(Math.exp(1.9 + 0.5 * random.nextGaussian()), 1.5, 45);
        var draft = Draft.begin(id, around.now().minusSeconds((long) (minutes * 60))).choose(procedure).withChannel(channel);
        if (random.nextInt(100) < 15) draft = draft.withCase(procedure.cases().get(random.nextInt(procedure.cases().size())).id());
        if (channel == Channel.ONLINE) draft = draft.withAssistedOnline(random.nextInt(100) < 70);
        draft = draft.withParties(parties(procedure, around.now().minusSeconds((long) (minutes * 20)), clerk, random));
        draft = settler.settle(draft, random);
        draft = charges.charge(draft, around.now(), clerk, random);
        draft = draft.withPromise(draft.promise().withDelivery(DELIVERIES.pick(random)));
        if (Intake.appointment(draft, around).isEmpty()) draft = withAppointment(draft, around, random);
        for (var finding : Intake.blocking(draft, around)) draft = draft.override(excuse(finding, clerk, around.now(), random));
        return draft;
    }

    private Parties parties(Procedure procedure, Instant at, String clerk, SplittableRandom random) {
        // the square makes some come often and most seldom
        long who = (long) (Math.pow(random.nextDouble(), 2) * population);
        var applicant = random.nextInt(100) < firms.getOrDefault(procedure.code(), 0) ? people.business(who) : people.make(who).asPerson();
        var authorising = random.nextInt(100) < 6 ? Optional.of(people.make(random.nextLong(population)).asPerson())
                : Optional.<Person>empty();
        var parties = new Parties(applicant, authorising, Optional.empty());
        var number = parties.counted().personalNumber();
        int luck = random.nextInt(100);
        if (number.isEmpty()) {
            return parties.withCheck(Optional.of(new IdentityCheck.Omitted(IdentityCheck.Omission.ORGANISATION, "", "", at, clerk)));
        }
        if (luck < 90) return parties.withCheck(Optional.of(confirmed(parties.counted(), number.get().digits(), at, clerk, random)));
        if (luck < 94) return parties.withCheck(Optional.of(new IdentityCheck.ToConfirm(number.get().digits(), at, clerk, List.of(), parties.counted().card())));
        if (luck < 98) return parties.withCheck(Optional.of(new IdentityCheck.Omitted(OMISSIONS.pick(random), "", number.get().digits(), at, clerk)));
        return parties;
    }

    private static IdentityCheck confirmed(Person person, String number, Instant at, String clerk, SplittableRandom random) {
        var method = METHODS.pick(random);
        var reference = method == IdentityCheck.Method.POPULATION_DATABASE ? Optional.of("DC%08d".formatted(random.nextInt(100_000_000)))
                : Optional.<String>empty();
        return new IdentityCheck.Confirmed(method, number, at, clerk, reference,
                random.nextInt(100) == 0 ? List.of(IdentityCheck.Disagreement.NAME) : List.of(), person.card());
    }

    private Draft withAppointment(Draft draft, Circumstances around, SplittableRandom random) {
        var day = around.calendar().due(around.localNow().toLocalDate(), USUAL_DAYS + random.nextInt(15));
        return draft.withPromise(draft.promise().withChosen(Optional.of(day.atTime(hours.closes())), words.of("appointment-reason").pick(random)));
    }

    private Override excuse(Finding finding, String clerk, Instant at, SplittableRandom random) {
        if (finding.weight() != Finding.Weight.NEEDS_REASON) throw new IllegalStateException("a made-up draft cannot be received: " + finding.key());
        var reason = REASONS.pick(random);
        var manager = reason == Override.Reason.MANAGER_ALLOWED ? Optional.of(words.of("manager").pick(random)) : Optional.<String>empty();
        return new Override(finding.key(), reason, "", manager, clerk, at);
    }
}
