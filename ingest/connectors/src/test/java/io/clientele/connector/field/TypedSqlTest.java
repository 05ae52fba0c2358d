package io.clientele.connector.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.spec.ExtraDigits;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.NumberStyle;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.function.Dates;
import io.clientele.lakehouse.engine.function.Texts;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.testkit.TwoEngines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java accepts as a value, SQL reads as the same value. */
class TypedSqlTest {
  @TempDir static Path folder;
  private static TwoEngines engines;

  @BeforeAll
  static void openEngines() {
    engines = TwoEngines.in(folder);
  }

  @AfterAll
  static void closeEngines() {
    engines.close();
  }

  static Stream<FieldSpec> fields() {
    NumberStyle continental = new NumberStyle(',', ". ", false);
    return Stream.of(
        field(FieldType.TEXT).build(),
        field(FieldType.TEXT)
            .stripSuffixes(List.of(".0", " Ft"))
            .stripPrefixes(List.of("$", "ca."))
            .nulls(List.of("--", "NULL"))
            .build(),
        field(FieldType.TEXT).aliases(Map.of("gtxpro", "GTX Pro", "γιώργος", "Γ")).build(),
        field(FieldType.INTEGER).build(),
        field(FieldType.INTEGER)
            .numbers(new NumberStyle('.', ",'", false))
            .nulls(List.of("--"))
            .build(),
        field(FieldType.INTEGER).stripSuffixes(List.of(".0")).build(),
        field(FieldType.DECIMAL).build(),
        field(FieldType.DECIMAL).extraDigits(ExtraDigits.ROUND).build(),
        field(FieldType.DECIMAL).numbers(continental).build(),
        field(FieldType.DECIMAL)
            .numbers(continental)
            .extraDigits(ExtraDigits.ROUND)
            .stripSuffixes(List.of(" Ft", "€"))
            .build(),
        field(FieldType.DECIMAL).numbers(new NumberStyle('.', ",", true)).build(),
        field(FieldType.DECIMAL)
            .numbers(new NumberStyle('.', "", true))
            .extraDigits(ExtraDigits.ROUND)
            .build(),
        field(FieldType.PERCENT).build(),
        field(FieldType.PERCENT).numbers(continental).build(),
        field(FieldType.DATE).build(),
        field(FieldType.DATE).layouts(List.of("yyyy.MM.dd.", "d/M/yy", "dd-MMM-yyyy")).build(),
        field(FieldType.DATE)
            .layouts(List.of("M/d/yyyy", "d/M/yyyy", "yyyy-MM-dd"))
            .acceptBetween(LocalDate.of(2024, 11, 1), LocalDate.of(2024, 11, 30))
            .build(),
        field(FieldType.INSTANT).build(),
        field(FieldType.INSTANT).zone("Europe/Budapest").build(),
        field(FieldType.INSTANT)
            .zone("America/New_York")
            .layouts(List.of("iso", "d/M/yyyy H:mm", "epoch_seconds"))
            .build(),
        field(FieldType.BOOLEAN).aliases(Map.of("igen", "true", "nem", "false")).build());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void readsWhatJavaAcceptsAsTheSameValue(FieldSpec field) {
    FieldParser parser = new FieldParser(field);
    List<String> accepted = texts().stream().filter(text -> parser.check(text) == null).toList();
    assertThat(accepted).as("texts that are taken").hasSizeGreaterThan(3);
    List<List<Object>> rows = new ArrayList<>();
    for (int index = 0; index < accepted.size(); index++) {
      rows.add(List.of((long) index, accepted.get(index)));
    }
    engines.defineRows(
        "delivered",
        List.of(Column.of("n", ColumnType.BIGINT), Column.of("value", ColumnType.TEXT)),
        rows);

    String sql =
        "select n, %s as v from (select n, %s as value from delivered) as told order by n"
            .formatted(TypedSql.of(field), TypedSql.told(field));
    engines.each(engine -> requireSame(engine, sql, field, parser, accepted));
  }

  private static void requireSame(
      Engine engine, String sql, FieldSpec field, FieldParser parser, List<String> accepted) {
    List<List<Object>> read = engine.rows(sql);
    assertThat(read).hasSameSizeAs(accepted);
    for (int index = 0; index < accepted.size(); index++) {
      assertThat(comparable(read.get(index).get(1)))
          .as("%s: '%s' as %s", engine.name(), accepted.get(index), field.type())
          .isEqualTo(comparable(expected(field, parser, accepted.get(index))));
    }
  }

  private static Object expected(FieldSpec field, FieldParser parser, String text) {
    String value = parser.text(text);
    if (value == null) {
      return null;
    }
    return switch (field.type()) {
      case TEXT -> value;
      case INTEGER -> parser.amount(text).longValueExact();
      case DECIMAL -> parser.amount(text).setScale(6, RoundingMode.HALF_UP);
      case PERCENT -> parser.amount(text).doubleValue() / 100;
      case DATE -> Dates.parse(value, field.joinedLayouts(), field.from(), field.to());
      case INSTANT -> parser.instantOf(text);
      case BOOLEAN -> FieldParser.WORDS.get(Texts.normalised(value));
    };
  }

  private static Object comparable(Object value) {
    if (value instanceof Double number) {
      return number + 0.0;
    }
    return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
  }

  /** Texts as files have them, and many made of pieces of them. */
  private static Set<String> texts() {
    Set<String> texts =
        new LinkedHashSet<>(
            List.of(
                "",
                " ",
                "--",
                "NULL",
                "null",
                "17850.0",
                "$12.50",
                "ca. 7",
                "GTXPro",
                " gtx  PRO ",
                "ΓΙΏΡΓΟΣ",
                "it's",
                "a\\b",
                "100%",
                "65.28 %",
                "7,50%",
                "0",
                "-0",
                "007",
                "-1",
                "12",
                "1 250,50",
                "1\u00A0250,50 Ft",
                "1.250.000,5€",
                "1,234",
                "1'234",
                "39,379",
                "0.2569444444444444",
                "0.0000005",
                "-0.0000005",
                "1.0000000",
                "999999999999.999999",
                "-999999999999",
                "123456789012345678",
                "1.2E7",
                "8e3",
                "2.5E-3",
                "1e15",
                "2024-02-29",
                "2024-11-05",
                "0001-01-01",
                "9999-12-31",
                "11/5/2024",
                "6/11/2024",
                "11/11/2024",
                "30/11/2024",
                "2025.03.01.",
                "1/3/25",
                "05-mar-2024",
                "31/12/69",
                "2025-03-30 02:30:00",
                "2025-10-26 02:30",
                "2025-03-04T09:15:00.123456Z",
                "2025-03-04T09:15:00.000+0000",
                "1999-12-31 23:59:59 -05",
                "4/3/2025 7:05",
                "1741079700",
                "igen",
                "NEM",
                "TRUE",
                "f",
                "Yes",
                "1",
                "n"));
    Random random = new Random(19);
    List<String> pieces =
        List.of("0", "1", "25", "999", ".", ",", " ", "-", "/", "20", "%", "E", "Ft");
    for (int made = 0; made < 20_000; made++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(7);
      for (int piece = 0; piece < length; piece++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static FieldSpec.Builder field(FieldType type) {
    return FieldSpec.builder("value", type);
  }
}
