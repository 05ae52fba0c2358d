package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.attribution.Attribution;
import io.clientele.models.attribution.AttributionOptions;
import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.path.ChannelNames;
import io.clientele.models.attribution.path.WeightedPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each keyword or channel takes away when it is removed from all paths together.
 *
 * <p>In: basis, key_path, conversion_count, null_count, one row per distinct path. Out: one row per
 * key of these paths; none at all when there are too few conversions to tell.
 */
final class MarkovFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("credit_key", ColumnType.TEXT),
          Column.of("judged_as", ColumnType.TEXT),
          Column.of("is_direct", ColumnType.BOOLEAN),
          Column.of("share", ColumnType.DOUBLE));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    List<WeightedPath> paths = rows.stream().map(MarkovFunction::path).toList();
    List<Credit> credits =
        Attribution.of(AttributionOptions.forMarts().withModels(List.of(AttributionModel.MARKOV)))
            .ofPaths(paths)
            .credits();
    if (credits.isEmpty()) {
      return List.of();
    }
    double conversions = credits.stream().mapToDouble(Credit::conversions).sum();
    Map<String, Double> shares = new HashMap<>();
    credits.forEach(credit -> shares.put(credit.channel(), credit.conversions() / conversions));
    TreeSet<String> keys = new TreeSet<>();
    paths.forEach(path -> keys.addAll(path.channels()));
    List<List<@Nullable Object>> made = new ArrayList<>();
    for (String key : keys) {
      boolean isDirect = ChannelNames.isDirect(key);
      String judgedAs = shares.containsKey(key) || isDirect ? key : ChannelNames.OTHER;
      double share = shares.getOrDefault(judgedAs, 0.0);
      made.add(Arrays.asList(key, judgedAs, isDirect, share));
    }
    return made;
  }

  private static WeightedPath path(List<@Nullable Object> row) {
    return new WeightedPath(
        List.of(Values.text(row.get(1)).split(JourneyFunction.SEPARATOR)),
        Values.number(row.get(2)),
        0,
        Values.number(row.get(3)));
  }
}
