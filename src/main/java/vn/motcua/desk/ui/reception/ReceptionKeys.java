package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Pages;

/** What each key does, by step. A hint without a word works, but takes no room in the key bar: it is in the help and, where it matters, on the screen. */
final class ReceptionKeys {
    private static final String SILENT = "";
    static final String PAGES = "pages";

    private final ReceptionModel model;
    private final ComponentDeeds components;
    private final IdentityDeeds identity;
    private final LiveCamera camera;
    private final ChipDeeds chip;
    private final ReceptionTools tools;
    private final ReceptionView view;
    private final ComponentsStep checklist;
    private final PileDeeds pile;

    ReceptionKeys(ReceptionModel model, ComponentDeeds components, IdentityDeeds identity, LiveCamera camera, ChipDeeds chip, ReceptionTools tools,
                  ReceptionView view, ComponentsStep checklist, PileDeeds pile) {
        this.model = model;
        this.components = components;
        this.identity = identity;
        this.camera = camera;
        this.chip = chip;
        this.tools = tools;
        this.view = view;
        this.checklist = checklist;
        this.pile = pile;
    }

    /** @param field {@link PileDeeds#PLACE} or {@link #PAGES} where these have keys of their own, else empty */
    List<KeyHint> at(Step step, String field, boolean accepted) {
        var list = new ArrayList<KeyHint>();
        if (accepted) afterAcceptance(list);
        else {
            // over pages there are enough words for the pages alone
            boolean overPages = step == Step.COMPONENTS && !field.isEmpty();
            list.add(KeyHint.of("F12", overPages ? SILENT : tools.texts().get("reception.accept"), model::accept).asMain());
            list.add(KeyHint.of("F8", overPages ? SILENT : tools.texts().get("reception.mend"), view::mendFirst));
            if (step == Step.COMPONENTS && field.equals(PileDeeds.PLACE)) ofPile(list);
            else if (step == Step.COMPONENTS && field.equals(PAGES)) ofPages(list);
            else if (step == Step.COMPONENTS) ofComponents(list);
            if (step == Step.APPLICANT) ofApplicant(list);
            if (!overPages) everywhere(list, step);
        }
        return list;
    }

    private void afterAcceptance(List<KeyHint> list) {
        list.add(hint("Shortcut+N", "reception.next", model::next).asMain());
        list.add(hint("Shortcut+H", "reception.enter", view::enterInProvince));
        list.add(hint("Shortcut+P", "reception.printAgain", model::printReceipt));
        list.add(hint("Shortcut+S", "reception.savePdf", () -> model.accepted().get().ifPresent(dossier -> tools.savePdf(dossier, model::notice))));
    }

    private void ofComponents(List<KeyHint> list) {
        list.add(hint("F5", "reception.scan", pile::scan));
        list.add(hint("Shift+F5", "reception.scanLine", () -> current(components::scan)));
        list.add(KeyHint.of("Shortcut+F5", SILENT, checklist::askWay));
        ofScanning(list);
        list.add(hint("F6", "reception.bring", () -> tools.pickFiles(view::bring)));
        list.add(hint("F7", "reception.notNeeded", checklist::askNotNeeded));
        list.add(hint("F9", "reception.reuse", () -> current(checklist::askReuse)));
        list.add(KeyHint.of("Shift+F9", SILENT, view::openPapers).when(this::isKnown));
        list.add(hint("F11", "reception.shown", () -> current(line -> components.settle(line, new Settlement.Shown()))));
        list.add(hint("Shortcut+Z", "reception.undo", pile::undo).when(components.edits()::canUndo));
    }

    private void ofPile(List<KeyHint> list) {
        list.add(atMark("Enter", "reception.pile.accept", _ -> pile.accept()).asMain());
        ofScanning(list);
        list.add(atMark("Right", "reception.pile.next", pile::startsNextLine));
        list.add(atMark("Left", "reception.pile.previous", pile::belongsToPrevious));
        list.add(atMark("Space", "reception.pile.toLine", checklist::askLineOfPile));
        list.add(atMark("Delete", "reception.pile.leaveOut", pile::leaveOutOrKeep));
        list.add(atMark("R", "reception.page.turn", pile::turn));
        list.add(atMark("B", "reception.page.original", pile::toggleOriginal));
        list.add(hint("F5", "reception.pile.more", pile::scan));
        list.add(hint("Shortcut+Z", "reception.undo", pile::undo).when(components.edits()::canUndo));
        list.add(atMark("Escape", "reception.pile.lines", _ -> checklist.toLines()));
    }

    private void ofPages(List<KeyHint> list) {
        ofScanning(list);
        list.add(onPage("R", "reception.page.turn", Pages.Wish.TURN));
        list.add(onPage("B", "reception.page.original", Pages.Wish.ORIGINAL));
        list.add(onPage("Alt+Up", "reception.page.earlier", Pages.Wish.EARLIER));
        list.add(KeyHint.of("Alt+Down", SILENT, () -> checklist.wish(Pages.Wish.LATER)).when(() -> !view.isAsking()));
        list.add(onPage("Insert", "reception.page.insert", Pages.Wish.INSERT));
        list.add(onPage("T", "reception.page.replace", Pages.Wish.REPLACE));
        list.add(onPage("C", "reception.page.move", Pages.Wish.MOVE));
        list.add(onPage("Shift+C", "reception.page.moveRest", Pages.Wish.MOVE_REST));
        list.add(onPage("Delete", "reception.page.delete", Pages.Wish.DELETE));
        list.add(hint("Shortcut+Z", "reception.undo", pile::undo).when(components.edits()::canUndo));
        list.add(hint("Escape", "reception.pile.lines", checklist::toLines).when(() -> !view.isAsking()));
        list.add(KeyHint.of("Enter", SILENT, checklist::toLines).when(() -> !view.isAsking()));
    }

    private KeyHint onPage(String key, String word, Pages.Wish wish) {
        return hint(key, word, () -> checklist.wish(wish)).when(() -> !view.isAsking());
    }

    private void ofScanning(List<KeyHint> list) {
        if (components.scanning().running().get().isEmpty()) return;
        list.add(hint("Escape", "reception.scan.cancel", components.scanning()::cancel).when(() -> !view.isAsking()));
    }

    /** A deed on the page under the mark, while no question is open over it. */
    private KeyHint atMark(String key, String word, IntConsumer deed) {
        return hint(key, word, () -> checklist.piled().ifPresent(deed::accept)).when(() -> !view.isAsking());
    }

    private void ofApplicant(List<KeyHint> list) {
        list.add(hint("F5", camera.isOn() ? "reception.camera.close" : "reception.camera", camera::openOrClose));
        chip.key().ifPresent(word -> list.add(hint("F7", word, chip::act)));
        list.add(KeyHint.of("Escape", SILENT, this::escape).when(() -> (camera.isOn() || chip.isOpen()) && !view.isAsking()));
        list.add(hint("F6", "reception.readCode", () -> tools.pickFiles(view::bring)));
        list.add(hint(KnownPane.KEY, "reception.known.take", view::takeKnown));
        list.add(hint("Shortcut+U", "reception.authorised", () -> identity.setAuthorised(model.draft().get().parties().authorising().isEmpty())));
        list.add(hint("Shift+F9", "reception.papers", view::openPapers).when(this::isKnown));
        list.add(KeyHint.of("Shortcut+Shift+V", SILENT, () -> tools.readClipboard(view::codeRead, model::notice)));
    }

    private void escape() {
        if (camera.isOn()) camera.close();
        else chip.close();
    }

    private void everywhere(List<KeyHint> list, Step step) {
        list.add(hint("Shortcut+O", "reception.override", view::askOverride));
        boolean spoken = step == Step.PROCEDURE || step == Step.FINISH;
        list.add(KeyHint.of("Shortcut+G", step == Step.FINISH ? tools.texts().get("reception.guidance") : SILENT, model::printGuidance)
                .when(() -> model.draft().get().procedure().isPresent()));
        list.add(KeyHint.of("Shortcut+N", spoken ? tools.texts().get("reception.park") : SILENT, model::next));
        list.add(KeyHint.of("Shortcut+Page Down", SILENT, model::nextStep));
        list.add(KeyHint.of("Shortcut+Page Up", SILENT, model::previousStep));
        tools.sampleCard().ifPresent(sample -> list.add(hint("Shortcut+T", "reception.sampleCard", () -> view.codeRead(sample.get()))));
    }

    private boolean isKnown() {
        return !view.isAsking() && model.draft().get().parties().counted().personalNumber().isPresent();
    }

    private KeyHint hint(String key, String word, Runnable deed) {
        return KeyHint.of(key, tools.texts().get(word), deed);
    }

    private void current(Consumer<DossierComponent> deed) {
        checklist.current().ifPresent(deed);
    }
}
