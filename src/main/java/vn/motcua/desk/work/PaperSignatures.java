package vn.motcua.desk.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import vn.motcua.desk.device.SigningToken;
import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.device.token.TimeStampLine;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.imaging.PaperSigning;
import vn.motcua.desk.imaging.signature.Inscription;
import vn.motcua.desk.imaging.signature.SigningKey;
import vn.motcua.desk.paper.CopyStamp;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/**
 * Signs papers of a dossier with a token: several in one sitting, with one PIN. Each becomes a new file in the store that begins with the old one; the
 * old one stays. The dossier names the new file before anybody is told of it: what is signed when trouble comes, stands. Slow; called off the window's
 * thread.
 */
public final class PaperSignatures {
    private static final String PDF = ".pdf";
    private static final String SIGNED = "-da-ky";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final Store store;
    private final SigningToken token;
    private final PaperSigning signing;
    private final SettingsBook settings;
    private final Clock clock;
    private final Path spool;

    public PaperSignatures(Store store, SigningToken token, PaperSigning signing, SettingsBook settings, Clock clock, Path spool) {
        this.store = store;
        this.token = token;
        this.signing = signing;
        this.settings = settings;
        this.clock = clock;
        this.spool = spool;
    }

    /** What became of one paper. */
    public sealed interface Result {
        KeptFile paper();

        /** @param signed in the store already, and named by the dossier */
        record Signed(KeptFile paper, KeptFile signed, Instant at) implements Result { }

        record Refused(KeptFile paper, FileTrouble trouble) implements Result { }

        /** A signature in it forbids further ones. */
        record Locked(KeptFile paper) implements Result { }

        /** The store did not take the signed copy. */
        record NotKept(KeptFile paper, StorageTrouble trouble) implements Result { }
    }

    /**
     * @param results in the order of the papers; those that are missing were not reached
     * @param stopped why it ended before the last one
     */
    public record Sitting(List<Result> results, Optional<TokenProblem> stopped) {
        public Sitting {
            results = List.copyOf(results);
        }
    }

    /**
     * @param dossier its id
     * @param papers  PDFs of that dossier; as they were before anybody signed here
     * @param form    said by the stamp at the top right of the first page
     * @param pin     cleared before this returns
     * @param each    told each result as soon as it is there, on the calling thread
     */
    public Sitting sign(String dossier, List<KeptFile> papers, CopyForm form, char[] pin, Consumer<Result> each) {
        try {
            return switch (token.open(settings.current().signing().library(), pin)) {
                case SigningToken.Opening.NotOpened(var problem) -> new Sitting(List.of(), Optional.of(problem));
                case SigningToken.Opening.Opened(var session) -> {
                    try (session) {
                        yield sign(dossier, papers, form, session, each);
                    }
                }
            };
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private Sitting sign(String dossier, List<KeptFile> papers, CopyForm form, SigningToken.Session session, Consumer<Result> each) {
        var results = new ArrayList<Result>();
        try {
            var key = new OnToken(session, chain(session));
            check(key.chain().getFirst());
            for (var paper : papers) {
                var result = signAndKeep(dossier, paper, form, key);
                results.add(result);
                each.accept(result);
            }
            return new Sitting(results, Optional.empty());
        } catch (Trouble trouble) {
            return new Sitting(results, Optional.of(trouble.problem));
        }
    }

    private Result signAndKeep(String dossier, KeptFile paper, CopyForm form, OnToken key) {
        try {
            var result = sign(paper, form, key);
            if (result instanceof Result.Signed done) {
                var event = new DossierEvent.PaperSigned(clock.instant(), settings.current().clerk().id(), paper.digest(), done.signed(), form);
                store.write(tx -> {
                    tx.dossiers().append(dossier, event);
                    return event;
                });
            }
            return result;
        } catch (StoreProblem problem) {
            return new Result.NotKept(paper, problem.kind());
        }
    }

    private Result sign(KeptFile paper, CopyForm form, OnToken key) {
        try (var folder = new SpoolFolder(spool)) {
            var file = folder.path().resolve("paper.pdf");
            try (var content = store.vault().open(paper.digest())) {
                Files.copy(content, file);
            }
            var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var here = OffsetDateTime.ofInstant(at, clock.getZone());
            var inscription = new Inscription(here, key.name(), CopyStamp.lines(form, settings.current().office(), here));
            return switch (signing.sign(file, folder.path(), inscription, key, stamps())) {
                case PaperSigning.Outcome.Signed(var signed) -> {
                    var kept = store.vault().keep(signed);
                    yield new Result.Signed(paper, new KeptFile(kept.digest(), signedName(paper.name()), paper.mediaType(), kept.bytes(), paper.pages(), true), at);
                }
                case PaperSigning.Outcome.Refused(var trouble) -> new Result.Refused(paper, trouble);
                case PaperSigning.Outcome.Locked() -> new Result.Locked(paper);
                case PaperSigning.Outcome.NotStamped() -> throw new Trouble(new TokenProblem.NoTimeStamp());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Writes every signed copy of the dossier that counts into a folder; one of the same name that is there gives way.
     *
     * @return false when that folder refused one
     */
    public boolean save(Dossier dossier, Path folder) {
        var names = new HashSet<String>();
        try {
            for (var paper : dossier.signable()) {
                var signed = dossier.current(paper);
                if (signed.equals(paper)) continue;
                try (var content = store.vault().open(signed.digest())) {
                    Files.copy(content, folder.resolve(name(signed, names)), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Two papers may have come under one name. */
    private static String name(KeptFile file, Set<String> names) {
        var name = file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        for (int again = 2; !names.add(name); again++) name = again + "-" + file.name();
        return name;
    }

    private Optional<UnaryOperator<byte[]>> stamps() {
        var address = settings.current().signing().timeStamps();
        return address.isBlank() ? Optional.empty() : Optional.of(question -> TimeStampLine.ask(address.strip(), question).orElse(new byte[0]));
    }

    private static String signedName(String name) {
        return name.endsWith(PDF) ? name.substring(0, name.length() - PDF.length()) + SIGNED + PDF : name + SIGNED;
    }

    /** Before the first paper: no other program would take such a signature. */
    private void check(X509Certificate certificate) {
        var now = clock.instant();
        var until = certificate.getNotAfter().toInstant();
        var from = certificate.getNotBefore().toInstant();
        var usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) throw new Trouble(new TokenProblem.NotForSigning());
        if (now.isAfter(until)) throw new Trouble(new TokenProblem.CertificateExpired(until));
        if (now.isBefore(from)) throw new Trouble(new TokenProblem.CertificateNotYetValid(from));
    }

    private static List<X509Certificate> chain(SigningToken.Session session) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var chain = new ArrayList<X509Certificate>();
            for (var one : session.chain()) chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
            if (chain.isEmpty()) throw new Trouble(new TokenProblem.NoKey());
            return chain;
        } catch (CertificateException unreadable) {
            throw new Trouble(new TokenProblem.NoKey());
        }
    }

    /** Out of the midst of a signature, where only an exception gets through. */
    private static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient TokenProblem problem;

        private Trouble(TokenProblem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    private record OnToken(SigningToken.Session session, List<X509Certificate> chain) implements SigningKey {
        private OnToken {
            chain = List.copyOf(chain);
        }

        private String name() {
            return SigningKey.name(chain.getFirst());
        }

        @Override public byte[] sign(byte[] content) {
            return switch (session.sign(content)) {
                case SigningToken.Signing.Done(var signature) -> signature;
                case SigningToken.Signing.Failed(var problem) -> throw new Trouble(problem);
            };
        }
    }
}
