package vn.motcua.desk.device.escl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.PageFile;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.ScannedPage;
import vn.motcua.desk.device.Scanner.Settings;

/**
 * One scan: a job is begun, its pages are fetched until there are no more, and it is ended. The protocol has no progress within a page
 * and no second copy of one: a page whose transfer breaks has to be fed again.
 */
final class EsclScan {
    private static final int USUAL_RETRY_S = 1;
    private static final int LONGEST_RETRY_S = 10;
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final EsclLine line;
    private final Patience patience;
    private final Settings settings;
    private final Path spool;
    private final Consumer<ScannedPage> page;
    private final BooleanSupplier cancelled;
    private int pages;

    /** @param settings such as the scanner has */
    EsclScan(EsclLine line, Patience patience, Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        this.line = line;
        this.patience = patience;
        this.settings = settings;
        this.spool = spool;
        this.page = page;
        this.cancelled = cancelled;
    }

    /** Returns when the feeder is empty or the sheet on the glass is fetched. */
    void run(String xml) throws Halted {
        var job = begin(xml);
        boolean toEnd = true;
        try {
            toEnd = !fetch(job);
        } catch (Halted halted) {
            // who is gone cannot be told to stop
            toEnd = !(halted.problem() instanceof DeviceProblem.Offline);
            throw halted;
        } finally {
            if (toEnd) line.end(job);
        }
    }

    /** @return the path of the job */
    private String begin(String xml) throws Halted {
        long since = System.nanoTime();
        while (true) {
            try {
                var answer = line.begin(xml, cancelled);
                int status = answer.statusCode();
                if (status >= 200 && status < 300) return path(answer);
                if (status != 503) throw refused(status);
                haltOnFault();
                rest(answer, since, new DeviceProblem.Busy());
            } catch (IOException broken) {
                throw broken(broken);
            }
        }
    }

    /** @return whether the scanner ended the job by itself */
    private boolean fetch(String job) throws Halted {
        long since = System.nanoTime();
        while (true) {
            if (cancelled.getAsBoolean()) throw new Halted(new DeviceProblem.Cancelled());
            var part = spool.resolve(String.format(Locale.ROOT, "p%04d.part", pages + 1));
            try {
                var answer = line.next(job, part, pages == 0 ? patience.silence().multipliedBy(2) : patience.silence(), cancelled);
                switch (answer.statusCode()) {
                    case 200 -> {
                        deliver(part);
                        since = System.nanoTime();
                        if (settings.feed() == Feed.FLATBED) return false;
                    }
                    case 404, 410 -> {
                        haltOnFault();
                        if (pages > 0) return true;
                        throw new Halted(settings.feed() == Feed.FLATBED ? EsclLine.refusal(404) : new DeviceProblem.NoPaper());
                    }
                    case 409 -> {
                        // some scanners say so, and not 404, when the feeder is empty
                        var why = refused(409);
                        if (pages > 0 && why.problem() instanceof DeviceProblem.NoPaper) return true;
                        throw why;
                    }
                    case 503 -> {
                        haltOnFault();
                        rest(answer, since, new DeviceProblem.NoAnswer());
                    }
                    default -> throw refused(answer.statusCode());
                }
            } catch (IOException broken) {
                throw broken(broken);
            }
        }
    }

    private void deliver(Path part) throws Halted, IOException {
        var kind = PageFile.complete(part).orElseThrow(() -> new IOException("cut page"));
        if (kind == PageFile.PDF) throw new Halted(new DeviceProblem.CannotDo(DeviceProblem.Wish.PICTURES));
        pages++;
        var file = Files.move(part, spool.resolve(String.format(Locale.ROOT, "p%04d%s", pages, kind.ending())));
        page.accept(new ScannedPage(file, kind.mediaType(), settings.dpi()));
    }

    /** Of where the job lies only the path counts. */
    private static String path(HttpResponse<?> answer) throws Halted {
        var location = answer.headers().firstValue("Location").orElse("");
        try {
            var path = URI.create(location.strip()).getRawPath();
            if (path != null && path.startsWith("/")) return path.replaceFirst("/+$", "");
        } catch (IllegalArgumentException malformed) {
            throw new Halted(new DeviceProblem.Unknown("Location " + malformed.getClass().getSimpleName()));
        }
        throw new Halted(new DeviceProblem.Unknown("Location"));
    }

    /** Empty when the scanner does not say. */
    private Optional<EsclStatus> status() throws Halted {
        try {
            return Optional.of(EsclStatus.of(line.ask("ScannerStatus", cancelled)));
        } catch (IOException broken) {
            return Optional.empty();
        } catch (Halted halted) {
            if (halted.problem() instanceof DeviceProblem.Cancelled) throw halted;
            return Optional.empty();
        }
    }

    private void haltOnFault() throws Halted {
        var fault = status().flatMap(EsclStatus::fault);
        if (fault.isPresent()) throw new Halted(fault.get());
    }

    /** Why it refused: what it says of itself, else the number of its answer. */
    private Halted refused(int answer) throws Halted {
        var status = status();
        if (status.map(EsclStatus::feederIsEmpty).orElse(false) && settings.feed() != Feed.FLATBED) return new Halted(new DeviceProblem.NoPaper());
        return new Halted(status.flatMap(EsclStatus::fault).orElse(
                status.map(EsclStatus::isBusy).orElse(false) && answer == 409 ? new DeviceProblem.Busy() : EsclLine.refusal(answer)));
    }

    /** Why a connection broke: our disk, a fault that the scanner tells, a scanner that is gone, or the line between. */
    private Halted broken(IOException cause) throws Halted {
        System.getLogger(EsclScan.class.getName()).log(System.Logger.Level.DEBUG, "transfer broken", cause);
        if (DeviceProblem.ofWriting(spool, cause) instanceof DeviceProblem.DiskFull full) return new Halted(full);
        var status = status();
        if (status.isEmpty()) return new Halted(new DeviceProblem.Offline());
        return new Halted(status.get().fault().orElse(new DeviceProblem.Unknown("transfer")));
    }

    /** Waits as long as the scanner asks for. @param since when waiting began, by {@link System#nanoTime} */
    private void rest(HttpResponse<?> answer, long since, DeviceProblem atLast) throws Halted {
        if (System.nanoTime() - since > patience.busy().toNanos()) throw new Halted(atLast);
        int seconds = answer.headers().firstValue("Retry-After").filter(text -> text.strip().matches("\\d{1,4}"))
                .map(text -> Math.min(LONGEST_RETRY_S, Integer.parseInt(text.strip()))).orElse(USUAL_RETRY_S);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) throw new Halted(new DeviceProblem.Cancelled());
            LockSupport.parkNanos(Math.min(GLANCE.toNanos(), end - System.nanoTime()));
        }
    }
}
