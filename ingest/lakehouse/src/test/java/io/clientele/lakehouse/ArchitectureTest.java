package io.clientele.lakehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses LAKEHOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.clientele.lakehouse");

  @Test
  void contractKnowsNoEngine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..", "java.sql..", "io.javalin..")
        .because("the storage contract is read by modules that must start without an engine")
        .check(LAKEHOUSE);
  }

  @Test
  void nothingIsDeserialisedFromJavaStreams() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(LAKEHOUSE);
  }

  @Test
  void packagesDoNotFormCycles() {
    slices().matching("io.clientele.lakehouse.(*)..").should().beFreeOfCycles().check(LAKEHOUSE);
  }
}
