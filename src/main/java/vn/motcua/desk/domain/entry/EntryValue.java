package vn.motcua.desk.domain.entry;

import java.util.Optional;

import vn.motcua.desk.domain.citizen.Sex;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Channel;

/** What is entered in a field. */
public sealed interface EntryValue {
    /** As it is entered, in one line; blank when the dossier has nothing for it. */
    record Plain(String text) implements EntryValue {
        public Plain {
            text = text.strip().replaceAll("\\s+", " ");
        }
    }

    record OfKind(Person.Kind kind) implements EntryValue { }

    record OfSex(Sex sex) implements EntryValue { }

    record OfChannel(Channel channel) implements EntryValue { }

    record OfPayment(Charges.PaymentChannel channel) implements EntryValue { }

    record OfDelivery(Promise.Delivery delivery) implements EntryValue { }

    /** To be chosen in the form's file dialog. */
    record OfFile(EntryFile file) implements EntryValue { }

    /** A file that is still being made of scanned pages: a matter of seconds. */
    record InTheMaking() implements EntryValue { }

    /** How a line of the checklist was settled without a file: to be ticked, nothing to copy. */
    record OfLine(Optional<Settlement> settlement) implements EntryValue { }

    /** Whether there is, or will be, something to copy. */
    default boolean isCopied() {
        return switch (this) {
            case Plain(var text) -> !text.isBlank();
            case OfKind _, OfSex _, OfChannel _, OfPayment _, OfDelivery _, OfFile _, InTheMaking _ -> true;
            case OfLine _ -> false;
        };
    }
}
