package vn.motcua.desk.domain.citizen;

import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** What a code held before a reader or camera turned out to be. */
public sealed interface ScannedCode {
    /** Identity card or the card's code in VNeID: fields that may be filled. */
    record Card(CitizenCard card) implements ScannedCode { }

    /** VNeID's five-minute code, which only VNeID can read: another screen of the app is wanted. */
    record VneidPass() implements ScannedCode { }

    record WebLink(String address) implements ScannedCode { }

    /** A bank transfer code (VietQR, EMVCo). */
    record BankTransfer() implements ScannedCode { }

    /** A receipt of a desk of this program: opens that dossier. */
    record OwnReceipt(LocalCode code) implements ScannedCode { }

    record OfficialDossier(OfficialCode code) implements ScannedCode { }

    /** It began like a card but is cut, or the number has not twelve digits. */
    record BrokenCard(Flaw flaw) implements ScannedCode { }

    /** Nothing that this program knows. */
    record Foreign() implements ScannedCode { }

    enum Flaw { CUT_OFF, NUMBER_NOT_TWELVE_DIGITS, MANGLED_BY_INPUT_METHOD }
}
