package vn.motcua.desk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import vn.motcua.desk.app.practice.PracticePile;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.pile.PileSorting;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.EntryWords;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.about.AboutModel;
import vn.motcua.desk.ui.about.AboutView;
import vn.motcua.desk.ui.dashboard.DashboardModel;
import vn.motcua.desk.ui.dossier.DeedModel;
import vn.motcua.desk.ui.dossier.DossierModel;
import vn.motcua.desk.ui.dossier.DossierView;
import vn.motcua.desk.ui.dossier.SigningModel;
import vn.motcua.desk.ui.entry.EntryModel;
import vn.motcua.desk.ui.entry.EntryView;
import vn.motcua.desk.ui.help.Guide;
import vn.motcua.desk.ui.help.HelpView;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.CopiedText;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.ReaderKeys;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.morning.MorningCheckView;
import vn.motcua.desk.ui.papers.PapersModel;
import vn.motcua.desk.ui.papers.PapersView;
import vn.motcua.desk.ui.reception.ChipDeeds;
import vn.motcua.desk.ui.reception.ComponentDeeds;
import vn.motcua.desk.ui.reception.IdentityDeeds;
import vn.motcua.desk.ui.reception.LiveCamera;
import vn.motcua.desk.ui.reception.Notice;
import vn.motcua.desk.ui.reception.NoticeToasts;
import vn.motcua.desk.ui.reception.PageCare;
import vn.motcua.desk.ui.reception.PileDeeds;
import vn.motcua.desk.ui.reception.ReceptionModel;
import vn.motcua.desk.ui.reception.ReceptionTools;
import vn.motcua.desk.ui.reception.ReceptionView;
import vn.motcua.desk.ui.register.RegisterModel;
import vn.motcua.desk.ui.register.RegisterView;
import vn.motcua.desk.ui.results.ResultsModel;
import vn.motcua.desk.ui.results.ResultsView;
import vn.motcua.desk.ui.search.SearchView;
import vn.motcua.desk.ui.settings.FormsModel;
import vn.motcua.desk.ui.settings.SettingsModel;
import vn.motcua.desk.ui.settings.SettingsView;
import vn.motcua.desk.ui.shell.CodesElsewhere;
import vn.motcua.desk.ui.shell.Counts;
import vn.motcua.desk.ui.shell.Heading;
import vn.motcua.desk.ui.shell.Shell;
import vn.motcua.desk.ui.shell.Status;
import vn.motcua.desk.ui.shiftend.ShiftEndModel;
import vn.motcua.desk.ui.shiftend.ShiftEndView;
import vn.motcua.desk.ui.today.TodayModel;
import vn.motcua.desk.ui.today.TodayView;
import vn.motcua.desk.ui.welcome.WelcomeView;
import vn.motcua.desk.work.DeskSettings;
import vn.motcua.desk.work.DraftSaver;
import vn.motcua.desk.work.Shipped;

/** The window of one desk: what a place becomes, and the threads behind it. */
public final class DeskWindow implements AutoCloseable {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int LEAST_WIDTH = 1024;
    private static final int LEAST_HEIGHT = 700;

    private final Desk desk;
    private final Stage stage;
    private final FilePicker picker;
    private final Optional<Supplier<String>> sampleCard;
    private final Runnable toPractice;
    private final LongSupplier nanos;
    private final Workers workers = Workers.prompt();
    private final Workers patientWorkers = Workers.patient();
    private final Background background;
    private final Background patient;
    private final DashboardModel dashboard;
    private final DraftSaver saver;
    private final CopiedText copied = new CopiedText(new SystemClipboard());
    private final Scene scene;
    private Texts texts;
    private Wording wording;
    private Shell shell;
    private CodesElsewhere codes;
    private FirstStart.Outcome firstStart = new FirstStart.Outcome.Given(FirstAnswers.none());
    private boolean greeted;
    /** The last save was refused. */
    private boolean failing;
    private boolean warned;
    private Runnable stopListening = () -> { };

    /**
     * @param sampleCard in practice: the code of the next invented citizen's card
     * @param toPractice leaves this desk for the practice one
     * @param nanos      the time by which a hand-held reader is told from a person
     * @param fault      told of what nobody expected, on the window's thread
     */
    public DeskWindow(Desk desk, Stage stage, FilePicker picker, Optional<Supplier<String>> sampleCard, Runnable toPractice, LongSupplier nanos,
                      Consumer<Throwable> fault) {
        this.desk = desk;
        this.stage = stage;
        this.picker = picker;
        this.sampleCard = sampleCard;
        this.toPractice = toPractice;
        this.nanos = nanos;
        background = new Background(workers, Platform::runLater, fault);
        patient = new Background(patientWorkers, Platform::runLater, fault);
        dashboard = new DashboardModel(desk.targets(), background);
        saver = desk.draftSaver(saving -> Platform.runLater(() -> show(saving)));
        texts = Texts.in(language());
        wording = new Wording(texts, desk.parts().clock().getZone());
        shell = newShell();
        scene = new Scene(shell.root(), WIDTH, HEIGHT);
        dress();
        desk.settings().onChange(_ -> Platform.runLater(this::settingsChanged));
    }

    /** Puts the window on the screen, on the place where the clerk belongs. */
    public void show() {
        stage.setTitle(texts.get("app.name"));
        for (int size : new int[] {32, 64, 128, 256}) {
            stage.getIcons().add(new Image(DeskWindow.class.getResourceAsStream("/vn/motcua/desk/ui/icons/desk-" + size + ".png")));
        }
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.show();
        shell.go(desk.settings().find().isEmpty() ? new Place.Welcome() : new Place.Reception(Optional.empty()));
    }

    public Scene scene() {
        return scene;
    }

    public Shell shell() {
        return shell;
    }

    public Background background() {
        return background;
    }

    public DraftSaver saver() {
        return saver;
    }

    /** What was answered beforehand, where nothing is set up yet. Before {@link #show}. */
    void firstStart(FirstStart.Outcome outcome) {
        firstStart = outcome;
    }

    private Screen welcome() {
        var deeds = new Welcome();
        return switch (firstStart) {
            case FirstStart.Outcome.Given(var answers) -> new WelcomeView(texts, background, answers, Optional.empty(), deeds);
            case FirstStart.Outcome.NotUsable(var file, var why) -> new WelcomeView(texts, background, FirstAnswers.none(),
                    Optional.of(new Words(texts.get("welcome.refused.what", file, wording.problem(why).what()), texts.get("welcome.refused.do"))), deeds);
        };
    }

    /** The questions of the first start. */
    private final class Welcome implements WelcomeView.Deeds {
        @Override public List<Commune> communes() {
            return Shipped.communes();
        }

        @Override public List<Scanner> scanners() {
            return desk.capture().scanners();
        }

        @Override public void start(FirstAnswers answers) {
            background.run(() -> {
                desk.settings().save(DeskSettings.of(answers));
                return answers;
            }, _ -> shell.go(new Place.Reception(Optional.empty())));
        }

        @Override public void practice() {
            toPractice.run();
        }
    }

    /** To the front, for a second start. */
    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    @Override public void close() {
        copied.clear();
        saver.close();
        patientWorkers.stop();
        workers.close();
        patientWorkers.close();
    }

    private Screen screen(Place place) {
        var zone = desk.parts().clock().getZone();
        return switch (place) {
            case Place.Reception(var draftId) -> reception(draftId);
            case Place.Today() -> new TodayView(new TodayModel(desk.browse(), desk.reception(), desk.rules(), background, desk.parts().clock(),
                    () -> shell.written()), shell, shell.toasts(), texts, wording, zone);
            case Place.Search(var typed) -> new SearchView(desk.browse(), desk.rules(), background, desk.parts().clock(), shell, texts, wording, typed);
            case Place.Dossier(var id) -> dossier(id, Optional.empty());
            case Place.ResultOf(var id, var file) -> resultOf(id, file);
            case Place.Results() -> new ResultsView(new ResultsModel(desk.resultFolder(), background), shell, texts, wording);
            case Place.DossierDeed(var id, var action) -> dossier(id, Optional.of(action));
            case Place.ProvinceEntry(var id) -> entry(id);
            case Place.Papers(var number) -> new PapersView(new PapersModel(desk.paperShelf(), desk.handling(), background, () -> shell.written(),
                    new PersonalNumber(number)), desk.capture(), background, shell, shell.toasts(), texts, wording);
            case Place.Registers() -> new RegisterView(new RegisterModel(desk.registers(), background, desk.parts().clock()), picker, shell.toasts(), texts, wording);
            case Place.Plans() -> managing().plans();
            case Place.PlanEdit(var id) -> managing().planEdit(id);
            case Place.HandValues(var id) -> managing().handValues(id);
            case Place.Outbox(var answer) -> managing().outbox(answer);
            case Place.Dashboard() -> managing().dashboard(dashboard);
            case Place.Reports() -> managing().reports();
            case Place.Closings() -> managing().closings();
            case Place.Settings() -> new SettingsView(new SettingsModel(desk.settings(), desk.rules(), desk.shelf(), desk.capture(), desk.codeWatch(),
                    desk.chipDesk(), desk.paperwork(), background), new FormsModel(desk.formsBook(), background, desk.parts().clock()), picker, shell.toasts(), texts, wording);
            case Place.MorningCheck() -> new MorningCheckView(desk.morningCheck(), background, texts);
            case Place.ShiftEnd() -> new ShiftEndView(new ShiftEndModel(desk.shiftEnd(), desk.paperwork(), background), shell, picker, shell.toasts(), texts,
                    wording, zone);
            case Place.Help(var topic) -> new HelpView(texts, background, shell, Guide::shipped, topic);
            case Place.About() -> new AboutView(new AboutModel(new ThisProgram(desk), background), picker, shell, shell.toasts(), texts,
                    Diagnostics.usualName(desk.parts().clock()));
            case Place.Welcome() -> welcome();
        };
    }

    private ManagerScreens managing() {
        return new ManagerScreens(desk, background, picker, shell, texts, wording);
    }

    private Screen entry(String id) {
        var words = new EntryWords(texts, desk.parts().clock().getZone());
        return new EntryView(new EntryModel(desk.browse(), desk.provinceEntry(), copied, new FileBrowser(), background, () -> shell.written(), words::value, id),
                shell, shell.toasts(), texts, wording, words);
    }

    /** @param begin the form that is open at first */
    private Screen dossier(String id, Optional<Action> begin) {
        var model = dossierModel(id);
        var view = dossierView(model, deedModel(model));
        begin.ifPresent(view::begin);
        return view;
    }

    /** With the form for a result open, and the file in it if it is still there. */
    private Screen resultOf(String id, Path file) {
        var model = dossierModel(id);
        var deeds = deedModel(model);
        var view = dossierView(model, deeds);
        if (Files.isRegularFile(file)) deeds.beginWith(file);
        return view;
    }

    private DossierModel dossierModel(String id) {
        return new DossierModel(desk.browse(), desk.reception(), desk.paperwork(), desk.settings(), background, () -> shell.written(), id);
    }

    private DeedModel deedModel(DossierModel model) {
        return new DeedModel(model, new DeedModel.Tools(desk.handling(), desk.capture(), desk.deedPapers(), desk.rules(), desk.settings(),
                desk.keptSignatures(), desk.resultFolder(), desk.paperShelf()), background, () -> shell.written());
    }

    private DossierView dossierView(DossierModel model, DeedModel deeds) {
        return new DossierView(model, deeds, new SigningModel(desk.paperSignatures(), background, () -> shell.written()), desk.capture(), background, shell, picker, shell.toasts(), texts, wording);
    }

    private Screen reception(Optional<String> draftId) {
        var model = new ReceptionModel(desk.reception(), desk.rules(), desk.settings(), desk.paperwork(), saver, background,
                desk.parts().clock().getZone());
        var toasts = new NoticeToasts(shell.toasts(), texts, wording);
        model.onNotice(notice -> {
            if (!(notice instanceof Notice.Code(var code) && codes.find(code))) toasts.show(notice);
        });
        model.onWritten(() -> shell.written());
        var components = new ComponentDeeds(model, desk.capture(), this::loadPracticeScanner, background);
        var care = new PageCare(model, desk.capture().treatment(), desk.recognition()::heading, background, patient);
        var pile = new PileDeeds(model, components, new PileSorting(Shipped.paperTitles()), desk.reception()::pageCounts, background);
        pile.waitFor(care);
        var tools = new ReceptionTools(texts, wording, background, desk.capture(), desk.paperwork(), picker, sampleCard, nanos);
        var camera = new LiveCamera(desk.codeWatch(), () -> desk.settings().current().camera(), background, new Beep());
        var identity = new IdentityDeeds(model);
        var chip = new ChipDeeds(model, identity, desk.chipDesk(), background);
        var view = new ReceptionView(model, components, pile, identity, camera, chip, tools);
        view.onEnter(id -> shell.go(new Place.ProvinceEntry(id)));
        view.onPapers(number -> shell.go(new Place.Papers(number.digits())));
        model.open(draftId, !greeted);
        greeted = true;
        return view;
    }

    /** In practice the citizen's papers are made up when they are wanted. */
    private void loadPracticeScanner(List<DossierComponent> waiting) {
        if (!desk.parts().practice()) return;
        desk.capture().scanners().stream().filter(PracticeScanner.class::isInstance).map(PracticeScanner.class::cast)
                .forEach(scanner -> scanner.load(PracticePile.of(waiting)));
    }

    private Shell newShell() {
        var built = new Shell(texts, desk.parts().clock(), background, heading(), this::counts, this::screen);
        codes = new CodesElsewhere(built, desk.browse(), background, texts, wording);
        // the reception listens itself: codes fill what stands there
        new ReaderKeys(nanos, () -> built.place().filter(now -> now.framed() && !(now instanceof Place.Reception)).isPresent(),
                codes::read).listenOn(built.root());
        return built;
    }

    private Heading heading() {
        return desk.settings().find().map(now -> new Heading(now.office().communeName(), now.office().desk(), now.clerk().name(),
                desk.parts().practice())).orElse(new Heading("", "", "", desk.parts().practice()));
    }

    private Counts counts() {
        var browse = desk.browse();
        return new Counts(browse.count(WorkList.OVERDUE), browse.count(WorkList.DUE_TODAY), browse.drafts().size(), browse.needingMending().size());
    }

    private Language language() {
        return desk.settings().find().map(DeskSettings::appearance).map(look -> Language.of(look.language())).orElse(Language.VIETNAMESE);
    }

    private void settingsChanged() {
        if (language() != texts.language()) {
            texts = Texts.in(language());
            wording = new Wording(texts, desk.parts().clock().getZone());
            var place = shell.place();
            shell = newShell();
            scene.setRoot(shell.root());
            dress();
            place.ifPresent(shell::go);
        } else {
            shell.show(heading());
            dress();
        }
    }

    private void dress() {
        stopListening.run();
        stopListening = shell.listen(scene);
        desk.settings().find().map(DeskSettings::appearance).map(look -> new Theme(look.dark(), look.textPercent())).orElse(Theme.usual()).dress(scene);
    }

    /** Whether everything typed is kept; if not, the clerk is told first, and may close nevertheless. */
    public boolean mayClose() {
        if (!failing || warned) return true;
        warned = true;
        shell.toasts().show(Tone.AT_STAKE, texts.get("app.unsaved.what"), texts.get("app.unsaved.do"));
        return false;
    }

    private void show(DraftSaver.Saving saving) {
        shell.status().set(Optional.of(switch (saving) {
            case DraftSaver.Saving.Saved(_, var at) -> {
                failing = false;
                warned = false;
                yield new Status(Tone.GOOD, texts.get("app.saved",
                        wording.formats().time(LocalDateTime.ofInstant(at, desk.parts().clock().getZone()).toLocalTime())));
            }
            case DraftSaver.Saving.Failing(var trouble) -> {
                var words = wording.problem(trouble);
                if (!failing) shell.toasts().show(Tone.AT_STAKE, words.what(), words.next());
                failing = true;
                yield new Status(Tone.AT_STAKE, words.what());
            }
        }));
    }
}
