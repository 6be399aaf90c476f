package vn.motcua.desk.device.process;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** A class of this program as a process of its own, with the same Java and the same classes. */
public final class OwnProgram {
    private OwnProgram() { }

    /** @param memory the most it may take, as the launcher understands it: {@code 640m} */
    public static List<String> command(Class<?> main, String memory) {
        var java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        return List.of(java.toString(), "-Xmx" + memory, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName());
    }
}
