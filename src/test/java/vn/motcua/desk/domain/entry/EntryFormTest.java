package vn.motcua.desk.domain.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.PaperName;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Samples;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.procedure.FeeRule;

class EntryFormTest {
    private static Dossier paid() {
        var receipt = new Charges.Receipt("EBL01", "26TAB", "42", Optional.of(new KeptFile("receipt", "bl.png", "image/png", 5, 1, false)));
        var charges = new Charges(List.of(new Charges.Line("fee", "Phí", FeeRule.Kind.FEE, Optional.of(10_000L), 2),
                new Charges.Line("none", "Không lấy", FeeRule.Kind.FEE, Optional.of(7_000L), 0)), Optional.empty(), Charges.Collection.BEFORE,
                Optional.of(new Charges.Payment(Charges.PaymentChannel.NATIONAL_PORTAL, Instant.EPOCH, "lan", Optional.of("GD 1"), Optional.of(receipt))));
        var applicant = Samples.other().withPhone("0901 234 567");
        return made(Lives.received(Samples.complete().withParties(new Parties(applicant, Optional.of(Samples.citizen()),
                Optional.of(Samples.confirmed(Samples.citizen())))).withCharges(charges)), "form", "evidence");
    }

    private static Dossier made(Dossier dossier, String... scans) {
        for (var scan : scans) {
            dossier = dossier.with(new DossierEvent.PaperMade(Lives.RECEIVED.plusSeconds(9), "lan", scan,
                    new KeptFile("paper-" + scan, "old-name.pdf", "application/pdf", 7, 1, false), DossierEvent.Text.NONE, Compression.UNCHANGED));
        }
        return dossier;
    }

    private static List<EntryLine> lines(Dossier dossier) {
        return EntryForm.lines(dossier, EntryOrder.usual(), EntryFiles.of(dossier, Map.of(), PaperName.USUAL), Samples.ZONE);
    }

    private static String plain(Dossier dossier, EntryField field) {
        return lines(dossier).stream().filter(line -> line.field() == field && line.value() instanceof EntryValue.Plain)
                .map(line -> ((EntryValue.Plain) line.value()).text()).collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"PROCEDURE_CODE ~ 9.000001", "PROCEDURE_NAME ~ Thủ tục mẫu", "FIELD ~ Mẫu", "CASE ~ x",
            "APPLICANT_NAME ~ Trần Thị Mẫu", "APPLICANT_NUMBER ~ 075304000456", "APPLICANT_BORN ~ 05/11/2004", "APPLICANT_PHONE ~ 0901 234 567", "APPLICANT_EMAIL ~ ''",
            "AUTHORISING_NAME ~ Nguyễn Văn Thử", "AUTHORISING_BORN ~ 12/03/1985", "FEES ~ 20000", "FEE_TOTAL ~ 20000", "EXEMPTION ~ ''", "PAYMENT_REFERENCE ~ GD 1",
            "RECEIPT ~ EBL01 26TAB 42", "RECEIVED ~ 16/11/2026 09:00", "LOCAL_CODE ~ 26500-Q1-261116-0001"})
    void eachFieldStandsAsAFormTakesIt(EntryField field, String expected) {
        assertThat(plain(paid(), field)).isEqualTo(expected);
    }

    @Test
    void withoutAnAuthorisingPersonNothingIsAskedOfOne() {
        assertThat(lines(Lives.received())).extracting(EntryLine::field).noneMatch(field -> field.name().startsWith("AUTHORISING"));
        assertThat(lines(paid())).contains(new EntryLine(EntryField.AUTHORISING_SEX, "", new EntryValue.OfSex(Sex.MALE)));
    }

    @Test
    void eachComponentStandsWithItsFilesOrWithWhatWasDone() {
        var components = lines(paid()).stream().filter(line -> line.field() == EntryField.COMPONENTS).toList();
        assertThat(components).extracting(EntryLine::about).containsExactly("form", "evidence", "card", "residence", "authority", "record");
        assertThat(components.get(0).value()).isInstanceOf(EntryValue.OfFile.class);
        assertThat(components.get(2).value()).isEqualTo(new EntryValue.OfLine(Optional.of(new Settlement.Shown())));
        assertThat(components.get(2).value().isCopied()).isFalse();
        assertThat(components.get(4).value()).isEqualTo(new EntryValue.OfLine(Optional.empty()));
    }

    @Test
    void filesAreNamedByTheRuleAndKeepTheirKind() {
        assertThat(EntryFiles.of(paid(), Map.of(), PaperName.USUAL).files()).extracting(EntryFile::name, EntryFile::digest, EntryFile::source).containsExactly(
                tuple("26500-Q1-261116-0001_form_1.pdf", "paper-form", EntryFile.Source.SCANNED),
                tuple("26500-Q1-261116-0001_evidence_1.pdf", "paper-evidence", EntryFile.Source.SCANNED),
                tuple("26500-Q1-261116-0001_bien-lai_1.png", "receipt", EntryFile.Source.AS_IT_CAME));
        var coded = paid().with(new DossierEvent.OfficialCodeRecorded(Lives.at(17, 9, 0), "lan", new OfficialCode("H56.14-240823-0001")));
        assertThat(EntryFiles.of(coded, Map.of(), PaperName.USUAL).files().getFirst().name()).isEqualTo("H56.14-240823-0001_form_1.pdf");
    }

    @Test
    void aPaperStillToBeMadeIsCounted() {
        var files = EntryFiles.of(made(Lives.received(), "form"), Map.of(), PaperName.USUAL);
        assertThat(files.unfinished()).containsExactly("evidence");
        assertThat(lines(made(Lives.received(), "form"))).contains(new EntryLine(EntryField.COMPONENTS, "evidence", new EntryValue.InTheMaking()));
        assertThat(files.files()).extracting(EntryFile::component).containsExactly("form");
    }

    @Test
    void whatWasAddedLaterIsASecondFileOfItsComponent() {
        var later = new DossierEvent.PapersAdded(Lives.at(17, 9, 0), "lan", List.of(Lives.line("evidence", new Settlement.Attached(List.of(Samples.PAGE), List.of()))));
        var dossier = made(Lives.received(), "form", "evidence").with(later);
        assertThat(EntryFiles.of(dossier, Map.of(), PaperName.USUAL).unfinished()).containsExactly("evidence");
        var scan = dossier.scans().getLast().id();
        assertThat(EntryFiles.of(made(dossier, scan), Map.of(), PaperName.USUAL).files()).extracting(EntryFile::name)
                .containsExactly("26500-Q1-261116-0001_form_1.pdf", "26500-Q1-261116-0001_evidence_1.pdf", "26500-Q1-261116-0001_evidence_2.pdf");
    }

    @Test
    void aPaperTakenFromTheStoreOfTheDeskComesFromItsDossier() {
        var source = made(Lives.received(), "form", "evidence");
        var kept = new Settlement.Kept("earlier", "evidence", new Settlement.Attached(List.of(Samples.PAGE), List.of()));
        var draft = Samples.complete();
        var dossier = made(Lives.received(draft.withChecklist(draft.checklist().settle("evidence",
                new Settlement.Reused(Settlement.Store.THIS_DESK, "x", Optional.of(kept))))), "form");
        assertThat(EntryFiles.sources(dossier)).containsExactly("earlier");
        assertThat(EntryFiles.of(dossier, Map.of("earlier", source), PaperName.USUAL).files()).extracting(EntryFile::name, EntryFile::digest).containsExactly(
                tuple("26500-Q1-261116-0001_form_1.pdf", "paper-form"), tuple("26500-Q1-261116-0001_evidence_1.pdf", "paper-evidence"));
        assertThat(EntryFiles.of(dossier, Map.of(), PaperName.USUAL).files()).hasSize(1);
    }

    @Test
    void aDraftWithAnExemptionHasNoCharges() {
        Draft draft = Samples.complete();
        var dossier = Lives.received(draft.withCharges(draft.charges().withExemption(Optional.of("Hộ nghèo"))));
        assertThat(plain(dossier, EntryField.EXEMPTION)).isEqualTo("Hộ nghèo");
        assertThat(plain(dossier, EntryField.FEES)).isEmpty();
        assertThat(plain(dossier, EntryField.FEE_TOTAL)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"DUE,PROCEDURE_CODE,0,DUE", "PROCEDURE_CODE,FIELD,2,PROCEDURE_CODE", "FIELD,PROCEDURE_NAME,1,FIELD", "CASE,CASE,3,CASE"})
    void aFieldTakesThePlaceOfAnother(EntryField field, EntryField place, int at, EntryField then) {
        var order = EntryOrder.usual().withAt(field, place);
        assertThat(order.fields().get(at)).isEqualTo(then);
        assertThat(order.fields()).containsExactlyInAnyOrder(EntryField.values());
    }

    @Test
    void anOrderThatWasSavedEarlierGetsTheNewFieldsAtItsEnd() {
        var order = new EntryOrder(List.of(EntryField.DUE, EntryField.DUE, EntryField.FIELD));
        assertThat(order.fields()).startsWith(EntryField.DUE, EntryField.FIELD, EntryField.PROCEDURE_CODE).containsExactlyInAnyOrder(EntryField.values());
        assertThat(EntryOrder.usual().fields()).containsExactly(EntryField.values());
    }
}
