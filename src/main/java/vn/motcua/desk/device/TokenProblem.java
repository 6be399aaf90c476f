package vn.motcua.desk.device;

import java.time.Instant;

/** Why a token did not sign. Papers that were signed before stand. */
public sealed interface TokenProblem {
    /** No library of a token's maker was found on this machine, and none is named in the settings. */
    record NoLibrary() implements TokenProblem { }

    /** @param path where the settings say that it lies */
    record LibraryMissing(String path) implements TokenProblem { }

    /** What lies there is not a library for tokens of this system. */
    record LibraryUnusable(String path) implements TokenProblem { }

    record NoToken() implements TokenProblem { }

    /** Nothing was tried again: a token locks itself after a few wrong ones. */
    record WrongPin(TriesLeft left) implements TokenProblem { }

    /** Tokens do not say a number, only when it becomes few. */
    enum TriesLeft { NOT_SAID, FEW, LAST }

    record PinLocked() implements TokenProblem { }

    /** There is no key with a certificate on it. */
    record NoKey() implements TokenProblem { }

    record CertificateExpired(Instant until) implements TokenProblem { }

    record CertificateNotYetValid(Instant from) implements TokenProblem { }

    /** The certificate is for other purposes, such as encryption. */
    record NotForSigning() implements TokenProblem { }

    record PulledOut() implements TokenProblem { }

    /** The maker's library said nothing for too long and was stopped. */
    record NoAnswer() implements TokenProblem { }

    /** The authority for time stamps was not reached, or gave none that is good. */
    record NoTimeStamp() implements TokenProblem { }

    record Unknown(String code) implements TokenProblem { }
}
