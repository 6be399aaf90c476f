package vn.motcua.desk.device;

/** Why a chip was not read. */
public sealed interface ChipProblem {
    record NoReader() implements ChipProblem { }

    /** None was laid on the reader while it waited. */
    record NoCard() implements ChipProblem { }

    /** The chip did not take the printed data: another card, or a number or date misread. */
    record WrongAccessData() implements ChipProblem { }

    /** It was taken away, or lost the contact, before everything was read. */
    record CardRemoved() implements ChipProblem { }

    /** There is a chip, but not that of a Vietnamese identity card. */
    record OtherCard() implements ChipProblem { }

    /** The chip answered what cannot be understood. @param code for the technician */
    record Unreadable(String code) implements ChipProblem { }

    /** The reader, not the card. */
    record Machine(DeviceProblem problem) implements ChipProblem { }
}
