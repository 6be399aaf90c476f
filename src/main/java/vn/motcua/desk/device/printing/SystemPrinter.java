package vn.motcua.desk.device.printing;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Printer;

/**
 * The printers that this machine's system knows. Each question to the system has a time limit: a print server that is gone
 * must not hold a dossier.
 */
public final class SystemPrinter implements Printer {
    private static final Duration LISTING = Duration.ofSeconds(10);
    private static final Duration PRINTING = Duration.ofSeconds(45);
    private static final boolean UNIX = File.separatorChar == '/';
    /** Java hands jobs to this program on such systems, and fails obscurely without it. */
    private static final File SPOOLER = new File("/usr/bin/lpr");

    @Override
    public List<String> names() {
        return within(LISTING, SystemPrinter::installed).fold(List::copyOf, _ -> List.of());
    }

    @Override
    public Optional<DeviceProblem> print(byte[] pdf, String name, int copies, String title) {
        if (UNIX && !SPOOLER.canExecute()) return Optional.of(new DeviceProblem.NotInstalled("lpr"));
        return within(PRINTING, () -> send(pdf, name, copies, title)).fold(Function.identity(), Optional::of);
    }

    private static List<String> installed() {
        var names = new LinkedHashSet<String>();
        Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()).map(PrintService::getName).ifPresent(names::add);
        for (var service : PrintServiceLookup.lookupPrintServices(null, null)) names.add(service.getName());
        return List.copyOf(names);
    }

    private static Optional<DeviceProblem> send(byte[] pdf, String name, int copies, String title)
            throws IOException, PrintException, PrinterException {
        var found = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null)).filter(service -> service.getName().equals(name)).findFirst();
        if (found.isEmpty()) return Optional.of(new DeviceProblem.Offline());
        var service = found.get();
        if (service.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            return Optional.of(new DeviceProblem.Offline());
        }
        var wishes = new HashPrintRequestAttributeSet(new JobName(title, null));
        wishes.add(new Copies(copies));
        // CUPS takes the file as it is: sharp, and fast; other systems are sent pages
        if (service.isDocFlavorSupported(DocFlavor.BYTE_ARRAY.PDF)) {
            wishes.add(MediaSizeName.ISO_A4);
            service.createPrintJob().print(new SimpleDoc(pdf, DocFlavor.BYTE_ARRAY.PDF, null), wishes);
        } else {
            pages(pdf, service, title, wishes);
        }
        return Optional.empty();
    }

    private static void pages(byte[] pdf, PrintService service, String title, PrintRequestAttributeSet wishes)
            throws IOException, PrinterException {
        try (var document = Loader.loadPDF(pdf)) {
            var job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(title);
            job.setPageable(new PDFPageable(document, Orientation.AUTO));
            job.print(wishes);
        }
    }

    /** What the system did not explain stays unexplained. */
    private static DeviceProblem broken(Throwable cause) {
        return new DeviceProblem.Unknown(cause.getClass().getSimpleName());
    }

    private static <T> Outcome<T> within(Duration limit, Callable<T> question) {
        var task = new FutureTask<>(question);
        Thread.ofPlatform().daemon().name("printing").start(task);
        try {
            return new Outcome.Answer<>(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException silent) {
            task.cancel(true);
            return new Outcome.Trouble<>(new DeviceProblem.NoAnswer());
        } catch (ExecutionException failed) {
            return new Outcome.Trouble<>(broken(failed.getCause()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Outcome.Trouble<>(new DeviceProblem.Cancelled());
        }
    }

    private sealed interface Outcome<T> {
        record Answer<T>(T value) implements Outcome<T> { }

        record Trouble<T>(DeviceProblem problem) implements Outcome<T> { }

        default <R> R fold(Function<? super T, R> answer, Function<DeviceProblem, R> trouble) {
            return switch (this) {
                case Answer<T>(var value) -> answer.apply(value);
                case Trouble<T>(var problem) -> trouble.apply(problem);
            };
        }
    }
}
