package vn.motcua.desk.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts this program once more as a process of its own: by its launcher where there is one, else with the same Java and class path. */
public final class ChildProgram {
    private static final String MAIN = "vn.motcua.desk.app.cli.Main";

    private ChildProgram() { }

    /** @param words the command line, without the program's name */
    public static ProcessBuilder of(List<String> words) {
        var command = new ArrayList<String>();
        var launcher = launcher();
        if (Files.isExecutable(launcher)) {
            command.add(launcher.toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(ChildProgram::concernsTheChild).forEach(command::add);
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), MAIN));
        }
        command.addAll(words);
        var builder = new ProcessBuilder(command);
        // the same Java for the launcher, which would otherwise look for one
        builder.environment().put("DESK_JAVA", System.getProperty("java.home"));
        return builder;
    }

    /** {@code bin/desk} of the folder from which this program was started; a file that is not there otherwise. */
    private static Path launcher() {
        var name = System.getProperty("os.name").startsWith("Windows") ? "desk.bat" : "desk";
        return ProgramFolder.find().map(folder -> folder.resolve("bin").resolve(name)).orElse(Path.of("no-launcher"));
    }

    private static boolean concernsTheChild(String argument) {
        return argument.startsWith("--enable-native-access") || argument.matches("-XX:\\+Use\\w+GC") || argument.startsWith("-XX:Tiered");
    }
}
