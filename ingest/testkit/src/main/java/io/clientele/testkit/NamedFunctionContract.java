package io.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.engine.function.Dates;
import io.clientele.lakehouse.engine.function.Decimals;
import io.clientele.lakehouse.engine.function.Instants;
import io.clientele.lakehouse.engine.function.LocalInstants;
import io.clientele.lakehouse.engine.function.Texts;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the named functions of the shared SQL mean, on every engine. */
@SuppressWarnings("NullAway.Init") // JUnit fills the field before each test.
public abstract class NamedFunctionContract {
  private static final List<@Nullable String> TEXTS =
      Arrays.asList(
          null,
          "",
          " ",
          "0",
          "-0",
          "+7.10",
          "7.",
          ".5",
          "1e3",
          " 5 ",
          "1,5",
          "1.005",
          "-1.005",
          "2.675",
          "0.1234565",
          "-0.1234565",
          "0.12345678901234567",
          "99.9999995",
          "999999999999.4",
          "0.000000499999999999999999999999999",
          "12345678.12345650000000001",
          "NaN",
          "Infinity",
          "١٢",
          "2024-03-05",
          "2024-3-5",
          "2024-02-31",
          "2023-02-29",
          "2024-02-29T23:59:59Z",
          "2024-03-05T10:20:30",
          "2024-03-05 10:20:30",
          "2024-03-05T10:20:30.1Z",
          "2024-03-05T10:20:30.123456Z",
          "2024-03-05T10:20:30.123456789Z",
          "2024-03-05T10:20:30.Z",
          "2024-03-05T24:00:00Z",
          "2024-03-05T23:60:00Z",
          "2024-03-05T23:59:60Z",
          "2024-03-05T10:20:30+02:00",
          "2024-03-05T10:20:30-0330",
          "2024-03-05T10:20:30 +05",
          "2024-03-05T10:20:30+99:00",
          "2024-03-05 10:20",
          "2024-03-05T10",
          "2024-13-01T00:00:00Z",
          "0000-01-01T00:00:00Z",
          "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59Z",
          "1969-12-31T23:59:59.999999Z",
          "2024-03-05T10:20:30Europe/Riga",
          "2024-03-05T10:20:30z",
          "2024-03-05t10:20:30Z",
          "2024-03-05T10:20:30Z ",
          "epoch",
          "infinity",
          "today",
          "5.3.2024 7:05",
          "05.03.2024 07:05",
          "31.03.2024 03:30",
          "27.10.2024 03:30",
          "1709632800",
          "  Ünïcode\u00A0 TEXT\u200B ",
          "Running  Shoes",
          "Running Shoes 2\tX",
          " ",
          "ΓΙΏΡΓΟΣ",
          "İstanbul",
          "ﬁne ½");

  private static final List<@Nullable String> DATED =
      Arrays.asList(
          null,
          "",
          "2024.02.29.",
          "2023.02.29.",
          "2024.2.29.",
          " 2024.02.29. ",
          "2024-02-29",
          "2024-02-29T10:00:00Z",
          "29.02.2024",
          "0000-01-01",
          "0001-01-01",
          "1969-12-31",
          "1970-01-01",
          "9999-12-31",
          "2024-13-01",
          "2024.03.31. 01:59:59",
          "2024.03.31. 02:00:00",
          "2024.03.31. 02:30:00",
          "2024.10.27. 02:30:00",
          "2024.10.27. 03:00:00",
          "2024.06.30. 23:59:59",
          "2024.06.30. 24:00:00",
          "2024.06.30. 23:60:00",
          "2024.06.30. 23:59:60",
          "2011-12-30",
          "2011-12-31",
          "2018-11-04",
          "2018-02-18",
          "2024-03-31",
          "2024-10-27");
  private static final List<String> LAYOUTS =
      List.of(
          "yyyy.MM.dd.",
          "yyyy.MM.dd. HH:mm:ss",
          "dd.MM.yyyy",
          "yyyy-MM-dd",
          "yyyy-MM-dd|iso",
          "yyyy-MM-dd|dd.MM.yyyy|iso",
          "d.M.yyyy");
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Budapest",
          "America/Sao_Paulo",
          "Pacific/Apia",
          "Atlantic/Azores",
          "Z",
          "+02:00");

  protected Engine engine;

  /** {@code duckdb} or {@code spark}. */
  protected abstract String engineName();

  @BeforeEach
  void openEngine(@TempDir Path lake) {
    engine =
        EngineProvider.named(engineName())
            .open(new EngineSettings(lake, lake.resolve(".scratch"), 2, 512, Map.of()));
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  @Test
  void eachFunctionHasItsOneMeaning() {
    Map<String, @Nullable Object> expected = expected();
    List<String> columns = new ArrayList<>();
    expected.keySet().forEach(expression -> columns.add(expression + " as c" + columns.size()));
    List<@Nullable Object> row =
        engine
            .rows(
                "select "
                    + String.join(", ", columns)
                    + " from (select cast('2024-01-31' as date) as d,"
                    + " cast('2024-03-02' as date) as e,"
                    + " instant('2024-03-31T22:30:00Z') as ts,"
                    + " '{\"a\":{\"b\":1.5,\"c\":null},\"t\":\"ä\",\"l\":[1,2],\"x\":true}' as j,"
                    + " cast(2.5 as decimal(18,6)) as m, cast(null as string) as n) as given")
            .get(0);

    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    expected.keySet().forEach(expression -> actual.put(expression, row.get(actual.size())));
    assertThat(actual).containsExactlyEntriesOf(expected);
  }

  private static Map<String, @Nullable Object> expected() {
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    expected.put("instant('2024-03-05T23:30:00+02:00')", Instant.parse("2024-03-05T21:30:00Z"));
    expected.put(
        "instant_of('5.3.2024 7:05', 'd.M.yyyy H:mm', 'Europe/Riga')",
        Instant.parse("2024-03-05T05:05:00Z"));
    expected.put("decimal_of('1.005', 2)", money("1.01"));
    expected.put("decimal_of('7', 0)", money("7"));
    expected.put("decimal_of('1.23456', 4)", money("1.2346"));
    expected.put("date_of('05.03.2024', 'dd.MM.yyyy', cast('2000-01-01' as date), e)", null);
    expected.put(
        "date_of('01.03.2024', 'dd.MM.yyyy', cast('2000-01-01' as date), e)",
        LocalDate.of(2024, 3, 1));
    expected.put("normalised('  WHITE  Heart ')", "white heart");
    expected.put("normalised('+Running Shoes')", "+running shoes");
    expected.put("trim('  a b ')", "a b");
    expected.put("trim('\u00A0a\u00A0')", "\u00A0a\u00A0");
    expected.put("trim('  ')", "");
    expected.put("trim(n)", null);
    expected.put("product(m, cast(1.00000020 as decimal(18,8)))", money("2.500001"));
    expected.put("product(-m, cast(1.00000020 as decimal(18,8)))", money("-2.500001"));
    expected.put("ratio(m, 0)", null);
    expected.put("ratio(m, 2)", 1.25);
    expected.put("days_between(d, e)", 31L);
    expected.put("add_months(d, 1)", LocalDate.of(2024, 2, 29));
    expected.put("add_months(d, -2)", LocalDate.of(2023, 11, 30));
    expected.put("local_date(ts, 'Europe/Athens')", LocalDate.of(2024, 4, 1));
    expected.put("local_date(ts, 'UTC')", LocalDate.of(2024, 3, 31));
    expected.put("local_hour(ts, 'Europe/Athens')", 1L);
    expected.put("local_hour(instant('2026-03-29T00:59:59Z'), 'Europe/Budapest')", 1L);
    expected.put("local_hour(instant('2026-03-29T01:00:00Z'), 'Europe/Budapest')", 3L);
    expected.put("iso_weekday(cast('2024-03-31' as date))", 7L);
    expected.put("month_key(e)", "2024-03");
    expected.put("month_start(e)", LocalDate.of(2024, 3, 1));
    expected.put("epoch_seconds(ts)", 1711924200L);
    expected.put("epoch_seconds(instant('1969-12-31T23:59:59.5Z'))", -1L);
    expected.put("from_epoch_seconds(-1)", Instant.parse("1969-12-31T23:59:59Z"));
    expected.put("regexp_like('deal_7', '_[0-9]$')", true);
    expected.put("regexp_replace_all('a1b22', '[0-9]+', '#')", "a#b#");
    expected.put(
        "sha256_hex('ä')", "33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc");
    expected.put("json_text(j, '$.a.b')", "1.5");
    expected.put("json_text(j, '$.a.c')", null);
    expected.put("json_text(j, '$.t')", "ä");
    expected.put("json_text(j, '$.x')", "true");
    expected.put("json_text(j, '$.l')", "[1,2]");
    expected.put("json_text(j, '$.none')", null);
    expected.put("json_text('{broken', '$.a')", null);
    expected.put("json_text(n, '$.a')", null);
    expected.put("json_map('{\"b\":\"x\",\"a\":1.5,\"n\":null}')", map("a", "1.5", "b", "x"));
    expected.put("json_map('[1]')", null);
    expected.put("json_map('{broken')", null);
    expected.put("json_map(n)", null);
    expected.put("array_join(json_names('{\"b\":\"x\",\"Χρώμα\":null}'), '+')", "b+Χρώμα");
    expected.put("array_size(json_names('{}'))", 0L);
    expected.put("json_names('[1]')", null);
    expected.put("json_names('{broken')", null);
    expected.put("json_names(n)", null);
    expected.put("array_join(split('a-b-c', '-'), '+')", "a+b+c");
    expected.put("array_size(split('a-b-c', '-'))", 3L);
    return expected;
  }

  @Test
  void functionsOverTextsAgreeWithTheirJava() {
    engine.defineRows(
        "texts",
        List.of(Column.of("id", ColumnType.BIGINT), Column.of("t", ColumnType.TEXT)),
        numbered(TEXTS));

    List<List<@Nullable Object>> expected = new ArrayList<>();
    for (String text : TEXTS) {
      expected.add(
          Arrays.asList(
              text,
              Instants.parse(text),
              LocalInstants.parse(text, "d.M.yyyy H:mm|iso|epoch_seconds", "Europe/Riga"),
              Decimals.parse(text, 6),
              Decimals.parse(text, 2),
              Decimals.parse(text, 3),
              Texts.normalised(text)));
    }
    assertThat(
            engine.rows(
                "select t, instant(t), instant_of(t, 'd.M.yyyy H:mm|iso|epoch_seconds',"
                    + " 'Europe/Riga'), decimal_of(t, 6), decimal_of(t, 2), decimal_of(t, 3),"
                    + " normalised(t) from texts order by id"))
        .containsExactlyElementsOf(expected);
  }

  /** Letters that lie beyond ASCII have a path of their own where their small letter is simple. */
  @Test
  void lettersAreNormalisedAsInJava() {
    List<@Nullable String> words = new ArrayList<>();
    for (char letter = '!'; letter < '\u0530'; letter++) {
      words.add("Xa" + letter);
      words.add(letter + " Ab" + letter + "c");
    }
    engine.defineRows(
        "lettered",
        List.of(Column.of("id", ColumnType.BIGINT), Column.of("t", ColumnType.TEXT)),
        numbered(words));
    List<@Nullable Object> read = new ArrayList<>();
    engine
        .rows("select normalised(t) from lettered order by id")
        .forEach(row -> read.add(row.get(0)));
    assertThat(read).containsExactlyElementsOf(words.stream().map(Texts::normalised).toList());
  }

  /** Every kind of layout, over texts that fit, nearly fit, do not exist, or are near midnight. */
  @Test
  void datesAndLocalTimesAgreeWithTheirJava() {
    engine.defineRows(
        "dated",
        List.of(Column.of("id", ColumnType.BIGINT), Column.of("t", ColumnType.TEXT)),
        numbered(DATED));
    for (String layouts : LAYOUTS) {
      for (String zone : ZONES) {
        assertThat(column("instant_of(t, '" + layouts + "', '" + zone + "')"))
            .as(layouts + " in " + zone)
            .isEqualTo(each(text -> LocalInstants.parse(text, layouts, zone)));
      }
      if (!layouts.contains("iso")) {
        assertThat(column("date_of(t, '" + layouts + "', date '0001-01-01', date '2024-06-30')"))
            .as(layouts)
            .isEqualTo(
                each(
                    text ->
                        Dates.parse(
                            text, layouts, LocalDate.of(1, 1, 1), LocalDate.of(2024, 6, 30))));
      }
    }
  }

  private List<@Nullable Object> column(String expression) {
    List<@Nullable Object> values = new ArrayList<>();
    engine
        .rows("select " + expression + " from dated order by id")
        .forEach(row -> values.add(row.get(0)));
    return values;
  }

  private static List<@Nullable Object> each(Function<@Nullable String, @Nullable Object> java) {
    List<@Nullable Object> values = new ArrayList<>();
    DATED.forEach(text -> values.add(java.apply(text)));
    return values;
  }

  @Test
  void amountOfMoreThanTwelveDigitsIsAnError() {
    assertThatThrownBy(() -> engine.rows("select decimal_of('1234567890123', 2) as amount"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("1234567890123");
  }

  @Test
  void listsAreCollectedJoinedAndExploded() {
    engine.defineRows(
        "sales",
        List.of(Column.of("customer", ColumnType.TEXT), Column.of("item", ColumnType.TEXT)),
        List.of(row("a", "tea"), row("a", null), row("b", null), row("a", "tea")));

    assertThat(
            engine.rows(
                "select customer, array_join(collect_list(item), ','),"
                    + " array_size(collect_list(item)) from sales group by customer"
                    + " order by customer"))
        .containsExactly(Arrays.asList("a", "tea,tea", 2L), Arrays.asList("b", "", 0L));
    assertThat(
            engine.rows(
                "select customer, explode(split('x,y', ',')) as part from sales"
                    + " where item is not null order by customer, part"))
        .containsExactly(row("a", "x"), row("a", "x"), row("a", "y"), row("a", "y"));
    assertThat(engine.rows("select explode(sequence(2, 4)) as n order by n"))
        .containsExactly(List.of(2L), List.of(3L), List.of(4L));
    assertThat(
            engine.rows(
                "select explode(sequence(cast('2024-01-31' as date), cast('2024-03-31' as date),"
                    + " interval '1' month)) as d order by d"))
        .containsExactly(
            List.of(LocalDate.of(2024, 1, 31)),
            List.of(LocalDate.of(2024, 2, 29)),
            List.of(LocalDate.of(2024, 3, 31)));
  }

  private static List<List<@Nullable Object>> numbered(List<@Nullable String> texts) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(Arrays.asList((long) rows.size(), text));
    }
    return rows;
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static Map<String, @Nullable String> map(String... entries) {
    Map<String, @Nullable String> map = new java.util.TreeMap<>();
    for (int at = 0; at < entries.length; at += 2) {
      map.put(entries[at], entries[at + 1]);
    }
    map.put("n", null);
    return map;
  }

  private static BigDecimal money(String text) {
    return new BigDecimal(text).setScale(6);
  }
}
