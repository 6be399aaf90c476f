package vn.motcua.desk.domain.kpi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;

/** The indicators written down a second time, straight from the events and for every question anew. Uses nothing that computes a state. */
final class NaiveFigures {
    private final List<Dossier> dossiers;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDateTime asOf;
    private final ZoneId zone;

    NaiveFigures(List<Dossier> dossiers, Period period, LocalDateTime asOf, ZoneId zone) {
        this.dossiers = dossiers;
        this.from = period.from();
        this.to = period.to();
        this.asOf = asOf;
        this.zone = zone;
    }

    /** What one dossier has come to. */
    private static final class Life {
        private ReceivedDossier content;
        private final Map<String, DossierComponent> components = new LinkedHashMap<>();
        private final Map<String, Settlement> settled = new HashMap<>();
        private final Map<String, ResultPaper> results = new LinkedHashMap<>();
        private final Map<String, String> made = new HashMap<>();
        private final Map<String, KeptFile> signed = new HashMap<>();
        private final Set<String> agreed = new HashSet<>();
        private final Set<String> refuted = new HashSet<>();
        private char state = 'p';
        private Instant since;
        private LocalDateTime due;
        private boolean said;
        private boolean document;
        private int asked;
        private boolean apologisedLate;
        private Satisfaction answer;
        private Instant answeredAt;
        private Instant askedAt;
        private Duration waited = Duration.ZERO;
        private Duration waitedUntilSettled = Duration.ZERO;
    }

    private Life life(Dossier dossier) {
        var life = new Life();
        for (var event : dossier.history()) {
            if (event instanceof DossierEvent.Received received) take(life, received.content());
            if (event instanceof DossierEvent.Corrected corrected) take(life, corrected.content());
            if (event instanceof DossierEvent.Supplemented supplemented) {
                supplemented.lines().forEach(line -> join(life, line));
                life.due = supplemented.due();
                life.state = 'p';
                if (life.askedAt != null) life.waited = life.waited.plus(Duration.between(life.askedAt, event.at()));
                life.askedAt = null;
            }
            if (event instanceof DossierEvent.PapersAdded added) added.lines().forEach(line -> join(life, line));
            if (event instanceof DossierEvent.SupplementRequested) {
                life.asked++;
                life.state = 'w';
                life.since = event.at();
                if (life.askedAt == null) life.askedAt = event.at();
            }
            if (event instanceof DossierEvent.Extended extended) {
                if (local(event.at()).isAfter(life.due)) life.apologisedLate = true;
                life.due = extended.due();
            }
            if (event instanceof DossierEvent.ResultArrived) life.said = true;
            if (event instanceof DossierEvent.ResultFiled filed) life.results.put(filed.paper().id(), filed.paper());
            if ((event instanceof DossierEvent.ResultArrived || event instanceof DossierEvent.ResultFiled) && life.state == 'p') settle(life, event.at());
            if (event instanceof DossierEvent.ResultTakenBack back) {
                life.results.remove(back.result());
                if (life.results.isEmpty() && !life.said && life.state == 'r') life.state = 'p';
            }
            if (event instanceof DossierEvent.HandedOver) {
                if (life.state != 'r') settle(life, event.at());
                life.state = 'h';
            }
            if (event instanceof DossierEvent.Ended ended) {
                settle(life, event.at());
                life.state = 'e';
                life.document = pages(ended.document()) > 0;
            }
            if (event instanceof DossierEvent.EndingDocumentFiled filed) life.document = pages(filed.document()) > 0;
            if (event instanceof DossierEvent.SatisfactionGiven given) {
                life.answer = given.answer();
                life.answeredAt = event.at();
            }
            if (event instanceof DossierEvent.PaperMade paper) life.made.put(paper.componentId(), paper.paper().digest());
            if (event instanceof DossierEvent.PaperSigned signed) life.signed.put(signed.original(), signed.signed());
            if (event instanceof DossierEvent.IdentityConfirmed answer) {
                (answer.answer() == DossierEvent.Answer.AGREES ? life.agreed : life.refuted).add(answer.number());
                (answer.answer() == DossierEvent.Answer.AGREES ? life.refuted : life.agreed).remove(answer.number());
            }
        }
        return life;
    }

    private static void settle(Life life, Instant at) {
        life.state = 'r';
        life.since = at;
        life.waitedUntilSettled = life.askedAt == null ? life.waited : life.waited.plus(Duration.between(life.askedAt, at));
    }

    private static void take(Life life, ReceivedDossier content) {
        life.content = content;
        life.due = content.due();
        life.components.clear();
        life.settled.clear();
        content.lines().forEach(line -> join(life, line));
    }

    private static void join(Life life, ReceivedDossier.Line line) {
        life.components.putIfAbsent(line.component().id(), line.component());
        if (line.settlement().isEmpty()) return;
        var before = life.settled.get(line.component().id());
        // pages come behind those that are there
        if (before instanceof Settlement.Attached old && line.settlement().get() instanceof Settlement.Attached more) {
            var files = new ArrayList<>(old.files());
            files.addAll(more.files());
            var pages = new ArrayList<>(old.pages());
            pages.addAll(more.pages());
            life.settled.put(line.component().id(), new Settlement.Attached(pages, files));
        } else {
            life.settled.put(line.component().id(), line.settlement().get());
        }
    }

    private static int pages(Settlement.Attached attached) {
        return attached.pages().size() + attached.files().stream().mapToInt(KeptFile::pages).sum();
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private boolean in(Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static boolean complete(Life life) {
        for (var component : life.components.values()) {
            if (component.handling() != DossierComponent.Handling.SUBMITTED || life.content.channel() == Channel.ONLINE) continue;
            var how = life.settled.get(component.id());
            boolean good = how instanceof Settlement.Reused || how instanceof Settlement.Attached attached && pages(attached) > 0
                    || how instanceof Settlement.NotNeeded not && switch (not.why()) {
                        case CONDITION_NOT_MET -> !(component.condition() instanceof Condition.Always);
                        case OTHER -> !not.note().isBlank();
                        case OFFICE_LOOKS_IT_UP, ALREADY_ELECTRONIC -> true;
                    };
            if (!good) return false;
        }
        return true;
    }

    private static boolean reused(Life life, boolean nationalOnly) {
        return life.components.keySet().stream().anyMatch(id -> life.settled.get(id) instanceof Settlement.Reused reused
                && (!nationalOnly || reused.store() == Settlement.Store.NATIONAL));
    }

    private static boolean identified(Life life) {
        var person = life.content.parties().authorising().orElse(life.content.parties().applicant());
        var number = person.personalNumber().map(one -> one.digits()).orElse("");
        if (life.agreed.contains(number)) return true;
        if (life.refuted.contains(number)) return false;
        return life.content.parties().check().filter(check -> check instanceof IdentityCheck.Confirmed && check.number().equals(number)).isPresent();
    }

    private static boolean signedResult(Life life) {
        for (var result : life.results.values()) {
            for (var file : result.content().files()) if (life.signed.getOrDefault(file.digest(), file).signed()) return true;
            var made = life.made.get(result.id());
            if (made != null && life.signed.containsKey(made) && life.signed.get(made).signed()) return true;
        }
        return false;
    }

    private static boolean hasResult(Life life) {
        return life.state == 'e' ? life.document : !life.content.returnsPaper() || !life.results.isEmpty();
    }

    private boolean onTime(Life life) {
        if (life.asked > 1 || life.apologisedLate) return false;
        var reached = life.state == 'p' ? asOf : local(life.since);
        return !reached.isAfter(life.due);
    }

    private static long due(Charges charges) {
        if (charges.exemption().filter(why -> !why.isBlank()).isPresent()) return 0;
        long sum = 0;
        for (var line : charges.lines()) sum += line.unit().orElse(0L) * line.quantity();
        return sum;
    }

    Measure of(String indicator) {
        long n = 0;
        long d = 0;
        var offered = new HashSet<String>();
        var used = new HashSet<String>();
        long onlineTime = 0;
        long onlineCount = 0;
        long deskTime = 0;
        long deskCount = 0;
        for (var dossier : dossiers) {
            var life = life(dossier);
            boolean received = in(dossier.history().getFirst().at());
            boolean finished = "rhe".indexOf(life.state) >= 0 && in(life.since);
            boolean settled = finished && life.state != 'e';
            boolean online = life.content.channel() == Channel.ONLINE;
            var charges = life.content.charges();
            var paid = charges.payment().map(Charges.Payment::channel).orElse(null);
            boolean paidOnline = paid == Charges.PaymentChannel.NATIONAL_PORTAL || paid == Charges.PaymentChannel.PAYMENT_GATEWAY;
            boolean asked = switch (indicator) {
                case "results-digitized", "digitized" -> finished;
                case "e-result" -> settled && life.content.returnsPaper();
                case "online-full" -> settled;
                case "paid-online", "paid-portal" -> received && due(charges) > 0;
                case "paid-transactions" -> due(charges) > 0 && paid != null && in(charges.payment().orElseThrow().at());
                case "satisfaction" -> life.answer != null && in(life.answeredAt);
                case "satisfaction-land-construction-investment" -> life.answer != null && in(life.answeredAt)
                        && List.of("Đất đai", "Hoạt động xây dựng", "Đầu tư tại Việt Nam").contains(life.content.field());
                case "submission-time" -> received && life.content.seconds() > 0;
                case "online-faster" -> settled && life.content.channel() != Channel.POST;
                case "online-procedures" -> received && life.content.offer().filter(offer -> offer.online()).isPresent();
                default -> received;
            };
            if (!asked) continue;
            d++;
            boolean counts = switch (indicator) {
                case "components-digitized" -> complete(life);
                case "results-digitized" -> hasResult(life);
                case "digitized" -> hasResult(life) && complete(life);
                case "e-result" -> signedResult(life);
                case "reuse" -> reused(life, false);
                case "shared" -> reused(life, true);
                case "identity" -> identified(life);
                case "online", "online-procedures" -> online;
                case "online-full" -> online && life.content.offer().filter(offer -> offer.level() == Procedure.OnlineLevel.FULL).isPresent();
                case "paid-online", "paid-transactions" -> paidOnline;
                case "paid-portal" -> paid == Charges.PaymentChannel.NATIONAL_PORTAL;
                case "on-time" -> onTime(life);
                case "satisfaction", "satisfaction-land-construction-investment" -> life.answer == Satisfaction.SATISFIED;
                case "submission-time", "online-faster" -> true;
                default -> throw new IllegalArgumentException(indicator);
            };
            if (counts) n++;
            if (indicator.equals("submission-time")) n += life.content.seconds() - 1;
            offered.add(life.content.procedureCode());
            if (counts) used.add(life.content.procedureCode());
            if (indicator.equals("online-faster")) {
                long minutes = Duration.between(dossier.history().getFirst().at(), life.since).minus(life.waitedUntilSettled).toMinutes();
                if (online) onlineTime += minutes;
                else deskTime += minutes;
                if (online) onlineCount++;
                else deskCount++;
            }
        }
        if (indicator.equals("online-procedures")) return new Measure(used.size(), offered.size());
        if (!indicator.equals("online-faster")) return new Measure(n, d);
        if (onlineCount == 0 || deskTime == 0) return new Measure(0, 0);
        return new Measure(deskTime * onlineCount - onlineTime * deskCount, deskTime * onlineCount);
    }
}
