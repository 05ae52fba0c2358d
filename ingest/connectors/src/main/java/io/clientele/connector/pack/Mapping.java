package io.clientele.connector.pack;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.yaml.Section;
import io.clientele.connector.yaml.YamlFile;
import io.clientele.lakehouse.problem.Problems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A user's mapping file: what the columns of his tables are, and what they mean. */
final class Mapping {
  private Mapping() {}

  /**
   * Reads a mapping; what is wrong goes into {@code problems}.
   *
   * @param usualFiles the globs of a stream that names none
   */
  static List<StreamSpec> read(
      Path file,
      ZoneId zone,
      List<String> usualFiles,
      Map<String, String> environment,
      Problems problems) {
    return read(YamlFile.read(file, environment, null, problems), zone, usualFiles);
  }

  static List<StreamSpec> read(Section root, ZoneId zone, List<String> usualFiles) {
    ZoneId own = root.value("timezone", zone, ZoneId::of, "Write it like Europe/Budapest.");
    List<StreamSpec> streams = new ArrayList<>();
    if (root.has("columns")) {
      String name = root.text("stream", "records");
      new StreamDeclaration(FormatDeclaration.PLAIN, own, usualFiles, Mapping::staging)
          .read(name, root)
          .ifPresent(streams::add);
      return streams;
    }
    FormatDeclaration format =
        FormatDeclaration.read(root.section("file"), FormatDeclaration.PLAIN);
    StreamDeclaration declaration =
        new StreamDeclaration(format, own, usualFiles, Mapping::staging);
    Section declared = root.section("streams");
    if (declared.isEmpty()) {
      root.problem("streams", "is missing.", "Declare streams, or columns and entities.");
    }
    declared
        .sections()
        .forEach((name, section) -> declaration.read(name, section).ifPresent(streams::add));
    root.refuseOthers();
    return streams;
  }

  private static Map<String, String> staging(
      String stream, Section section, List<FieldSpec> fields) {
    Map<String, String> staging = new LinkedHashMap<>();
    Section entities = section.section("entities");
    if (entities.isEmpty()) {
      section.problem(
          "entities", "is missing.", "Say what a record is, like sales_order: { columns: {…} }.");
    }
    EntityDeclaration declaration = new EntityDeclaration(fields);
    entities
        .sections()
        .forEach(
            (table, entity) ->
                declaration.read(table, entity).ifPresent(sql -> staging.put(table, sql)));
    return staging;
  }
}
