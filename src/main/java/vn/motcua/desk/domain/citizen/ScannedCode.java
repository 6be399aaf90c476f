package vn.motcua.desk.domain.citizen;

import java.util.Optional;

import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** What a code held before a reader or camera turned out to be. */
public sealed interface ScannedCode {
    /** Identity card or the card's code in VNeID: fields that may be filled. */
    record Card(CitizenCard card) implements ScannedCode { }

    /** A card whose digits came through unharmed and whose letters did not: name and residence are empty, and are to be typed. */
    record DigitsOnly(CitizenCard card, Damage damage) implements ScannedCode { }

    /** VNeID's five-minute code, which only VNeID can read: another screen of the app is wanted. */
    record VneidPass() implements ScannedCode { }

    record WebLink(String address) implements ScannedCode { }

    /**
     * A bank transfer code (VietQR, EMVCo).
     *
     * @param accountEnding the last four characters of the account number; more of it is nobody's business here
     * @param amount        in đồng, when the code asks for one
     */
    record BankTransfer(Optional<String> accountEnding, Optional<Long> amount) implements ScannedCode { }

    /** A receipt of a desk of this program: opens that dossier. */
    record OwnReceipt(LocalCode code) implements ScannedCode { }

    record OfficialDossier(OfficialCode code) implements ScannedCode { }

    /** It began like a card but is cut, or the number has not twelve digits. */
    record BrokenCard(Flaw flaw) implements ScannedCode { }

    /** Nothing that this program knows. */
    record Foreign() implements ScannedCode { }

    enum Flaw { CUT_OFF, NUMBER_NOT_TWELVE_DIGITS }

    /** What happened to the letters of a card, each mended at another place. */
    enum Damage {
        /** A Vietnamese input method was on while the reader typed. */
        INPUT_METHOD,
        /** The reader types plain letters only, leaves out the others, or writes marks as letters and digits. */
        MARKS_LOST,
        /** Letters of another code page. */
        WRONG_ENCODING,
        /** The reader takes the keyboard for another one: the bars between the parts are another sign. */
        KEYBOARD_LAYOUT
    }
}
