package io.clientele.build.function;

import io.clientele.build.function.JourneyRows.Met;
import io.clientele.build.function.JourneyRows.Won;
import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.JourneyRules;
import io.clientele.models.attribution.journey.Journeys;
import io.clientele.models.attribution.journey.Touch;
import io.clientele.models.attribution.journey.TouchLog;
import io.clientele.models.attribution.rule.AttributionRule;
import io.clientele.models.attribution.rule.RuleSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one customer's touches into one path per sale and lead, and credits the touches by every
 * rule.
 *
 * <p>In: customer_id, row_kind (touch, lead_created, deal_created, sale, lead), row_key,
 * at_seconds, event_date, channel, campaign, keyword_id, click_id, is_paid, is_acquisition,
 * revenue, margin, as_of_date, lookback_days. Out: one row {@code path} per conversion with
 * touches, one row {@code no_conversion} for a customer who bought nothing and will not, and, where
 * a path has two touches or more, one row {@code credit} per touch and model with a weight above
 * zero.
 */
final class JourneyFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final RuleSettings SETTINGS = RuleSettings.standard();

  private static final List<Column> OUTPUT =
      List.of(
          Column.of("row_kind", ColumnType.TEXT),
          Column.of("conversion_id", ColumnType.TEXT),
          Column.of("customer_id", ColumnType.TEXT),
          Column.of("kind", ColumnType.TEXT),
          Column.of("converted_date", ColumnType.DATE),
          Column.of("is_acquisition", ColumnType.BOOLEAN),
          Column.of("touch_count", ColumnType.BIGINT),
          Column.of("path", ColumnType.TEXT),
          Column.of("keywords", ColumnType.TEXT),
          Column.of("key_path", ColumnType.TEXT),
          Column.of("model", ColumnType.TEXT),
          Column.of("touch_number", ColumnType.BIGINT),
          Column.of("credit_key", ColumnType.TEXT),
          Column.of("channel", ColumnType.TEXT),
          Column.of("campaign", ColumnType.TEXT),
          Column.of("keyword_id", ColumnType.TEXT),
          Column.of("click_id", ColumnType.TEXT),
          Column.of("touch_date", ColumnType.DATE),
          Column.of("weight", ColumnType.DOUBLE),
          Column.of("revenue", ColumnType.MONEY),
          Column.of("margin", ColumnType.MONEY));

  /** Separates keys within a path; no name of a channel has it. */
  static final String SEPARATOR = "\u001f";

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    JourneyRows told = new JourneyRows(rows);
    List<List<@Nullable Object>> made = new ArrayList<>();
    if (told.hasTouches()) {
      Journeys sales = journeys(told.ofSales(), told);
      sales.converting().forEach(journey -> add(journey, told, made));
      journeys(told.ofLeads(), told).converting().forEach(journey -> add(journey, told, made));
      String customer = Values.text(rows.get(0).get(0));
      sales.nulls().forEach(path -> made.add(nowhere(customer, path)));
    }
    return made;
  }

  private static Journeys journeys(TouchLog log, JourneyRows told) {
    JourneyRules rules =
        JourneyRules.standard()
            .withLookback(Duration.ofDays(told.lookbackDays()))
            .asOf(told.asOf());
    return Journeys.of(log, rules);
  }

  private static void add(Journey journey, JourneyRows told, List<List<@Nullable Object>> made) {
    int touches = journey.touches().size();
    if (touches == 0) {
      return;
    }
    made.add(path(journey, told));
    if (touches == 1) {
      return;
    }
    for (AttributionModel model : AttributionModel.values()) {
      Optional<AttributionRule> rule = model.rule(SETTINGS);
      if (rule.isPresent()) {
        addCredits(model.label(), rule.get().weights(journey), journey, told, made);
      }
    }
  }

  private static void addCredits(
      String model,
      double[] weights,
      Journey journey,
      JourneyRows told,
      List<List<@Nullable Object>> made) {
    Won won = told.won(journey.conversion());
    List<@Nullable BigDecimal> revenues = MoneySplit.of(won.revenue(), weights);
    List<@Nullable BigDecimal> margins = MoneySplit.of(won.margin(), weights);
    for (int index = 0; index < weights.length; index++) {
      if (weights[index] > 0) {
        List<@Nullable Object> row = head("credit", journey, won);
        row.addAll(Arrays.asList(null, null, null, null, model));
        addTouch(index, weights[index], journey, told, row);
        row.add(revenues.get(index));
        row.add(margins.get(index));
        made.add(row);
      }
    }
  }

  private static List<@Nullable Object> head(String rowKind, Journey journey, Won won) {
    List<@Nullable Object> row = new ArrayList<>(OUTPUT.size());
    row.add(rowKind);
    row.add(journey.conversion().conversionId());
    row.add(journey.conversion().customerId());
    row.add(won.kind());
    row.add(won.date());
    row.add(won.isAcquisition());
    return row;
  }

  private static void addTouch(
      int index, double weight, Journey journey, JourneyRows told, List<@Nullable Object> row) {
    Touch touch = journey.touches().get(index);
    Met met = told.met(touch);
    row.addAll(
        Arrays.asList(
            index + 1L,
            touch.channel(),
            met.channel(),
            met.campaign(),
            met.keywordId(),
            met.clickId(),
            met.date(),
            weight));
  }

  /** A path; that of one touch carries the touch too, which has all the credit in every model. */
  private static List<@Nullable Object> path(Journey journey, JourneyRows told) {
    List<Touch> touches = journey.touches();
    Won won = told.won(journey.conversion());
    List<@Nullable Object> row = head("path", journey, won);
    row.add((long) touches.size());
    row.add(
        touches.stream()
            .map(
                touch -> Objects.requireNonNullElse(told.met(touch).channel(), JourneyRows.UNKNOWN))
            .collect(Collectors.joining(" > ")));
    row.add(
        touches.stream()
            .map(touch -> told.met(touch).keywordId())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(" ")));
    row.add(String.join(SEPARATOR, journey.channels()));
    row.add(null);
    if (touches.size() == 1) {
      addTouch(0, 1, journey, told, row);
    } else {
      row.addAll(Arrays.asList(null, null, null, null, null, null, null, null));
    }
    row.add(won.revenue());
    row.add(won.margin());
    return row;
  }

  private static List<@Nullable Object> nowhere(String customer, List<String> path) {
    List<@Nullable Object> row =
        new ArrayList<>(Arrays.asList("no_conversion", null, customer, null, null, null));
    row.add((long) path.size());
    row.addAll(Arrays.asList(null, null, String.join(SEPARATOR, path)));
    while (row.size() < OUTPUT.size()) {
      row.add(null);
    }
    return row;
  }
}
