package vn.motcua.desk.device.wia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.process.DriverProcess;

/** One scanner behind Windows Image Acquisition. Each scan is one run of the other process. */
final class WiaScanner implements Scanner {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final WiaProcess process;
    private final String device;
    private final String name;
    private Optional<Abilities> abilities = Optional.empty();

    WiaScanner(WiaProcess process, String device, String name) {
        this.process = process;
        this.device = device;
        this.name = name;
    }

    @Override
    public String id() {
        return "wia:" + device;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized Abilities abilities() {
        if (abilities.isEmpty()) abilities = process.ask("abilities", device).map(WiaScanner::abilities);
        return abilities.orElseGet(Abilities::unknown);
    }

    private static Abilities abilities(List<WiaReply> replies) {
        var feeds = EnumSet.noneOf(Feed.class);
        var dpi = new ArrayList<Integer>();
        for (var reply : replies) {
            if (reply instanceof WiaReply.Feeds(var feed)) feeds.add(feed);
            if (reply instanceof WiaReply.Resolution(int one)) dpi.add(one);
        }
        return new Abilities(feeds, Set.of(), dpi);
    }

    @Override
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        var nearest = abilities().nearest(settings);
        if (!abilities().offers(nearest.feed())) return new End.Stopped(new DeviceProblem.CannotDo(DeviceProblem.Wish.BOTH_SIDES));
        try (var run = process.start("scan", device, nearest.feed().name(), nearest.colour().name(), Integer.toString(nearest.dpi()), spool.toString())) {
            return follow(run, spool, page, cancelled);
        } catch (IOException unstarted) {
            return new End.Stopped(new DeviceProblem.NotInstalled(process.command().getFirst()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new End.Stopped(new DeviceProblem.Cancelled());
        } finally {
            sweep(spool);
        }
    }

    private End follow(DriverProcess run, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) throws InterruptedException {
        int pages = 0;
        while (true) {
            if (cancelled.getAsBoolean()) return new End.Stopped(new DeviceProblem.Cancelled());
            var line = run.nextLine(GLANCE);
            if (line.isEmpty()) {
                // a driver that crashes ends the process without its last word
                if (run.ended()) return new End.Stopped(new DeviceProblem.Unknown("WIA exit " + run.exitStatus()));
                if (run.silentFor().compareTo(process.patience()) > 0) return new End.Stopped(new DeviceProblem.NoAnswer());
                continue;
            }
            switch (WiaReply.of(line.get()).orElse(new WiaReply.Resolution(0))) {
                case WiaReply.Page(var file, int dpi) -> {
                    page.accept(new ScannedPage(file, "image/jpeg", dpi));
                    pages++;
                }
                case WiaReply.Failed(int code) -> {
                    return pages > 0 && WiaStatus.isEmptyFeeder(code) ? new End.Done() : new End.Stopped(WiaStatus.problem(code));
                }
                case WiaReply.Unwritten(var why) -> {
                    return new End.Stopped(DeviceProblem.ofWriting(spool, new IOException(why)));
                }
                case WiaReply.End() -> {
                    return pages > 0 ? new End.Done() : new End.Stopped(new DeviceProblem.Unknown("WIA no page"));
                }
                case WiaReply.Found _, WiaReply.Feeds _, WiaReply.Resolution _ -> { }
            }
        }
    }

    private static void sweep(Path spool) {
        try (var left = Files.newDirectoryStream(spool, "*.part")) {
            for (var file : left) Files.deleteIfExists(file);
        } catch (IOException stays) {
            System.getLogger(WiaScanner.class.getName()).log(System.Logger.Level.WARNING, "spool not swept", stays);
        }
    }
}
