package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Path;

/** A second program with the same classes, to be killed. */
final class ChildProgram {
    private ChildProgram() { }

    static Process start(Class<?> main, Path folder, String... more) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java.util.List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName(), folder.toString()));
        command.addAll(java.util.List.of(more));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
