package vn.motcua.desk.paper;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.FormTitles;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.text.Texts;

/** The desk's papers as PDF/A-2u files: the forms of TT 03/2025/TT-VPCP, annex I, and what else a desk prints. */
public final class Forms {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final Texts texts = Texts.vietnamese();
    private final Titles titles = new Titles(texts);
    private final FormPress press;
    private final boolean practice;

    /** @param practice every page says that it is not valid */
    public Forms(boolean practice) {
        this.practice = practice;
        this.press = new FormPress(texts, practice);
    }

    /**
     * Form 01, each copy with its name when there are several.
     *
     * @param copies      at least 1; the first is the applicant's, the others stay with the office
     * @param twoOnASheet A5 copies, two beside each other on A4
     */
    public byte[] receipt(OfficeForms office, Receipt receipt, int copies, boolean twoOnASheet) {
        var pages = new ArrayList<FormPress.Copy>();
        for (int copy = 1; copy <= copies; copy++) {
            var name = copies == 1 ? "" : texts.get(copy == 1 ? "paper.copy.applicant" : "paper.copy.office", copy);
            pages.add(sheet -> new ReceiptForm(new FormPage(sheet, texts, office, FormKind.RECEIPT, receipt.origin()), receipt).set(name));
        }
        var called = titles.of(office, FormKind.RECEIPT);
        return press.print(pages, twoOnASheet, new FormPress.Imprint(texts.get("paper.fileTitle", plain(called), receipt.localCode()),
                texts.of("paper.unit", office.unit()), foot(called), receipt.receivedAt(), (receipt.localCode().text() + receipt.officialCode() + receipt.number()).hashCode()));
    }

    /** Form 02 for a draft: what is still missing before it can be received. */
    public byte[] guidance(OfficeForms office, Guidance guidance) {
        return slip(office, new GuidanceWords(texts).slip(guidance));
    }

    /** Any other paper; tables that are wide on a sheet turned sideways. */
    public byte[] slip(OfficeForms office, Slip slip) {
        var called = titles.of(office, slip.kind());
        var frame = slip instanceof RegisterBook || slip instanceof ResultHandOverSlip ? Frame.a4Landscape() : Frame.a4();
        return press.print(sheet -> set(sheet, office, slip), frame, new FormPress.Imprint(plain(called), texts.of("paper.unit", office.unit()), foot(called),
                slip.origin().at().atZone(VIETNAM), slip.toString().hashCode()));
    }

    /** Form 07 as a workbook (XLSX). */
    public byte[] workbook(OfficeForms office, RegisterBook book) {
        return new RegisterWorkbook(texts, office, practice).bytes(book);
    }

    private void set(Sheet sheet, OfficeForms office, Slip slip) throws IOException {
        var page = new FormPage(sheet, texts, office, slip.kind(), slip.origin());
        switch (slip) {
            case SupplementSlip supplement -> new RequestForms(page).set(supplement);
            case RefusalSlip refusal -> new RequestForms(page).set(refusal);
            case ApologySlip apology -> new LetterForms(page).set(apology);
            case StopSlip stop -> new LetterForms(page).set(stop);
            case ControlSlip control -> new ControlForm(page).set(control);
            case RegisterBook book -> new ListForms(page).set(book);
            case ResultHandOverSlip handOver -> new ListForms(page).set(handOver);
            case ReturnSlip returned -> new ReturnForm(page).set(returned);
            case ProcessSlip process -> new ListForms(page).set(process);
            case WithdrawalRequest request -> new LetterForms(page).set(request);
            case ShiftSlip shift -> new ShiftForm(page).set(shift);
        }
    }

    private static String plain(FormTitles called) {
        return called.title().replace(Run.BINDING_BLANK, ' ');
    }

    private String foot(FormTitles called) {
        return called.form().isBlank() ? "" : texts.get("paper.basis", called.form());
    }
}
