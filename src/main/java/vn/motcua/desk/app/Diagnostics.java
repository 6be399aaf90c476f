package vn.motcua.desk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.domain.office.CheckLine;
import vn.motcua.desk.work.DeskSettings;

/**
 * What support needs to know of a desk, as one file to send: versions, what the check found, the last faults by code, settings, counts and the log. Nothing in it
 * is personal: of settings only what is named here goes in, never a name, a telephone number or a folder of the person's.
 */
public final class Diagnostics {
    /** Of these lines of the check the figures go in; those of others may be names of machines, and machines are called after people. */
    private static final Set<CheckLine.Item> WITH_FIGURES = Set.of(CheckLine.Item.DATABASE, CheckLine.Item.DISK, CheckLine.Item.CLOCK, CheckLine.Item.BACKUP,
            CheckLine.Item.CATALOGUE, CheckLine.Item.HOLIDAYS);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Path folder;
    private final Clock clock;
    private final ObjectNode root = JsonMapper.builder().build().createObjectNode();

    private Diagnostics(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Of a desk that is open; takes seconds, since every machine is asked. */
    public static Diagnostics of(Desk desk) {
        var diagnostics = new Diagnostics(desk.parts().folder(), desk.parts().clock());
        diagnostics.begin(desk.parts().practice());
        diagnostics.store(desk);
        diagnostics.check(desk);
        desk.settings().find().ifPresent(diagnostics::settings);
        return diagnostics;
    }

    /** Of a desk that cannot be opened now. @param why the trouble's name */
    public static Diagnostics ofClosed(Path folder, boolean practice, Clock clock, String why) {
        var diagnostics = new Diagnostics(folder, clock);
        diagnostics.begin(practice);
        diagnostics.root.putObject("store").put("trouble", why);
        return diagnostics;
    }

    /** What such a file is usually called. */
    public static String usualName(Clock clock) {
        return "desk-diagnostics-" + STAMP.format(ZonedDateTime.now(clock)) + ".zip";
    }

    /** Writes the file anew. */
    public void write(Path file) throws IOException {
        faults();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "diagnostics.json", JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root));
            for (var log : FaultLog.files(folder)) put(zip, "logs/" + log.getFileName(), String.join("\n", FaultLog.lines(log, folder)));
        }
    }

    private void begin(boolean practice) {
        var build = Build.ofThisProgram();
        root.put("format", "motcua-diagnostics").put("version", 1).put("at", ZonedDateTime.now(clock).toOffsetDateTime().toString()).put("practice", practice);
        root.putObject("program").put("version", build.version()).put("commit", build.commit()).put("built", build.built())
                .put("package", ProgramFolder.find().isPresent()).put("ownJava", ProgramFolder.find().map(home -> Files.isDirectory(home.resolve("runtime"))).orElse(false));
        root.putObject("machine").put("os", System.getProperty("os.name") + " " + System.getProperty("os.version")).put("arch", System.getProperty("os.arch"))
                .put("java", System.getProperty("java.vendor") + " " + Runtime.version()).put("cores", Runtime.getRuntime().availableProcessors())
                .put("heapMb", Runtime.getRuntime().maxMemory() >> 20).put("charset", System.getProperty("native.encoding"));
    }

    private void store(Desk desk) {
        var health = desk.store().health();
        var node = root.putObject("store");
        node.put("schema", health.schemaVersion()).put("sound", health.sound()).put("keyGuarded", health.keyGuarded()).put("freeBytes", health.freeBytes())
                .put("databaseBytes", health.databaseBytes()).put("walBytes", health.walBytes());
        health.lastCopy().ifPresent(at -> node.put("lastCopy", at.toString()));
        var rows = node.putObject("rows");
        desk.store().rows().forEach(rows::put);
    }

    private void check(Desk desk) {
        var lines = root.putArray("check");
        for (var line : desk.morningCheck().run()) {
            var node = lines.addObject().put("item", line.item().name()).put("state", line.state().name());
            if (!WITH_FIGURES.contains(line.item())) continue;
            var figures = node.putArray("figures");
            line.figures().forEach(figures::add);
        }
    }

    private void settings(DeskSettings now) {
        var node = root.putObject("settings");
        node.put("commune", now.office().communeCode()).put("desk", now.office().desk()).put("role", now.clerk().role().name()).put("hours", now.hours().toString());
        node.put("ownHolidays", now.holidays().map(days -> days.size()).orElse(0)).put("provincialFees", now.provincialFees().size());
        node.putObject("printing").put("chosen", !now.printing().printer().isBlank()).put("copies", now.printing().copies()).put("twoOnASheet", now.printing().twoOnASheet());
        var usual = now.scanning().usual();
        node.putObject("scanning").put("connection", connection(usual.scanner())).put("feed", usual.settings().feed().name()).put("colour", usual.settings().colour().name())
                .put("dpi", usual.settings().dpi()).put("addresses", now.scanning().addresses().size()).put("watchedFolder", !now.scanning().folder().isBlank())
                .put("ownWays", now.scanning().byProcedure().size());
        node.put("camera", !now.camera().isBlank()).put("paperMegabytes", now.papers().megabytes()).put("signingLibrary", !now.signing().library().isBlank())
                .put("timeStamps", !now.signing().timeStamps().isBlank()).put("resultFolder", !now.results().isBlank());
        node.putObject("appearance").put("language", now.appearance().language()).put("dark", now.appearance().dark()).put("textPercent", now.appearance().textPercent());
    }

    /** What stands before the first mark of a scanner's id: {@code escl}, {@code sane} … */
    private static String connection(String id) {
        return id.replaceAll("[^a-zA-Z].*", "");
    }

    private void faults() {
        var list = root.putArray("faults");
        for (var fault : FaultLog.faults(folder)) {
            list.addObject().put("code", fault.code()).put("kind", fault.kind()).put("count", fault.count()).put("last", fault.last());
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
