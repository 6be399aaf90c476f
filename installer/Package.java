import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/*
 * Makes what a technician installs out of target/desk, which "mvn -Ppackage package" left there. Run from the project's folder with a JDK 25:
 *
 *   java installer/Package.java image    target/installer/quay-mot-cua, a folder with a Java of its own
 *   java installer/Package.java zip      the same as one file, as which it comes to those who have that folder already
 *   java installer/Package.java deb      the same as a package for Debian and Ubuntu
 *   java installer/Package.java zip deb  both of one folder
 *   java installer/Package.java msi      a package for Windows; only on Windows, with WiX
 */

/** What the program needs of Java. A library that needs more stops the packaging: see checkModules. */
static final List<String> MODULES = List.of("java.desktop", "java.logging", "java.management", "java.net.http", "java.naming", "java.smartcardio",
        "java.sql", "java.xml", "jdk.charsets", "jdk.crypto.cryptoki", "jdk.httpserver", "jdk.jfr", "jdk.localedata", "jdk.management", "jdk.unsupported",
        "jdk.unsupported.desktop", "jdk.zipfs");
static final String NAME = "quay-mot-cua";
static final Path TREE = Path.of("target/desk");
static final Path OUT = Path.of("target/installer");
static final Path IMAGE = OUT.resolve(NAME);

void main(String[] args) {
    if (!Files.isRegularFile(TREE.resolve("lib/desk.jar"))) throw new IllegalStateException("first: mvn -q -DskipTests -Ppackage package");
    var words = List.of(args);
    if (words.isEmpty() || !List.of("image", "zip", "deb", "msi").containsAll(words)) {
        System.err.println("java installer/Package.java image|zip|deb|msi…");
        System.exit(2);
    }
    if (!words.equals(List.of("msi"))) image();
    if (words.contains("zip")) zip();
    if (words.contains("deb")) deb();
    if (words.contains("msi")) msi();
}

// ---- the folder

void image() {
    checkModules();
    remove(IMAGE);
    copy(TREE, IMAGE);
    for (var paper : List.of("THIRD-PARTY.txt", "bom.json")) place(Path.of("target", paper), IMAGE, paper);
    place(Path.of("installer/first-start.properties"), IMAGE, "first-start.example.properties");
    // by this the program knows how newer versions come to it
    write(IMAGE.resolve("installed-as"), "folder\n");
    runtime(IMAGE.resolve("runtime"));
    train(IMAGE);
    System.out.println(IMAGE + "  " + megabytes(IMAGE) + " MB");
}

void checkModules() {
    var found = run("jdeps", "--multi-release", "25", "--ignore-missing-deps", "--print-module-deps", "--class-path", TREE.resolve("lib") + "/*",
            TREE.resolve("lib/desk.jar").toString());
    var needed = new TreeSet<>(Arrays.asList(found.strip().split(",")));
    needed.removeAll(MODULES);
    needed.remove("java.base");
    if (!needed.isEmpty()) throw new IllegalStateException("add to MODULES: " + needed);
}

void runtime(Path folder) {
    run("jlink", "--add-modules", String.join(",", MODULES), "--include-locales=vi,en", "--strip-debug", "--no-man-pages", "--no-header-files", "--compress=zip-6",
            "--output", folder.toString());
}

/** A start-up cache belongs to one Java: the one of the build does not fit. */
void train(Path image) {
    delete(image.resolve("lib/desk.aot"));
    start(List.of(image.resolve("runtime/bin/java").toString(), "-jar", image.resolve("lib/desk.jar").toString(), "train-start"));
    if (!Files.exists(image.resolve("lib/desk.aot"))) System.err.println("without a start-up cache: the program will start more slowly");
}

/** With the moments of the files: that of a jar tells whether its cache fits. */
void zip() {
    var file = OUT.resolve(NAME + "_" + version() + "_" + system() + ".zip");
    delete(file);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file)); var files = Files.walk(IMAGE)) {
        for (var one : files.filter(Files::isRegularFile).sorted().toList()) {
            var entry = new ZipEntry(IMAGE.relativize(one).toString().replace('\\', '/'));
            entry.setLastModifiedTime(Files.getLastModifiedTime(one));
            zip.putNextEntry(entry);
            Files.copy(one, zip);
            zip.closeEntry();
        }
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
    System.out.println(file + "  " + megabytes(file) + " MB");
}

/** As the program compares it: linux-x64. */
static String system() {
    var arch = System.getProperty("os.arch");
    var name = System.getProperty("os.name");
    return (windows() ? "windows" : name.startsWith("Mac") ? "mac" : "linux") + "-" + (arch.equals("amd64") ? "x64" : arch.equals("aarch64") ? "arm64" : arch);
}

// ---- Debian

void deb() {
    var root = OUT.resolve("deb");
    remove(root);
    copy(IMAGE, root.resolve("opt").resolve(NAME));
    write(root.resolve("opt").resolve(NAME).resolve("installed-as"), "deb\n");
    place(Path.of("installer/debian", NAME + ".desktop"), root.resolve("usr/share/applications"), NAME + ".desktop");
    place(Path.of("installer/debian", NAME + ".xml"), root.resolve("usr/share/mime/packages"), NAME + ".xml");
    for (int side : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
        place(Path.of("icons/desk-" + side + ".png"), root.resolve("usr/share/icons/hicolor/" + side + "x" + side + "/apps"), NAME + ".png");
    }
    place(Path.of("icons/desk.svg"), root.resolve("usr/share/icons/hicolor/scalable/apps"), NAME + ".svg");
    var papers = root.resolve("usr/share/doc").resolve(NAME);
    place(Path.of("installer/debian/copyright"), papers, "copyright");
    place(Path.of("CHANGELOG.md"), papers, "CHANGELOG.md");
    link(root.resolve("usr/bin").resolve(NAME), Path.of("/opt", NAME, "bin/desk"));
    var version = version();
    var control = read(Path.of("installer/debian/control")).replace("@version@", version).replace("@architecture@", run("dpkg", "--print-architecture").strip())
            .replace("@size@", String.valueOf(megabytes(root) * 1024));
    write(root.resolve("DEBIAN/control"), control);
    open(root);
    var file = OUT.resolve(NAME + "_" + version + ".deb");
    start(List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), file.toString()));
    System.out.println(file + "  " + megabytes(file) + " MB");
}

// ---- Windows

void msi() {
    checkModules();
    var runtime = OUT.resolve("runtime");
    remove(runtime);
    runtime(runtime);
    var input = OUT.resolve("input");
    remove(input);
    copy(TREE.resolve("lib"), input);
    delete(input.resolve("desk.aot"));
    start(List.of(runtime.resolve("bin/java.exe").toString(), "-jar", input.resolve("desk.jar").toString(), "train-start"));
    var mark = OUT.resolve("mark");
    remove(mark);
    write(mark.resolve("installed-as"), "msi\n");
    var papers = List.of(mark.resolve("installed-as").toString(), "installer/first-start.properties", "target/THIRD-PARTY.txt", "target/bom.json");
    var command = new ArrayList<>(List.of("--app-content", String.join(",", papers), "--type", "msi", "--name", "Quay Mot Cua", "--app-version", version().replaceAll("[^0-9.].*", ""), "--vendor", "Quay Mot Cua",
            "--description", "Tiep nhan ho so tai Bo phan Mot cua", "--input", input.toString(), "--main-jar", "desk.jar", "--runtime-image", runtime.toString(),
            "--icon", "icons/desk.ico", "--dest", OUT.toString(), "--win-menu", "--win-shortcut", "--win-upgrade-uuid", read(Path.of("installer/windows/upgrade-uuid")).strip(),
            "--add-launcher", "desk=installer/windows/desk.properties"));
    for (var option : read(Path.of("installer/windows/java-options")).lines().toList()) command.addAll(List.of("--java-options", option));
    run("jpackage", command.toArray(String[]::new));
}

// ---- pieces

/** As the program says it: "desk 1.2.0 (commit, moment)". */
String version() {
    var words = capture(List.of(TREE.resolve("bin").resolve(windows() ? "desk.bat" : "desk").toAbsolutePath().toString(), "--version")).split(" ");
    // a later build of what is not released yet replaces an earlier one
    return words[1].replace("-SNAPSHOT", "~" + words[3].replaceAll("[^0-9]", ""));
}

static boolean windows() {
    return System.getProperty("os.name").startsWith("Windows");
}

/** A tool of the JDK, or else of the system; what it says. */
static String run(String tool, String... words) {
    var found = ToolProvider.findFirst(tool);
    if (found.isEmpty()) return capture(Stream.concat(Stream.of(tool), Arrays.stream(words)).toList());
    var said = new java.io.StringWriter();
    var trouble = new java.io.StringWriter();
    int status = found.get().run(new java.io.PrintWriter(said), new java.io.PrintWriter(trouble), words);
    if (status != 0) throw new IllegalStateException(tool + " ended with " + status + ":\n" + said + trouble);
    return said.toString();
}

static String capture(List<String> command) {
    try {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        if (status != 0) throw new IllegalStateException(command + " ended with " + status);
        return said;
    } catch (IOException unstarted) {
        throw new UncheckedIOException(unstarted);
    } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
    }
}

static void start(List<String> command) {
    System.out.print(capture(command));
}

static void copy(Path from, Path to) {
    try {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // the moment of a jar tells whether its cache fits
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

static void place(Path file, Path folder, String name) {
    try {
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(name));
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

static void link(Path link, Path target) {
    try {
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

/** Folders and files that everybody may read, whatever the builder's own habit is. */
static void open(Path root) {
    try (var files = Files.walk(root)) {
        for (var file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
            boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

static void remove(Path folder) {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) Files.delete(file);
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

static void delete(Path file) {
    try {
        Files.deleteIfExists(file);
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

static String read(Path file) {
    try {
        return Files.readString(file);
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

static void write(Path file, String text) {
    try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}

static long megabytes(Path path) {
    try (var files = Files.walk(path)) {
        long bytes = 0;
        for (var file : files.filter(Files::isRegularFile).toList()) bytes += Files.size(file);
        return bytes >> 20;
    } catch (IOException broken) {
        throw new UncheckedIOException(broken);
    }
}
