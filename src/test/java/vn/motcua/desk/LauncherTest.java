package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that starts the program, with make-believe Javas that only tell what they were asked. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of this system is desk.bat")
class LauncherTest {

    private static final String HEADLESS = "-Dglass.platform=Headless";

    private record Run(int status, String out, String err) {
    }

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void copyTheLauncherToAFolderWithSpaces() throws IOException {
        launcher = Files.createDirectories(folder.resolve("một cửa/bin")).resolve("desk");
        Files.copy(Path.of("src/dist/bin/desk"), launcher);
        executable(launcher);
    }

    @Test
    void theWindowIsStartedOnADisplay() throws Exception {
        var jdk = jdk("jdk 25", "25.0.3");
        var run = run(Map.of("DESK_JAVA", jdk, "DISPLAY", ":0"), launcher, "--data", "a b", "practice");
        assertThat(run.status).isZero();
        assertThat(run.out).contains("/lib/desk.jar\n--data\na b\npractice\n").doesNotContain(HEADLESS);
    }

    @Test
    void withoutADisplayPlayIsOffered() throws Exception {
        for (var words : new String[][] {{}, {"practice"}, {"--data", "check"}, {"practice", "--scanner-script", "x"}, {"--answers", "x"}, {"/media/a b.motcua-batch"}, {"/media/a b.motcua-answer"}}) {
            var run = run(Map.of("DESK_JAVA", jdk("25", "25")), launcher, words);
            assertThat(run.status).isEqualTo(3);
            assertThat(run.err).contains("desk play --out DIR").hasLineCount(1);
        }
    }

    @Test
    void otherCommandsTouchNoDisplay() throws Exception {
        for (var words : new String[][] {{"play", "--out", "x"}, {"--data=d", "check"}, {"--version"}, {"--help"}, {"practice", "--help"}}) {
            var run = run(Map.of("DESK_JAVA", jdk("25", "25.0.1"), "DISPLAY", ":0"), launcher, words);
            assertThat(run.out).contains(HEADLESS);
        }
    }

    @Test
    void aWindowThatIsMeasuredOpensUnseenWithItsUsualMemory() throws Exception {
        var environment = Map.of("DESK_JAVA", jdk("25", "25.0.1"), "DISPLAY", ":0");
        var usual = run(environment, launcher).out.lines().filter(word -> word.startsWith("-Xmx")).toList();
        assertThat(usual).hasSize(1);
        for (var words : new String[][] {{"open-and-close", "--data", "x"}, {"measure-scan", "a", "b"}}) {
            assertThat(run(environment, launcher, words).out.lines()).contains(HEADLESS).containsAll(usual);
        }
        assertThat(run(environment, launcher, "play").out).doesNotContain("-Xmx");
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws Exception {
        var run = run(Map.of("JAVA25_HOME", jdk("old", "17.0.15"), "JAVA_HOME", jdk("new", "26-ea")), launcher, "check");
        assertThat(run.out).startsWith("java of new\n");
    }

    @Test
    void aJavaThatWasNamedIsTakenOrRefused() throws Exception {
        var old = run(Map.of("DESK_JAVA", jdk("old", "17.0.15"), "JAVA_HOME", jdk("new", "25.0.3")), launcher, "check");
        assertThat(old.status).isEqualTo(4);
        assertThat(old.err).contains("DESK_JAVA").hasLineCount(1);

        var named = run(Map.of("DESK_JAVA", jdk("new", "25.0.3") + "/bin/java"), launcher, "check");
        assertThat(named.out).startsWith("java of new\n");
    }

    @Test
    void theJavaOfThePackageComesFirstUnlessAnotherIsNamed() throws Exception {
        var elsewhere = jdk("elsewhere", "25.0.9");
        Files.move(Path.of(jdk("own", "25.0.3")), launcher.getParent().resolveSibling("runtime"));
        assertThat(run(Map.of("JAVA_HOME", elsewhere, "JAVA25_HOME", elsewhere), launcher, "check").out).startsWith("java of own\n");
        assertThat(run(Map.of("DESK_JAVA", elsewhere), launcher, "check").out).startsWith("java of elsewhere\n");
    }

    @Test
    void aLinkLeadsToTheProgram() throws Exception {
        var first = Files.createSymbolicLink(folder.resolve("first"), Path.of("một cửa/bin/desk"));
        var second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
        var run = run(Map.of("DESK_JAVA", jdk("25", "25.0.3")), second, "check");
        assertThat(run.out).contains("một cửa/bin/../lib/desk.jar");
    }

    @Test
    void theVersionThatIsPointedAtIsStartedAndAWrongPointerIsPassedOver() throws Exception {
        var environment = Map.of("DESK_JAVA", jdk("25", "25.0.3"));
        var versions = Files.createDirectories(launcher.getParent().resolveSibling("versions"));
        var newer = Files.createDirectories(versions.resolve("1.2.0-20261126T080000/bin")).resolve("desk");
        Files.writeString(newer, "#!/bin/sh\necho newer \"$@\"\n");
        executable(newer);
        for (var pointer : List.of("", "..", "../..", "1.2.0/../..", "0.9", "$(id)", "1.2.0-20261126T080000/bin/..")) {
            Files.writeString(versions.resolve("current"), pointer + "\n");
            assertThat(run(environment, launcher, "check").out).as(pointer).contains("java of 25");
        }
        Files.writeString(versions.resolve("current"), "1.2.0-20261126T080000\n");
        var run = run(environment, launcher, "check", "--data", "a b");
        assertThat(run.out).isEqualTo("newer check --data a b\n");
        Files.delete(newer);
        assertThat(run(environment, launcher, "check").out).contains("java of 25");
    }

    /** A folder that looks like a JDK; its java prints its own name and what it is given, one word a line. */
    private String jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        var java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'java of " + name + "'\nfor word; do echo \"$word\"; done\n");
        executable(java);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home.toString();
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Map<String, String> environment, Path script, String... words) throws Exception {
        var command = new ProcessBuilder(script.toString());
        command.command().addAll(List.of(words));
        command.environment().clear();
        command.environment().put("PATH", System.getenv("PATH"));
        command.environment().putAll(environment);
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
