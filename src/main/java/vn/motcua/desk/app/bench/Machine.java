package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.motcua.desk.app.Build;

/**
 * On what was measured. Figures of a loaded machine are worse than the program.
 *
 * @param memoryMb of the whole machine
 * @param load     runnable processes over the last minute, on average, when measuring began; negative when unknown
 */
public record Machine(String cpu, int cores, long memoryMb, String os, String java, String version, String commit, double load) {
    private static final Path CPU = Path.of("/proc/cpuinfo");

    static Machine ofThis() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        var build = Build.ofThisProgram();
        return new Machine(model(), Runtime.getRuntime().availableProcessors(), system.getTotalMemorySize() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(), build.version(), build.commit(), system.getSystemLoadAverage());
    }

    private static String model() {
        try {
            if (!Files.isReadable(CPU)) return System.getProperty("os.arch");
            try (var lines = Files.lines(CPU)) {
                return lines.filter(line -> line.startsWith("model name")).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .orElse(System.getProperty("os.arch"));
            }
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
    }
}
