package vn.motcua.desk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the program to the map in {@code ARCHITECTURE.md}; to draw a new arrow, edit the table there. */
class ArchitectureTest {

    private static final String ROOT = "vn.motcua.desk";
    private static final Path MAP = Path.of("ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("\\|\\s*`(\\w+)`\\s*\\|([^|]*)\\|");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private final Map<String, Set<String>> arrows = arrows();

    @Test
    void everyPackageStandsInTheMap() {
        var found = PROGRAM.stream().map(type -> room(type.getPackageName())).collect(Collectors.toCollection(TreeSet::new));
        assertThat(arrows.keySet()).as("the packages of %s", MAP).containsAll(found);
    }

    @Test
    void theMapHasNoCircle() {
        arrows.keySet().forEach(room -> assertThat(reachable(room)).as("what %s reaches", room).doesNotContain(room));
    }

    @Test
    void onlyTheArrowsOfTheMapAreUsed() {
        check(classes().should(useOnly("what the map permits", (from, to) -> mayUse(room(from), room(to)))));
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void aScreenUsesTheKitAndNoOtherScreen() {
        check(classes().that().resideInAPackage(ROOT + ".ui.*..")
                .should(useOnly("its own screen and ui.kit", (from, to) -> !to.startsWith(ROOT + ".ui.")
                        || screen(to).equals("kit") || screen(from).equals(screen(to)))));
    }

    @Test
    void sqlStaysInStoreAndHub() {
        stays(Set.of("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql.."), "store", "hub");
    }

    @Test
    void javaFxStaysInUiAndApp() {
        stays(Set.of("javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."),
                "ui", "app");
    }

    @Test
    void onlyAppKnowsTheUiThread() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + ".app..")
                .should().dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform"));
    }

    @Test
    void awtAndPrintingStayBelowTheScreens() {
        check(noClasses().that(resideInAnyPackage(rooms("domain", "store", "text", "ui")))
                .should().dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.print..", "javax.swing..")));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?"));
    }

    @Test
    void nothingStaticCanBeSetAgain() {
        check(fields().that().areStatic().should().beFinal());
    }

    /** The table: each package with what it may use; {@code everything} is spelled out. */
    private static Map<String, Set<String>> arrows() {
        var cells = new LinkedHashMap<String, String>();
        for (var line : read(MAP).lines().dropWhile(line -> !line.startsWith("| package | may use |"))
                .takeWhile(line -> line.startsWith("|")).toList()) {
            var row = ROW.matcher(line);
            if (row.matches()) cells.put(row.group(1), row.group(2).strip());
        }
        assertThat(cells).as("the table of arrows in %s", MAP).isNotEmpty();

        var arrows = new LinkedHashMap<String, Set<String>>();
        cells.forEach((room, cell) -> {
            var used = new TreeSet<String>();
            if (cell.equals("everything")) used.addAll(cells.keySet());
            else Pattern.compile("`(\\w+)`").matcher(cell).results().forEach(name -> used.add(name.group(1)));
            if (cell.equals("everything")) used.remove(room);
            assertThat(cells.keySet()).as("what %s may use", room).containsAll(used);
            arrows.put(room, used);
        });
        return arrows;
    }

    private Set<String> reachable(String room) {
        var reached = new TreeSet<>(arrows.get(room));
        while (reached.addAll(reached.stream().flatMap(next -> arrows.get(next).stream()).toList())) {
            continue;
        }
        return reached;
    }

    private boolean mayUse(String from, String to) {
        return from.equals(to) || arrows.getOrDefault(from, Set.of()).contains(to);
    }

    /** The first step below the root: {@code vn.motcua.desk.ui.kit} is in the room {@code ui}. */
    private static String room(String packageName) {
        return step(packageName, ROOT);
    }

    private static String screen(String packageName) {
        return step(packageName, ROOT + ".ui");
    }

    private static String step(String packageName, String above) {
        return packageName.startsWith(above + ".") ? packageName.substring(above.length() + 1).split("\\.")[0] : "";
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static void stays(Set<String> packages, String... rooms) {
        check(noClasses().that().resideOutsideOfPackages(rooms(rooms))
                .should().dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new))));
    }

    private static ArchCondition<JavaClass> useOnly(String what, BiPredicate<String, String> permitted) {
        return new ArchCondition<>("use only " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var use : type.getDirectDependenciesFromSelf()) {
                    var target = use.getTargetClass().getBaseComponentType();
                    if (resideInAPackage(ROOT + "..").test(target)
                            && !permitted.test(type.getPackageName(), target.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(type, use.getDescription()));
                    }
                }
            }
        };
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file.toAbsolutePath(), e);
        }
    }
}
