package io.clientele.connector.pack;

import io.clientele.connector.spec.ExtraDigits;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.TextForm;
import io.clientele.connector.yaml.Section;
import io.clientele.lakehouse.engine.function.LocalInstants;
import io.clientele.lakehouse.engine.function.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code columns}: a caption, or a section with everything about the column. */
final class FieldDeclaration {
  private static final Map<String, FieldType> TYPES =
      Map.of(
          "text", FieldType.TEXT,
          "integer", FieldType.INTEGER,
          "decimal", FieldType.DECIMAL,
          "money", FieldType.DECIMAL,
          "percent", FieldType.PERCENT,
          "date", FieldType.DATE,
          "instant", FieldType.INSTANT,
          "boolean", FieldType.BOOLEAN);

  private final FormatDeclaration format;
  private final ZoneId zone;

  FieldDeclaration(FormatDeclaration format, ZoneId zone) {
    this.format = format;
    this.zone = zone;
  }

  /** The field that stands under a key of {@code columns}; null when its name is wrong. */
  @Nullable FieldSpec read(Section columns, String name) {
    try {
      if (!columns.isSection(name)) {
        List<String> captions = columns.texts(name);
        return plain(
                FieldSpec.builder(name, FieldType.TEXT),
                captions.isEmpty() ? List.of(name) : captions)
            .build();
      }
      return read(name, columns.section(name));
    } catch (IllegalArgumentException wrong) {
      columns.problem(name, String.valueOf(wrong.getMessage()) + ".", "");
      return null;
    }
  }

  private FieldSpec.Builder plain(FieldSpec.Builder field, List<String> captions) {
    return field
        .captions(captions)
        .zone(zone.getId())
        .numbers(format.numbers())
        .nulls(format.nulls());
  }

  private FieldSpec read(String name, Section section) {
    FieldType type = section.oneOf("type", FieldType.TEXT, TYPES);
    List<String> captions = section.texts("column");
    List<String> nulls = new ArrayList<>(format.nulls());
    nulls.addAll(section.texts("null_values"));
    List<String> bounds = section.texts("accept_between");
    if (!bounds.isEmpty() && bounds.size() != 2) {
      section.problem("accept_between", "is not two days.", "Write [2024-11-01, 2024-11-30].");
    }
    List<String> values = section.texts("values");
    FieldSpec field =
        plain(FieldSpec.builder(name, type), captions.isEmpty() ? List.of(name) : captions)
            .nulls(nulls)
            .zone(zone(section))
            .numbers(FormatDeclaration.numbers(section, format.numbers()))
            .optional(section.bool("optional", false))
            .required(section.bool("required", false))
            .money(section.bool("money", "money".equals(section.textOrNull("type"))))
            .layouts(layouts(section, type))
            .acceptBetween(bound(section, bounds, 0), bound(section, bounds, 1))
            .extraDigits(
                section.oneOf(
                    "extra_digits",
                    ExtraDigits.REFUSE,
                    Map.of("refuse", ExtraDigits.REFUSE, "round", ExtraDigits.ROUND)))
            .stripSuffixes(section.texts("strip_suffix"))
            .stripPrefixes(section.texts("strip_prefix"))
            .aliases(aliases(section.section("aliases"), values))
            .closed(!values.isEmpty())
            .form(
                section.oneOf(
                    "form",
                    TextForm.AS_DELIVERED,
                    Map.of(
                        "as_delivered", TextForm.AS_DELIVERED,
                        "salesforce_id", TextForm.SALESFORCE_ID)))
            .build();
    section.refuseOthers();
    return field;
  }

  private String zone(Section section) {
    return section.value(
        "timezone", zone.getId(), text -> ZoneId.of(text).getId(), "Write it like Europe/Riga.");
  }

  private static @Nullable LocalDate bound(Section section, List<String> bounds, int index) {
    if (bounds.size() != 2) {
      return null;
    }
    try {
      return LocalDate.parse(bounds.get(index));
    } catch (java.time.DateTimeException wrong) {
      section.problem(
          "accept_between", "'" + bounds.get(index) + "' is not a day.", "Write 2024-11-30.");
      return null;
    }
  }

  private static List<String> layouts(Section section, FieldType type) {
    List<String> layouts = section.texts("layout");
    boolean isTime = type == FieldType.DATE || type == FieldType.INSTANT;
    if (!isTime && !layouts.isEmpty()) {
      section.problem("layout", "stands at a column that is no date.", "Add type: date.");
    }
    for (String layout : layouts) {
      try {
        LocalInstants.parse("", layout, "UTC");
      } catch (IllegalArgumentException wrong) {
        section.problem("layout", String.valueOf(wrong.getMessage()) + ".", "");
        return List.of();
      }
    }
    return layouts;
  }

  /** Canonical values by every spelling of them, the canonical one's own cases included. */
  private static Map<String, String> aliases(Section section, List<String> values) {
    Map<String, String> aliases = new HashMap<>();
    for (String canonical : section.keys()) {
      for (String spelling : section.texts(canonical)) {
        put(section, aliases, spelling, canonical);
      }
    }
    for (String canonical : section.keys()) {
      put(section, aliases, canonical, canonical);
    }
    for (String value : values) {
      put(section, aliases, value, value);
    }
    return aliases;
  }

  private static void put(
      Section section, Map<String, String> aliases, String spelling, String canonical) {
    String before = aliases.put(String.valueOf(Texts.normalised(spelling)), canonical);
    if (before != null && !before.equals(canonical)) {
      section.problem(
          "'" + spelling + "' means both " + before + " and " + canonical + ".",
          "Keep it under one of them.");
    }
  }
}
