package vn.motcua.desk.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.calendar.ProcessingTime;
import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.PageDoubt;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.pile.Placement;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.FeeRule;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.RecognitionTrouble;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/**
 * The one place from a type to its words: a case of a sealed type without words does not compile, a constant without words fails
 * {@code WordingTest}. Holds no words itself.
 */
public final class Wording {
    private static final int LONGEST_ADDRESS = 60;

    private final Texts texts;
    private final Formats formats;
    private final FindingWords findings;
    private final IdentityWords identity;
    private final LifeWords life;
    private final PaperWords papers;
    private final ZoneId zone;

    /** @param zone in which moments are shown */
    public Wording(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.identity = new IdentityWords(texts, formats, zone);
        this.findings = new FindingWords(texts, formats, identity::change, zone);
        this.life = new LifeWords(texts, this, zone);
        this.papers = new PaperWords(texts, formats);
        this.zone = zone;
    }

    public Formats formats() {
        return formats;
    }

    public PaperWords papers() {
        return papers;
    }

    public PlanWords plans() {
        return new PlanWords(texts);
    }

    public IndicatorWords indicators() {
        return new IndicatorWords(texts);
    }

    public TargetWords targets() {
        return new TargetWords(texts);
    }

    public SignatureWords signatures() {
        return new SignatureWords(texts, zone);
    }

    /** What is, and what to do. */
    public Words finding(Finding finding) {
        return findings.words(finding);
    }

    /** A few words for lists. */
    public String label(Finding finding) {
        return findings.label(finding);
    }

    /** The deed that mends it, as written on its key or button. */
    public String repair(Finding finding) {
        return findings.repair(finding);
    }

    public String weight(Finding.Weight weight) {
        return texts.of("finding.weight", weight);
    }

    public String cause(Cause cause) {
        return texts.of("cause", cause);
    }

    public String explain(Cause cause) {
        return texts.get("cause." + cause.name() + ".why");
    }

    public String light(Guard.Light light) {
        return texts.of("light", light);
    }

    public Words warning(PersonalNumber.Warning warning, boolean authorising) {
        return findings.warning(warning, authorising);
    }

    public Words problem(DeviceProblem problem) {
        return switch (problem) {
            case DeviceProblem.NoPaper() -> words("problem.device.noPaper");
            case DeviceProblem.PaperJam() -> words("problem.device.paperJam");
            case DeviceProblem.CoverOpen() -> words("problem.device.coverOpen");
            case DeviceProblem.DoubleFeed() -> words("problem.device.doubleFeed");
            case DeviceProblem.Busy() -> words("problem.device.busy");
            case DeviceProblem.Offline() -> words("problem.device.offline");
            case DeviceProblem.Unplugged() -> words("problem.device.unplugged");
            case DeviceProblem.Cancelled() -> words("problem.device.cancelled");
            case DeviceProblem.AccessDenied() -> words("problem.device.accessDenied");
            case DeviceProblem.NoAnswer() -> words("problem.device.noAnswer");
            case DeviceProblem.NotInstalled(var program) -> words("problem.device.notInstalled", program);
            case DeviceProblem.NothingCame() -> words("problem.device.nothingCame");
            case DeviceProblem.FileUnfinished(var name) -> words("problem.device.fileUnfinished", name);
            case DeviceProblem.CannotDo(var wish) -> words("problem.device.cannot." + wish.name());
            case DeviceProblem.DiskFull() -> words("problem.device.diskFull");
            case DeviceProblem.Unknown(var code) -> words("problem.device.unknown", code);
        };
    }

    /** A problem while scanning: also says how many pages came before and stand. */
    public Words scanning(DeviceProblem problem, int pagesKept) {
        var words = problem(problem);
        return pagesKept == 0 ? words : new Words(words.what(), words.next() + " " + texts.get("problem.kept.scan", formats.pages(pagesKept)));
    }

    /** A problem while printing: also says that the dossier is kept. */
    public Words printing(DeviceProblem problem) {
        var words = problem(problem);
        return new Words(words.what(), words.next() + " " + texts.get("problem.kept.print"));
    }

    public Words problem(StorageTrouble trouble) {
        return words("problem.store." + trouble.name());
    }

    public Words problem(FileTrouble trouble) {
        return words("problem.file." + trouble.name());
    }

    /** Why the text of pages was not read. */
    public Words problem(RecognitionTrouble trouble) {
        return words("problem.recognition." + trouble.name());
    }

    /** Why a data file (catalogue, holidays …) was not taken, with its line. */
    public Words problem(DataReading.Refused<?> refused) {
        var reason = texts.of("catalogue", refused.reason(), refused.detail()).strip();
        var next = switch (refused.reason()) {
            case NEWER_VERSION -> "catalogue.do.update";
            case UNREADABLE, EMPTY, TOO_LARGE, WRONG_FORMAT, CUT_OFF, NOT_UTF8 -> "catalogue.do.fetch";
            case LINE_TOO_LONG, NOT_JSON, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE, UNKNOWN_VALUE, DUPLICATE_CODE, DUPLICATE_COMPONENT,
                 DUPLICATE_ENTRY, UNKNOWN_CASE -> "catalogue.do.mend";
        };
        return new Words(refused.line() == 0 ? reason : texts.get("catalogue.line", refused.line(), reason), texts.get(next));
    }

    /** Said of a file that was taken. */
    public Words oddity(FileOddity oddity) {
        return words("problem.file." + oddity.name());
    }

    /** What a scanned code turned out to be. */
    public Words code(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Card(var card) -> words("problem.code.card", holder(card));
            case ScannedCode.DigitsOnly(_, var damage) -> words("problem.code.digitsOnly." + damage.name());
            case ScannedCode.VneidPass() -> words("problem.code.vneidPass");
            case ScannedCode.WebLink(var address) -> words("problem.code.webLink", shortened(address));
            case ScannedCode.BankTransfer(var account, var amount) -> new Words(transfer(account, amount), texts.get("problem.code.bankTransfer.do"));
            case ScannedCode.OwnReceipt(var own) -> words("problem.code.ownReceipt", own);
            case ScannedCode.OfficialDossier(var official) -> words("problem.code.officialDossier", official);
            case ScannedCode.BrokenCard(var flaw) -> words("problem.code.broken." + flaw.name());
            case ScannedCode.Foreign() -> words("problem.code.foreign");
        };
    }

    /** What was done to pages so that their file keeps a size limit. */
    public String compression(Compression compression) {
        return texts.of("compression", compression);
    }

    /** In which moments are shown. */
    public ZoneId zone() {
        return zone;
    }

    public String method(IdentityCheck.Method method) {
        return texts.of("identity.method", method);
    }

    public String omission(IdentityCheck.Omission omission) {
        return texts.of("identity.omission", omission);
    }

    public String disagreement(IdentityCheck.Disagreement disagreement) {
        return texts.of("identity.disagreement", disagreement);
    }

    /** The record of a check in one line: when, how, with which reference, and what disagreed. */
    public String check(IdentityCheck check) {
        return identity.check(check);
    }

    /** More of checks, and of citizens who were here before. */
    public IdentityWords identity() {
        return identity;
    }

    /** How a line of the checklist was settled, or that it is open. */
    public String settlement(Optional<Settlement> settlement) {
        return settlement.map(this::settlement).orElseGet(() -> texts.get("settlement.open"));
    }

    public String settlement(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Attached attached -> texts.get("settlement.attached", formats.pages(attached.pageCount()));
            case Settlement.Shown() -> texts.get("settlement.shown");
            case Settlement.NotNeeded(var why, var note) -> texts.get("settlement.notNeeded", withNote(why(why), note));
            case Settlement.Reused(var store, var reference, _) -> texts.get("settlement.reused", withNote(store(store), reference));
            case Settlement.OnPaperOnly() -> texts.get("settlement.paperOnly");
        };
    }

    public String why(Settlement.Why why) {
        return texts.of("settlement.why", why);
    }

    public String store(Settlement.Store store) {
        return texts.of("settlement.store", store);
    }

    public String doubt(PageDoubt doubt) {
        return texts.of("pageDoubt", doubt);
    }

    /** Why a page of the pile is proposed for its line. */
    public String ground(Placement.Ground ground) {
        return texts.of("pileGround", ground);
    }

    public String declined(Checklist.ReuseDeclined why) {
        return texts.of("reuseDeclined", why);
    }

    public String handling(DossierComponent.Handling handling) {
        return texts.of("handling", handling);
    }

    public String channel(Channel channel) {
        return texts.of("channel", channel);
    }

    public String assistedOnline() {
        return texts.get("channel.assisted");
    }

    public String onlineLevel(Procedure.OnlineLevel level) {
        return texts.of("onlineLevel", level);
    }

    public String confidence(Procedure.Trust.Confidence confidence) {
        return texts.of("confidence", confidence);
    }

    public String collection(Charges.Collection collection) {
        return texts.of("collection", collection);
    }

    public String payment(Charges.PaymentChannel channel) {
        return texts.of("payment", channel);
    }

    /** Whether the channel counts for the score, in words. */
    public String counts(Charges.PaymentChannel channel) {
        return texts.get(channel.countsAsOnline() ? "payment.counts" : "payment.countsNot");
    }

    public String fee(FeeRule.Kind kind) {
        return texts.of("fee", kind);
    }

    public String delivery(Promise.Delivery delivery) {
        return texts.of("delivery", delivery);
    }

    public String reason(Override.Reason reason) {
        return texts.of("override", reason);
    }

    public String step(Step step) {
        return texts.of("step", step);
    }

    public String role(Clerk.Role role) {
        return texts.of("role", role);
    }

    public String person(Person.Kind kind) {
        return texts.of("person", kind);
    }

    public String sex(Sex sex) {
        return texts.of("sex", sex);
    }

    public String time(ProcessingTime time) {
        return formats.duration(time);
    }

    /** @param clerk the name to show for the event's clerk */
    public String event(DossierEvent event, String clerk) {
        return life.event(event, clerk);
    }

    public String state(DossierState state) {
        return life.state(state);
    }

    /** The words of what happens after reception. */
    public LifeWords life() {
        return life;
    }

    private Words words(String key, Object... holes) {
        return new Words(texts.get(key + ".what", holes), texts.get(key + ".do", holes));
    }

    private String moment(Instant at) {
        return formats.dateTime(LocalDateTime.ofInstant(at, zone));
    }

    private String transfer(Optional<String> account, Optional<Long> amount) {
        var what = account.map(ending -> texts.get("problem.code.bankTransfer.account", ending)).orElseGet(() -> texts.get("problem.code.bankTransfer.what"));
        return amount.map(dong -> what + " " + texts.get("problem.code.bankTransfer.amount", formats().money(dong))).orElse(what);
    }

    private static String holder(CitizenCard card) {
        return card.name().orElse("…" + card.number().lastFour());
    }

    static String withNote(String words, String note) {
        return note.isBlank() ? words : words + " (" + note.strip() + ")";
    }

    private static String shortened(String address) {
        return address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS) + "…";
    }
}
