package io.clientele.engine.spark.session;

import io.clientele.lakehouse.engine.function.Dates;
import io.clientele.lakehouse.engine.function.Decimals;
import io.clientele.lakehouse.engine.function.Instants;
import io.clientele.lakehouse.engine.function.LocalInstants;
import io.clientele.lakehouse.engine.function.Texts;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The named functions of the shared SQL: those that Spark's own functions say are expressions that
 * the optimiser sees, the others call the Java that both engines share.
 *
 * <p>Not listed because Spark has them under the same name and meaning: {@code add_months,
 * regexp_like, array_join, array_size, collect_list, explode, sequence}.
 */
final class NamedFunctions {
  private static final DataType MONEY = DataTypes.createDecimalType(18, 6);

  private static final List<ExpressionFunction> EXPRESSIONS =
      List.of(
          new ExpressionFunction(
              "ratio", List.of("a", "b"), "cast(a as double) / nullif(cast(b as double), 0.0d)"),
          new ExpressionFunction(
              "product",
              List.of("a", "b"),
              "cast(cast(a as decimal(18,6)) * cast(b as decimal(19,8)) as decimal(18,6))"),
          new ExpressionFunction("days_between", List.of("a", "b"), "datediff(b, a)"),
          new ExpressionFunction(
              "local_date",
              List.of("ts", "zone"),
              "cast(from_utc_timestamp(cast(ts as timestamp), zone) as date)"),
          new ExpressionFunction(
              "local_hour",
              List.of("ts", "zone"),
              "hour(from_utc_timestamp(cast(ts as timestamp), zone))"),
          new ExpressionFunction("iso_weekday", List.of("d"), "weekday(d) + 1"),
          new ExpressionFunction("month_key", List.of("d"), "date_format(d, 'yyyy-MM')"),
          new ExpressionFunction("month_start", List.of("d"), "trunc(d, 'MM')"),
          new ExpressionFunction(
              "epoch_seconds", List.of("ts"), "unix_seconds(cast(ts as timestamp))"),
          new ExpressionFunction("from_epoch_seconds", List.of("n"), "timestamp_seconds(n)"),
          new ExpressionFunction(
              "regexp_replace_all",
              List.of("s", "pattern", "replacement"),
              "regexp_replace(s, pattern, replacement)"),
          new ExpressionFunction("sha256_hex", List.of("s"), "sha2(s, 256)"),
          new ExpressionFunction("json_text", List.of("j", "path"), "get_json_object(j, path)"),
          new ExpressionFunction("json_map", List.of("j"), "from_json(j, 'map<string,string>')"),
          new ExpressionFunction("json_names", List.of("j"), "json_object_keys(j)"));

  private NamedFunctions() {}

  static void inject(SparkSessionExtensions extensions) {
    EXPRESSIONS.forEach(function -> extensions.injectFunction(function.description()));
  }

  static void register(SparkSession session) {
    var udf = session.udf();
    udf.register("instant", (UDF1<String, Object>) Instants::parse, DataTypes.TimestampType);
    udf.register(
        "instant_of",
        (UDF3<String, String, String, Object>) LocalInstants::parse,
        DataTypes.TimestampType);
    udf.register(
        "date_of",
        (UDF4<String, String, LocalDate, LocalDate, Object>) Dates::parse,
        DataTypes.DateType);
    udf.register("decimal_of", (UDF2<String, Integer, Object>) Decimals::parse, MONEY);
    udf.register("normalised", (UDF1<String, Object>) Texts::normalised, DataTypes.StringType);
  }
}
