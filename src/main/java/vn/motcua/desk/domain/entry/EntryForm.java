package vn.motcua.desk.domain.entry;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.ReceivedDossier;

/** The form of the province's system, filled in from a dossier. Numbers and dates stand as a form's fields take them: digits alone, {@code dd/MM/yyyy HH:mm}. */
public final class EntryForm {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    private final Dossier dossier;
    private final ReceivedDossier content;
    private final EntryFiles files;
    private final ZoneId zone;

    private EntryForm(Dossier dossier, EntryFiles files, ZoneId zone) {
        this.dossier = dossier;
        this.content = dossier.content();
        this.files = files;
        this.zone = zone;
    }

    /** Every line in this order; what a dossier cannot have, like the sex of nobody, is left out, and what it could have stands there blank. */
    public static List<EntryLine> lines(Dossier dossier, EntryOrder order, EntryFiles files, ZoneId zone) {
        var form = new EntryForm(dossier, files, zone);
        return order.fields().stream().flatMap(field -> form.of(field).stream()).toList();
    }

    private List<EntryLine> of(EntryField field) {
        var applicant = Optional.of(content.parties().applicant());
        var authorising = content.parties().authorising();
        return switch (field) {
            case PROCEDURE_CODE -> plain(field, content.procedureCode());
            case PROCEDURE_NAME -> plain(field, content.procedureName());
            case FIELD -> plain(field, content.field());
            case CASE -> content.caseName().isBlank() ? List.of() : plain(field, content.caseName());
            case CHANNEL -> one(field, new EntryValue.OfChannel(content.channel()));
            case APPLICANT_KIND -> one(field, new EntryValue.OfKind(content.parties().applicant().kind()));
            case APPLICANT_NAME, AUTHORISING_NAME -> plain(field, of(field, applicant, authorising).map(Person::name));
            case APPLICANT_NUMBER, AUTHORISING_NUMBER -> plain(field, of(field, applicant, authorising).map(EntryForm::number));
            case APPLICANT_BORN, AUTHORISING_BORN -> plain(field, of(field, applicant, authorising).map(EntryForm::born));
            case APPLICANT_SEX, AUTHORISING_SEX -> of(field, applicant, authorising).flatMap(Person::sex)
                    .map(sex -> one(field, new EntryValue.OfSex(sex))).orElse(List.of());
            case APPLICANT_ADDRESS, AUTHORISING_ADDRESS -> plain(field, of(field, applicant, authorising).map(Person::address));
            case APPLICANT_PHONE, AUTHORISING_PHONE -> plain(field, of(field, applicant, authorising).map(Person::phone));
            case APPLICANT_EMAIL, AUTHORISING_EMAIL -> plain(field, of(field, applicant, authorising).map(Person::email));
            case COMPONENTS -> components();
            case FEES -> content.charges().lines().stream().filter(line -> line.quantity() > 0 && !content.charges().isExempt())
                    .map(line -> new EntryLine(field, line.name(), new EntryValue.Plain(line.total().map(String::valueOf).orElse("")))).toList();
            case FEE_TOTAL -> plain(field, Long.toString(content.charges().due()));
            case EXEMPTION -> plain(field, content.charges().exemption().filter(_ -> content.charges().isExempt()));
            case PAYMENT_CHANNEL -> content.charges().payment().map(payment -> one(field, new EntryValue.OfPayment(payment.channel()))).orElse(List.of());
            case PAYMENT_REFERENCE -> plain(field, content.charges().payment().flatMap(Charges.Payment::reference));
            case RECEIPT -> plain(field, content.charges().payment().flatMap(Charges.Payment::receipt)
                    .map(receipt -> String.join(" ", receipt.form(), receipt.series(), receipt.number())));
            case RECEIVED -> plain(field, MOMENT.format(LocalDateTime.ofInstant(dossier.received().at(), zone)));
            case DUE -> plain(field, MOMENT.format(content.due()));
            case DELIVERY -> one(field, new EntryValue.OfDelivery(content.promise().delivery()));
            case LOCAL_CODE -> plain(field, dossier.localCode().text());
        };
    }

    private static Optional<Person> of(EntryField field, Optional<Person> applicant, Optional<Person> authorising) {
        return field.name().startsWith("AUTHORISING") ? authorising : applicant;
    }

    private List<EntryLine> components() {
        var lines = new ArrayList<EntryLine>();
        for (var line : content.lines()) {
            var about = line.component().shortName();
            var own = files.of(line.component().id());
            own.forEach(file -> lines.add(new EntryLine(EntryField.COMPONENTS, about, new EntryValue.OfFile(file))));
            files.unfinished().stream().filter(line.component().id()::equals)
                    .forEach(_ -> lines.add(new EntryLine(EntryField.COMPONENTS, about, new EntryValue.InTheMaking())));
            if (own.isEmpty() && !files.unfinished().contains(line.component().id())) lines.add(new EntryLine(EntryField.COMPONENTS, about, new EntryValue.OfLine(line.settlement())));
        }
        return lines;
    }

    private static String number(Person person) {
        return person.personalNumber().map(number -> number.digits()).orElse(person.number());
    }

    private static String born(Person person) {
        return person.bornOn().map(DAY::format).orElse(person.born());
    }

    private static List<EntryLine> plain(EntryField field, Optional<String> text) {
        return text.map(found -> plain(field, found)).orElse(List.of());
    }

    private static List<EntryLine> plain(EntryField field, String text) {
        return one(field, new EntryValue.Plain(text));
    }

    private static List<EntryLine> one(EntryField field, EntryValue value) {
        return List.of(new EntryLine(field, "", value));
    }
}
