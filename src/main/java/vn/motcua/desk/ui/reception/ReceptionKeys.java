package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.KeyHint;

/** What each key does, by step. A hint without a word works, but takes no room in the key bar: it is in the help and, where it matters, on the screen. */
final class ReceptionKeys {
    private static final String SILENT = "";

    private final ReceptionModel model;
    private final ComponentDeeds components;
    private final IdentityDeeds identity;
    private final ReceptionTools tools;
    private final ReceptionView view;
    private final ComponentsStep checklist;

    ReceptionKeys(ReceptionModel model, ComponentDeeds components, IdentityDeeds identity, ReceptionTools tools, ReceptionView view,
                  ComponentsStep checklist) {
        this.model = model;
        this.components = components;
        this.identity = identity;
        this.tools = tools;
        this.view = view;
        this.checklist = checklist;
    }

    List<KeyHint> at(Step step, boolean accepted) {
        var list = new ArrayList<KeyHint>();
        if (accepted) afterAcceptance(list);
        else {
            list.add(hint("F12", "reception.accept", model::accept).asMain());
            list.add(hint("F8", "reception.mend", view::mendFirst));
            if (step == Step.COMPONENTS) ofComponents(list);
            if (step == Step.APPLICANT) ofApplicant(list);
            everywhere(list, step);
        }
        return list;
    }

    private void afterAcceptance(List<KeyHint> list) {
        list.add(hint("Shortcut+N", "reception.next", model::next).asMain());
        list.add(hint("Shortcut+P", "reception.printAgain", model::printReceipt));
        list.add(hint("Shortcut+S", "reception.savePdf", () -> model.accepted().get().ifPresent(dossier -> tools.savePdf(dossier, model::notice))));
    }

    private void ofComponents(List<KeyHint> list) {
        list.add(hint("F5", "reception.scan", () -> current(components::scan)));
        if (components.scanning().running().get().isPresent()) {
            list.add(hint("Escape", "reception.scan.cancel", components.scanning()::cancel).when(() -> !view.isAsking()));
        }
        list.add(hint("F6", "reception.bring", () -> tools.pickFiles(view::bring)));
        list.add(hint("F7", "reception.notNeeded", checklist::askNotNeeded));
        list.add(hint("F9", "reception.reuse", () -> current(checklist::askReuse)));
        list.add(hint("F11", "reception.shown", () -> current(line -> components.settle(line, new Settlement.Shown()))));
        list.add(hint("Shortcut+Z", "reception.undo", components.edits()::undo).when(components.edits()::canUndo));
    }

    private void ofApplicant(List<KeyHint> list) {
        list.add(hint("F6", "reception.readCode", () -> tools.pickFiles(view::bring)));
        list.add(hint("Shortcut+U", "reception.authorised", () -> identity.setAuthorised(model.draft().get().parties().authorising().isEmpty())));
        list.add(KeyHint.of("Shortcut+Shift+V", SILENT, () -> tools.readClipboard(view::codeRead, model::notice)));
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

    private KeyHint hint(String key, String word, Runnable deed) {
        return KeyHint.of(key, tools.texts().get(word), deed);
    }

    private void current(Consumer<DossierComponent> deed) {
        checklist.current().ifPresent(deed);
    }
}
