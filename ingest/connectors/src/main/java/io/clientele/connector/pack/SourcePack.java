package io.clientele.connector.pack;

import io.clientele.connector.config.SourceSettings;
import io.clientele.connector.field.TypedSql;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.yaml.Section;
import io.clientele.connector.yaml.YamlFile;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.lakehouse.table.ClosestName;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one foreign system, as data: {@code source.yml} and the SQL beside it.
 *
 * @param type the folder's name, which configurations use
 * @param summary what it brings, in a sentence
 */
public record SourcePack(String type, String summary) {
  /** The type whose streams a user's mapping file declares. */
  public static final String SPREADSHEET = "spreadsheet";

  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]+)\\b");

  /** All packs on the class path, by type. */
  public static List<SourcePack> all() {
    return PackFolder.types().stream().map(SourcePack::named).toList();
  }

  /**
   * The pack of a type.
   *
   * @throws InvalidDefinitionException naming the closest type
   */
  public static SourcePack named(String type) {
    Optional<String> declaration = new PackFolder(type).text("source.yml");
    if (declaration.isEmpty()) {
      throw new InvalidDefinitionException(
          List.of(
              new Problem(
                  "type",
                  "'" + type + "' is no source pack.",
                  "The closest is " + ClosestName.of(type, PackFolder.types()) + ".")));
    }
    Problems problems = new Problems();
    Section root = root(type, declaration.get(), Map.of(), problems);
    SourcePack pack = new SourcePack(type, root.required("summary", "Say what it brings."));
    problems.throwIfAny();
    return pack;
  }

  private static Section root(
      String type, String text, Map<String, String> settings, Problems problems) {
    return YamlFile.parse("sources/" + type + "/source.yml", text, settings, null, problems);
  }

  /** What the pack's own sample files are read with. */
  Map<String, String> sampleSettings() {
    Map<String, String> sample = new LinkedHashMap<>();
    root(type, new PackFolder(type).text("source.yml").orElse(""), Map.of(), new Problems())
        .section("settings")
        .sections()
        .forEach(
            (name, section) -> {
              String value = section.textOrNull("sample");
              if (value != null) {
                sample.put(name, value);
              }
            });
    return sample;
  }

  /**
   * The streams for one configured source.
   *
   * @throws InvalidDefinitionException when the pack itself is wrong
   */
  public List<StreamSpec> streams(SourceSettings source, Problems wrongSettings) {
    Problems problems = new Problems();
    String text = new PackFolder(type).text("source.yml").orElse("");
    Section settings = root(type, text, Map.of(), problems).section("settings");
    Map<String, @Nullable String> values = values(settings, source, wrongSettings);
    Map<String, String> known = new LinkedHashMap<>();
    values.forEach((name, value) -> known.put(name, value == null ? "" : value));
    Map<String, String> parameters = literals(values);
    Section root = root(type, text, known, problems);
    root.text("summary", "");
    root.section("settings");
    FormatDeclaration format =
        FormatDeclaration.read(root.section("file"), FormatDeclaration.PLAIN);
    ZoneId usual =
        root.value("timezone", source.timezone(), ZoneId::of, "Write it like Europe/Riga.");
    ZoneId zone = zone(source, usual, wrongSettings);
    StreamDeclaration declaration =
        new StreamDeclaration(
            format,
            zone,
            List.of("**"),
            (stream, section, fields) -> staging(stream, section, fields, parameters));
    List<StreamSpec> streams = new ArrayList<>();
    root.section("streams")
        .sections()
        .forEach((name, section) -> declaration.read(name, section).ifPresent(streams::add));
    root.refuseOthers();
    problems.throwIfAny();
    return streams;
  }

  private static ZoneId zone(SourceSettings source, ZoneId otherwise, Problems wrong) {
    String text = source.settings().get("account_timezone");
    if (text == null) {
      return otherwise;
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      wrong.add(
          source.where() + ".account_timezone",
          "'" + text + "' is no time zone.",
          "The closest is " + ClosestName.of(text, ZoneId.getAvailableZoneIds()) + ".");
      return otherwise;
    }
  }

  /**
   * The declared settings with what the source says; a setting that no one declares is reported.
   */
  private static Map<String, @Nullable String> values(
      Section declared, SourceSettings source, Problems wrong) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    declared
        .sections()
        .forEach(
            (name, section) -> {
              section.text("summary", "");
              section.text("sample", "");
              String usual = section.textOrNull("default");
              section.refuseOthers();
              String said = source.settings().get(name);
              values.put(name, said == null ? usual : said);
            });
    for (String name : source.settings().keySet().stream().sorted().toList()) {
      if (!values.containsKey(name)) {
        wrong.add(
            source.where() + "." + name,
            "is no setting of " + source.type() + ".",
            values.isEmpty()
                ? "It has none; remove it."
                : "The closest is " + ClosestName.of(name, values.keySet()) + ".");
      }
    }
    return values;
  }

  private static Map<String, String> literals(Map<String, @Nullable String> values) {
    Map<String, String> literals = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            literals.put(name, value == null ? "cast(null as string)" : TypedSql.literal(value)));
    return literals;
  }

  private Map<String, String> staging(
      String stream, Section section, List<FieldSpec> fields, Map<String, String> parameters) {
    Map<String, String> staging = new LinkedHashMap<>();
    for (String table : section.texts("staging")) {
      Optional<String> sql = new PackFolder(type).staging(stream, table);
      if (sql.isEmpty()) {
        String name = "staging/" + stream + "." + table + ".sql";
        section.problem("staging", "needs " + name + ", which is not there.", "Write it.");
      } else {
        staging.put(table, StagingQuery.expand(fields, filled(sql.get(), parameters)));
      }
    }
    return staging;
  }

  /** Puts settings as literals where {@code :name} stands. */
  private static String filled(String sql, Map<String, String> parameters) {
    Matcher matcher = PARAMETER.matcher(sql);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = parameters.get(String.valueOf(matcher.group(1)));
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(value == null ? matcher.group() : value));
    }
    return matcher.appendTail(filled).toString();
  }
}
