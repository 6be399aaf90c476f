package vn.motcua.desk.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import vn.motcua.desk.device.Scanners;
import vn.motcua.desk.domain.office.Clerk;
import vn.motcua.desk.domain.office.Office;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.imaging.PaperSigning;
import vn.motcua.desk.paper.Forms;
import vn.motcua.desk.paper.Reports;
import vn.motcua.desk.paper.Titles;
import vn.motcua.desk.store.KeyFile;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.sync.Outbox;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.work.Browse;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.CatalogueShelf;
import vn.motcua.desk.work.ChipDesk;
import vn.motcua.desk.work.Closing;
import vn.motcua.desk.work.CodeWatch;
import vn.motcua.desk.work.DeedPapers;
import vn.motcua.desk.work.DeskSettings;
import vn.motcua.desk.work.DraftSaver;
import vn.motcua.desk.work.EventSlips;
import vn.motcua.desk.work.Figures;
import vn.motcua.desk.work.FormsBook;
import vn.motcua.desk.work.Handling;
import vn.motcua.desk.work.KeptSignatures;
import vn.motcua.desk.work.MorningCheck;
import vn.motcua.desk.work.PaperMaking;
import vn.motcua.desk.work.PaperShelf;
import vn.motcua.desk.work.PaperSignatures;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.PlanShelf;
import vn.motcua.desk.work.ProvinceEntry;
import vn.motcua.desk.work.Reception;
import vn.motcua.desk.work.Recognition;
import vn.motcua.desk.work.Registers;
import vn.motcua.desk.work.ReportDesk;
import vn.motcua.desk.work.ResultFolder;
import vn.motcua.desk.work.Rulebook;
import vn.motcua.desk.work.Scoring;
import vn.motcua.desk.work.SettingsBook;
import vn.motcua.desk.work.ShiftEnd;
import vn.motcua.desk.work.Targets;
import vn.motcua.desk.work.Shipped;
import vn.motcua.desk.work.SignatureVerification;

/** Everything below the window, built once in the order in which the parts need each other. */
public final class Desk implements AutoCloseable {
    private final Parts parts;
    private final Store store;
    private final SettingsBook settings;
    private final Rulebook rules;
    private final CatalogueShelf shelf;
    private final Capture capture;
    private final FormsBook formsBook;
    private final Paperwork paperwork;
    private final Recognition recognition;
    private final PaperMaking paperMaking;
    private final KeptSignatures keptSignatures;
    private final ResultFolder resultFolder;
    private final PlanShelf planShelf;
    private final Outbox outbox;

    private Desk(Parts parts, Store store) {
        this.parts = parts;
        this.store = store;
        settings = new SettingsBook(store);
        if (parts.practice() && settings.find().isEmpty()) settings.save(practiceSettings());
        rules = new Rulebook(CatalogueShelf.inForce(store), Shipped.holidays(), Shipped.formulas(), settings);
        shelf = new CatalogueShelf(store, rules);
        capture = new Capture(store, connections(parts.scanners()), new OutsideFiles(), parts.spool());
        capture.sweepSpool();
        recognition = new Recognition(store, parts.folder().resolve("engine"));
        paperMaking = new PaperMaking(store, capture.treatment(), recognition, settings, parts.clock(), parts.spool());
        formsBook = new FormsBook(store, new Titles(Texts.vietnamese()));
        paperwork = new Paperwork(new Forms(parts.practice()), formsBook, parts.printer(), settings, parts.clock());
        keptSignatures = new KeptSignatures(store, signatureVerification(), parts.clock());
        outbox = new Outbox(store, parts.clock());
        resultFolder = new ResultFolder(store, settings, browse(), new OutsideFiles(), parts.spool(), parts.clock());
        planShelf = new PlanShelf(store, settings, parts.clock());
    }

    /** Each looks where it always does and where the settings say now. */
    private List<Scanners> connections(List<Scanners> all) {
        return all.stream().<Scanners>map(one -> () -> one.find(settings.find().map(now -> now.scanning().places()).orElse(Scanners.Places.none()))).toList();
    }

    /** @throws vn.motcua.desk.store.StoreProblem when the data folder cannot be used */
    public static Desk open(Parts parts) {
        return new Desk(parts, Store.open(parts.folder(), new KeyFile(parts.folder()), parts.clock()));
    }

    public Parts parts() {
        return parts;
    }

    public Store store() {
        return store;
    }

    public SettingsBook settings() {
        return settings;
    }

    public Rulebook rules() {
        return rules;
    }

    public CatalogueShelf shelf() {
        return shelf;
    }

    public Capture capture() {
        return capture;
    }

    public SignatureVerification signatureVerification() {
        return new SignatureVerification(new OutsideFiles(), SignatureVerification.trustFolder(parts.folder()), parts.spool(), clock());
    }

    public KeptSignatures keptSignatures() {
        return keptSignatures;
    }

    public ResultFolder resultFolder() {
        return resultFolder;
    }

    public PaperSignatures paperSignatures() {
        return new PaperSignatures(store, parts.token(), new PaperSigning(new OutsideFiles()), settings, clock(), parts.spool());
    }

    /** Before the cameras of this desk. */
    public CodeWatch codeWatch() {
        return new CodeWatch(parts.cameras());
    }

    /** Before the readers of chips of this desk. */
    public ChipDesk chipDesk() {
        return new ChipDesk(parts.chipReaders(), clock());
    }

    public FormsBook formsBook() {
        return formsBook;
    }

    public Paperwork paperwork() {
        return paperwork;
    }

    public Registers registers() {
        return new Registers(store, paperwork, parts.clock().getZone());
    }

    public ReportDesk reportDesk() {
        return new ReportDesk(store, figures(), rules, planShelf, closing(), new Reports(parts.practice()), formsBook, paperwork);
    }

    public Recognition recognition() {
        return recognition;
    }

    public PaperMaking paperMaking() {
        return paperMaking;
    }

    public Reception reception() {
        return new Reception(store, rules, settings, clock());
    }

    public Handling handling() {
        return new Handling(store, rules, settings, clock());
    }

    public ProvinceEntry provinceEntry() {
        return new ProvinceEntry(store, settings, paperwork, clock(), parts.spool());
    }

    public ShiftEnd shiftEnd() {
        return new ShiftEnd(store, rules, Shipped.repairTimes(), settings, paperwork, clock());
    }

    public Figures figures() {
        return new Figures(store, clock());
    }

    public Targets targets() {
        return new Targets(figures(), planShelf, scoring(), rules, clock());
    }

    public Scoring scoring() {
        return new Scoring(store, figures(), rules, settings, clock());
    }

    public Closing closing() {
        return new Closing(store, settings, clock(), figures(), rules, planShelf);
    }

    public DeedPapers deedPapers() {
        return new DeedPapers(store, paperwork, new EventSlips(paperwork, formsBook, clock().getZone()), settings, clock());
    }

    public PaperShelf paperShelf() {
        return new PaperShelf(store, clock());
    }

    public PlanShelf planShelf() {
        return planShelf;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Browse browse() {
        return new Browse(store, rules, clock());
    }

    public MorningCheck morningCheck() {
        return new MorningCheck(store, rules, capture, codeWatch(), paperwork, recognition, outbox::check, clock());
    }

    /** @param listener told on the writing thread what became of each save */
    public DraftSaver draftSaver(Consumer<DraftSaver.Saving> listener) {
        return new DraftSaver(store, clock(), listener).start();
    }

    private Clock clock() {
        return parts.clock();
    }

    @Override public void close() {
        provinceEntry().sweep(Instant.MAX);
        recognition.close();
        store.close();
    }

    /** An office that does not exist, so that nothing made in practice can be taken for real. */
    private static DeskSettings practiceSettings() {
        var texts = Texts.in(Language.VIETNAMESE);
        return DeskSettings.usual(new Office("00000", texts.get("practice.commune"), texts.get("practice.province"), "01",
                texts.get("practice.place"), "0000 000 000"), new Clerk("tap", texts.get("practice.clerk"), Clerk.Role.CLERK));
    }
}
