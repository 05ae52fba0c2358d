package io.clientele.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.clientele.report.web.ReportServer;
import java.io.ObjectInputStream;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .importUrl(ReportServer.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void databasesAreAskedInTwoPackagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..report.query..", "..report.database..", "..report.web")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.duckdb..")
        .because("questions pass one gate and one builder")
        .check(SERVER);
  }

  @Test
  void statementsAreMadeFromDeclarationsOrByTheGate() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..report.database..")
        .should()
        .callMethod(Connection.class, "createStatement")
        .because("only bound questions run outside of declarations")
        .check(SERVER);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.clientele.report.query.QueryGate")
        .and()
        .doNotHaveFullyQualifiedName("io.clientele.report.database.ReleaseReader")
        .should()
        .callMethod(Connection.class, "prepareStatement", String.class)
        .because("the gate limits, counts and caches every question")
        .check(SERVER);
  }

  @Test
  void nothingHeavyIsOnTheWay() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..", "org.apache.hadoop..")
        .because("the server starts in a second and a half")
        .check(SERVER);
  }

  @Test
  void pagesAndChartsKnowNoWeb() {
    noClasses()
        .that()
        .resideInAnyPackage("..report.page..", "..report.chart..", "..report.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
        .because("a page is a value before it is an answer")
        .check(SERVER);
  }

  @Test
  void nothingIsDeserialisedOrGuessable() {
    noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class).check(SERVER);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(SERVER);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Timestamp")
        .check(SERVER);
  }

  @Test
  void packagesDoNotFormCycles() {
    SlicesRuleDefinition.slices()
        .matching("io.clientele.report.(*)..")
        .should()
        .beFreeOfCycles()
        .check(SERVER);
  }
}
