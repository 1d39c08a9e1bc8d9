package org.tanaoroshi.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tanaoroshi.house.planted.book.PlantedReader;
import org.tanaoroshi.house.planted.review.PlantedRule;

/** The arrows between packages point one way, and some libraries have one place each. */
class ArchitectureTest {
  /** What each package may use beside itself; anything of ours not named here is a violation. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", Set.of()),
              Map.entry("values", Set.of("model")),
              Map.entry("settings", Set.of("model", "values")),
              Map.entry("tabular", Set.of("model", "values")),
              Map.entry("inventory", Set.of("model", "values", "tabular")),
              Map.entry("book", Set.of("model", "values")),
              Map.entry("review", Set.of("model", "values")),
              Map.entry("evidence", Set.of("model", "values")),
              Map.entry("totals", Set.of("model", "values", "review")),
              Map.entry("merge", Set.of("model", "values")),
              Map.entry(
                  "exchange", Set.of("model", "values", "tabular", "totals", "review", "merge")),
              Map.entry(
                  "workbench",
                  Set.of(
                      "model",
                      "values",
                      "settings",
                      "tabular",
                      "inventory",
                      "book",
                      "review",
                      "evidence",
                      "totals",
                      "merge",
                      "exchange")),
              Map.entry("cli", Set.of("model", "values", "settings", "workbench")),
              Map.entry("ui", Set.of("model", "values", "settings", "workbench")),
              Map.entry("app", Set.of("model", "values", "settings", "workbench", "cli", "ui"))));

  /** Within {@code workbench}: each package may use those before it, the first being its root. */
  private static final List<String> WORKBENCH =
      List.of(
          "workbench",
          "workbench.export",
          "workbench.totals",
          "workbench.merge",
          "workbench.sample");

  /**
   * The pure results of a use case that the two faces show; they may be read, never computed.
   * {@code tabular} for the rows of a file as they stand, shown before anything is taken.
   */
  private static final Set<String> RESULTS_FACES_MAY_READ =
      Set.of("tabular", "inventory", "review", "evidence", "totals", "merge", "exchange");

  private static final Map<String, List<String>> ONE_PLACE_FOR =
      Map.of(
          "java.sql..", List.of("book"),
          "org.sqlite..", List.of("book"),
          "picocli..", List.of("cli"),
          "org.apache.poi..", List.of("tabular", "exchange"),
          "de.siegmar.fastcsv..", List.of("tabular"),
          "javafx..", List.of("ui", "app"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tanaoroshi");

  @TestFactory
  Stream<DynamicTest> arrowsPointOneWay() {
    return MAY_USE.keySet().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(name, () -> arrows("org.tanaoroshi", name).check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> withinTheWorkbenchTheyDoToo() {
    return WORKBENCH.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> before("org.tanaoroshi", WORKBENCH, name).check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> someLibrariesHaveOnePlace() {
    return ONE_PLACE_FOR.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> onePlace(e.getKey(), e.getValue()).check(OURS)));
  }

  @Test
  void screensNeverUseOneAnother() {
    slices()
        .matching("org.tanaoroshi.ui.(*)..")
        .should()
        .notDependOnEachOther()
        // What screens share is no screen; that it uses none of them stays part of the rule.
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage("org.tanaoroshi.ui.parts"))
        .because("a screen is opened by app, never by another screen")
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.tanaoroshi.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void everyPackageSaysWhatLivesThere() throws Exception {
    List<Path> silent = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/tanaoroshi"))) {
      for (Path folder : folders.filter(Files::isDirectory).skip(1).toList()) {
        if (!Files.exists(folder.resolve("package-info.java"))) {
          silent.add(folder);
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void aPlantedViolationIsCaught() {
    JavaClasses planted =
        new ClassFileImporter().importClasses(PlantedRule.class, PlantedReader.class);
    assertThat(arrows("org.tanaoroshi.house.planted", "review").evaluate(planted).hasViolation())
        .as("review using book")
        .isTrue();
    assertThat(
            before("org.tanaoroshi.house.planted", List.of("review", "book"), "review")
                .evaluate(planted)
                .hasViolation())
        .as("the first package using the second")
        .isTrue();
    assertThat(
            noClasses()
                .that()
                .resideOutsideOfPackage("..planted.book..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .evaluate(planted)
                .hasViolation())
        .as("java.sql outside book")
        .isTrue();
  }

  private static ArchRule arrows(String root, String name) {
    List<String> forbidden = new ArrayList<>();
    boolean face = Set.of("cli", "ui", "app").contains(name);
    for (String other : MAY_USE.keySet()) {
      boolean allowed =
          other.equals(name)
              || MAY_USE.get(name).contains(other)
              || (face && RESULTS_FACES_MAY_READ.contains(other));
      if (!allowed) {
        forbidden.add(root + "." + other + "..");
      }
    }
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .because("arrows point one way: see package-info of " + name)
        .allowEmptyShould(true);
  }

  /** A package uses none of those that come after it. */
  private static ArchRule before(String root, List<String> order, String name) {
    String[] after =
        order.stream()
            .skip(order.indexOf(name) + 1L)
            .map(other -> root + "." + other)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(after)
        .because("of " + order + " each uses only those before it");
  }

  private static ArchRule onePlace(String library, List<String> places) {
    String[] packages =
        places.stream().map(p -> "org.tanaoroshi." + p + "..").toArray(String[]::new);
    return CompositeArchRule.of(
        noClasses()
            .that()
            .resideOutsideOfPackages(packages)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .because(library + " has its place in " + Arrays.toString(packages)));
  }
}
