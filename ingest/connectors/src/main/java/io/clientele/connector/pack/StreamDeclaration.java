package io.clientele.connector.pack;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.yaml.Section;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one stream of a pack or a mapping; the two differ in how they say what staging makes. */
final class StreamDeclaration {
  /** How a declaration says what its records mean. */
  interface Staging {
    /** The staging query of each silver table. */
    Map<String, String> of(String stream, Section section, List<FieldSpec> fields);
  }

  private final FormatDeclaration format;
  private final ZoneId zone;
  private final List<String> usualFiles;
  private final Staging staging;

  StreamDeclaration(
      FormatDeclaration format, ZoneId zone, List<String> usualFiles, Staging staging) {
    this.format = format;
    this.zone = zone;
    this.usualFiles = usualFiles;
    this.staging = staging;
  }

  /** The stream; empty when it is declared wrongly, which is reported. */
  Optional<StreamSpec> read(String name, Section section) {
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      section.problem("'" + name + "' is no stream name.", "Write it like order_lines.");
      return Optional.empty();
    }
    FormatDeclaration own = FormatDeclaration.read(section.section("file"), format);
    ZoneId ownZone = section.value("timezone", zone, ZoneId::of, "Write it like Europe/Budapest.");
    List<FieldSpec> fields = fields(section, own, ownZone);
    List<String> files = section.texts("files");
    List<String> key =
        section.texts("key").stream()
            .map(each -> DeliveryDeclaration.known(section, "key", each, fields))
            .toList();
    StreamSpec stream =
        new StreamSpec(
            name,
            files.isEmpty() ? usualFiles : files,
            own.file(),
            fields,
            fields.isEmpty() ? List.of() : key,
            changedAt(section, fields),
            DeliveryDeclaration.rule(section, fields),
            section.bool("unique", false),
            section.bool("optional", false),
            DeliveryDeclaration.totals(section.section("totals"), fields),
            DeliveryDeclaration.tolerance(section.section("tolerate")),
            staging.of(name, section, fields));
    section.refuseOthers();
    return fields.isEmpty() ? Optional.empty() : Optional.of(stream);
  }

  private static List<FieldSpec> fields(Section section, FormatDeclaration format, ZoneId zone) {
    Section columns = section.section("columns");
    if (columns.isEmpty()) {
      section.problem("columns", "is missing.", "Name each column, like order_id: Order No.");
    }
    FieldDeclaration declaration = new FieldDeclaration(format, zone);
    Map<String, FieldSpec> fields = new LinkedHashMap<>();
    for (String name : columns.keys()) {
      FieldSpec field = declaration.read(columns, name);
      if (field != null) {
        fields.put(name, field);
      }
    }
    return new ArrayList<>(fields.values());
  }

  private static @Nullable String changedAt(Section section, List<FieldSpec> fields) {
    String name = section.textOrNull("changed_at");
    if (name == null) {
      return null;
    }
    String field = DeliveryDeclaration.known(section, "changed_at", name, fields);
    boolean isTime =
        fields.stream()
            .filter(each -> each.name().equals(field))
            .anyMatch(each -> each.type() == FieldType.INSTANT || each.type() == FieldType.DATE);
    if (!isTime) {
      section.problem("changed_at", field + " is no instant.", "Declare it with type: instant.");
      return null;
    }
    return field;
  }
}
