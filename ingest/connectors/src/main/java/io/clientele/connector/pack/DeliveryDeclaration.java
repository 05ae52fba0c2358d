package io.clientele.connector.pack;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.Tolerance;
import io.clientele.connector.spec.TotalRule;
import io.clientele.connector.yaml.Section;
import io.clientele.lakehouse.delivery.DeliveryRule;
import io.clientele.lakehouse.table.ClosestName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a stream says about its deliveries: their kind, their totals, what is tolerated. */
final class DeliveryDeclaration {
  private static final Map<String, DeliveryRule> WORDS =
      Map.of(
          "append", DeliveryRule.APPEND,
          "snapshot", DeliveryRule.SNAPSHOT,
          "folder_snapshot", DeliveryRule.FOLDER_SNAPSHOT);

  private DeliveryDeclaration() {}

  /** {@code append, snapshot, folder_snapshot} or {@code { window: FIELD, within: [FIELD] }}. */
  static DeliveryRule rule(Section stream, List<FieldSpec> fields) {
    if (!stream.isSection("delivery")) {
      return stream.oneOf("delivery", DeliveryRule.APPEND, new TreeMap<>(WORDS));
    }
    Section section = stream.section("delivery");
    String field =
        known(section, "window", section.required("window", "Name the day's field."), fields);
    List<String> within =
        section.texts("within").stream()
            .map(each -> known(section, "within", each, fields))
            .toList();
    boolean isDay =
        fields.stream()
            .anyMatch(each -> each.name().equals(field) && each.type() == FieldType.DATE);
    if (!field.isEmpty() && !isDay) {
      section.problem("window", field + " is no date.", "Declare it with type: date.");
    }
    section.refuseOthers();
    return field.isEmpty() ? DeliveryRule.APPEND : DeliveryRule.window(field, within);
  }

  static Tolerance tolerance(Section section) {
    if (section.isEmpty()) {
      return Tolerance.USUAL;
    }
    Tolerance tolerance =
        new Tolerance(
            section.value("rows", 20L, Long::parseLong, "Write a number of records."),
            section.value("percent", 5.0, Double::parseDouble, "Write a number like 5."),
            section.value("vanish_percent", 20.0, Double::parseDouble, "Write a number like 20."),
            section.required("reason", "Say why, for those who read it later."));
    section.refuseOthers();
    return tolerance;
  }

  static TotalRule totals(Section section, List<FieldSpec> fields) {
    if (section.isEmpty()) {
      return TotalRule.NONE;
    }
    List<String> starts = section.texts("start_with");
    if (starts.isEmpty()) {
      section.problem("start_with", "is missing.", "Say how a total row begins, like [Total].");
    }
    List<String> empty =
        section.texts("where_empty").stream()
            .map(each -> known(section, "where_empty", each, fields))
            .toList();
    TotalRule.Control control =
        section.has("control") ? control(section.section("control"), starts, fields) : null;
    section.refuseOthers();
    return new TotalRule(starts, empty, control);
  }

  private static TotalRule.Control control(
      Section section, List<String> starts, List<FieldSpec> fields) {
    List<String> own = section.texts("start_with");
    TotalRule.Control control =
        new TotalRule.Control(
            known(section, "sum_of", section.required("sum_of", "Name a field."), fields),
            own.isEmpty() ? starts : own,
            section.texts("where_empty").stream()
                .map(each -> known(section, "where_empty", each, fields))
                .toList(),
            section.bool("required", false));
    section.refuseOthers();
    return control;
  }

  /** A declared field's name; another one is reported and replaced by a declared one. */
  static String known(Section section, String key, String name, List<FieldSpec> fields) {
    List<String> names = fields.stream().map(FieldSpec::name).toList();
    if (names.contains(name) || names.isEmpty() || name.isEmpty()) {
      return names.isEmpty() ? "" : name;
    }
    section.problem(
        key,
        "names " + name + ", which no column declares.",
        "The closest is " + ClosestName.of(name, names) + ".");
    return names.get(0);
  }
}
