package io.clientele.report.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Codes as people read them, by the column that holds them: the file {@code labels.yml}. */
public final class Labels {
  private static final Map<String, Map<String, String>> BY_COLUMN = read();

  private Labels() {}

  private static Map<String, Map<String, String>> read() {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    try (InputStream in = Labels.class.getResourceAsStream("/labels.yml")) {
      return Map.copyOf(
          yaml.readValue(
              Objects.requireNonNull(in, "labels.yml is part of this module"),
              new TypeReference<Map<String, Map<String, String>>>() {}));
    } catch (IOException wrong) {
      throw new UncheckedIOException("labels.yml cannot be read", wrong);
    }
  }

  /**
   * The label; the code itself where none is needed. A country's code becomes its name, and the
   * names of tables in a comparison of totals become words.
   */
  public static String of(String column, String code) {
    if (column.equals("country") && code.matches("[A-Z]{2}")) {
      return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.UK);
    }
    if (column.equals("left_name") || column.equals("right_name")) {
      return code.replace('_', ' ');
    }
    return BY_COLUMN.getOrDefault(column, Map.of()).getOrDefault(code, code);
  }
}
