package vn.motcua.desk.app.play;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import vn.motcua.desk.app.practice.Citizen;
import vn.motcua.desk.app.practice.PracticePile;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** The dossiers by which the screens are judged, key by key, as a practised clerk receives them. */
final class ReferenceDossiers {
    static final String BIRTH = "1.001193";
    private static final String CERTIFIED_COPY = "2.000815";
    private static final String MARITAL_STATUS = "1.004873";
    private static final String REGISTRY_EXTRACT = "2.000635";
    /** Place in the list of answers to "take it from a store?": not found there. */
    private static final String NOT_IN_STORE = "3";
    /** Places among the ways to pay. */
    private static final String NATIONAL_PORTAL = "1";
    private static final String CASH = "3";

    private final Iterator<Citizen> citizens;
    private final Path phonePicture;

    /** @param document a PDF that a citizen brings along */
    ReferenceDossiers(Iterator<Citizen> citizens, Path document) {
        this.citizens = citizens;
        this.phonePicture = document;
    }

    /** One way through the screens. */
    interface Script {
        DossierRow play(Clerk clerk);
    }

    /** @param name also the folder of its pictures */
    record Reference(String name, Script script) { }

    List<Reference> all() {
        return List.of(new Reference("khai-sinh", this::birth), new Reference("chung-thuc-ban-sao", this::certifiedCopy),
                new Reference("uy-quyen", this::authorised), new Reference("khai-sinh-ca-chong", this::pile),
                new Reference("tep-va-huong-dan", this::fileAndGuidance));
    }

    /** Đăng ký khai sinh: four components, all lights green at the end. */
    DossierRow birth(Clerk clerk) {
        clerk.choose("ks", BIRTH);
        clerk.press("Enter");
        clerk.see("nguoi-nop");
        clerk.read(citizens.next());
        clerk.see("da-doc-the");
        clerk.toStep("Enter", "COMPONENTS");
        settleAll(clerk);
        clerk.see("phi");
        clerk.toStep("Enter", "APPOINTMENT");
        clerk.see("hen-tra");
        clerk.toStep("Enter", "FINISH");
        return clerk.accept();
    }

    /** The same by the whole pile in one act; what a store might have had is looked up afterwards. */
    DossierRow pile(Clerk clerk) {
        clerk.choose("ks", BIRTH);
        clerk.press("Enter");
        clerk.read(citizens.next());
        clerk.toStep("Enter", "COMPONENTS");
        clerk.scanPile(PracticePile.of(open(clerk)).size());
        clerk.on("Enter");
        clerk.see("da-xep");
        clerk.press("F8");
        clerk.press(NOT_IN_STORE);
        settleAll(clerk);
        clerk.toStep("Enter", "APPOINTMENT");
        clerk.toStep("Enter", "FINISH");
        return clerk.accept();
    }

    /** Chứng thực bản sao: amounts by pages, paid on the national portal, with the receipt that the portal gave. */
    DossierRow certifiedCopy(Clerk clerk) {
        clerk.choose("ctbs", CERTIFIED_COPY);
        clerk.read(citizens.next());
        clerk.toStep("Enter", "COMPONENTS");
        settleAll(clerk);
        clerk.see("phi-chua-nhap");
        // back to the first amount: two pages, then three more
        var amounts = clerk.draft().draft().charges().lines();
        clerk.backTo("FEE/quantity." + amounts.getFirst().ruleId());
        clerk.press("Shortcut+A");
        clerk.type("2");
        clerk.press("Enter");
        clerk.press("Enter");
        clerk.press("Shortcut+A");
        clerk.type("3");
        clerk.see("phi-da-nhap");
        clerk.press("F8");
        clerk.press(NATIONAL_PORTAL);
        clerk.type("GD20261123081");
        for (var text : List.of("EBL01", "26TAB", "0000153")) {
            clerk.press("Enter");
            clerk.type(text);
        }
        clerk.see("thanh-toan");
        clerk.press("Enter");
        clerk.toStep("Enter", "APPOINTMENT");
        clerk.toStep("Enter", "FINISH");
        return clerk.accept();
    }

    /** Somebody acts for another; one paper will be brought later, on a reason. */
    DossierRow authorised(Clerk clerk) {
        clerk.choose("xac nhan tinh trang hon", MARITAL_STATUS);
        clerk.press("Enter");
        clerk.read(citizens.next());
        clerk.press("Shortcut+U");
        clerk.see("uy-quyen");
        clerk.read(citizens.next());
        clerk.see("nguoi-uy-quyen");
        clerk.toStep("Enter", "COMPONENTS");
        settleAllButLast(clerk);
        clerk.press("Shortcut+O");
        clerk.see("bo-qua-ly-do");
        clerk.press("1");
        clerk.see("da-ghi-ly-do");
        clerk.toStep("Shortcut+Page Down", "FEE");
        payInCash(clerk);
        clerk.toStep("Shortcut+Page Down", "APPOINTMENT");
        clerk.toStep("Enter", "FINISH");
        return clerk.accept();
    }

    /** A document from a file, and a slip that says what is missing; the citizen comes back with it. */
    DossierRow fileAndGuidance(Clerk clerk) {
        clerk.choose(REGISTRY_EXTRACT, REGISTRY_EXTRACT);
        clerk.read(citizens.next());
        clerk.toStep("Enter", "COMPONENTS");
        clerk.see("con-thieu");
        clerk.press("Shortcut+G");
        clerk.see("da-in-huong-dan");
        clerk.layOut(phonePicture);
        clerk.on("F6");
        clerk.seeWell("da-nhan-tep");
        settleAll(clerk);
        payInCash(clerk);
        clerk.toStep("Shortcut+Page Down", "APPOINTMENT");
        clerk.toStep("Enter", "FINISH");
        return clerk.accept();
    }

    /** Line by line, each with its obvious key; what a store might have is looked up first. */
    static void settleAll(Clerk clerk) {
        while (clerk.place().startsWith("COMPONENTS/")) settleOne(clerk);
    }

    private static void settleAllButLast(Clerk clerk) {
        while (open(clerk).size() > 1) settleOne(clerk);
        clerk.see("con-mot-giay-to");
    }

    private static void settleOne(Clerk clerk) {
        var line = current(clerk);
        if (line.handling() == DossierComponent.Handling.SUBMITTED && line.reuse().answer() == DossierComponent.Reuse.Answer.YES) {
            clerk.press("F9");
            clerk.see("kho-" + line.id());
            clerk.press(NOT_IN_STORE);
        }
        clerk.on("Enter");
        clerk.see(line.id());
    }

    private static DossierComponent current(Clerk clerk) {
        var saved = clerk.draft();
        var id = saved.place().substring(saved.place().indexOf('/') + 1);
        return saved.draft().lines().stream().filter(line -> line.id().equals(id)).findFirst()
                .orElseGet(() -> open(clerk).getFirst());
    }

    private static List<DossierComponent> open(Clerk clerk) {
        var draft = clerk.draft().draft();
        return draft.lines().stream().filter(line -> draft.checklist().of(line.id()).isEmpty()).toList();
    }

    /** What the province sets is typed once more than in an office that has entered its table. */
    private static void payInCash(Clerk clerk) {
        if (!clerk.draft().draft().charges().everyAmountKnown()) clerk.type("8000");
        clerk.press("F8");
        clerk.press(CASH);
        clerk.see("phi");
    }
}
