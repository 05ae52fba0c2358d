package io.clientele.pipeline.bench.truth;

import io.clientele.models.attribution.Attribution;
import io.clientele.models.attribution.AttributionOptions;
import io.clientele.models.attribution.AttributionResult;
import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.AttributionStatus;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.ModelCredits;
import io.clientele.models.attribution.path.WeightedPath;
import io.clientele.pipeline.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Ten thousand paths over twelve channels that the authors of the R package ChannelAttribution
 * publish with it, and what its rules give for them. Markov credits are the exact solution; the
 * package simulates.
 */
final class PathsCheck implements TruthCheck {
  private static final double CONVERSIONS = 19_785;
  private static final double VALUE = 74_802.9716;
  private static final Map<String, double[]> KNOWN =
      Map.of(
          // first, last, linear, Shapley, Markov of order 1
          "alpha", new double[] {6308, 8447, 7574.7186, 7627.9440, 5344.948},
          "beta", new double[] {2831, 989, 2083.5001, 1982.7393, 2527.352},
          "eta", new double[] {3164, 4167, 3539.9512, 3613.6560, 3340.847},
          "iota", new double[] {4606, 3355, 3857.0962, 3505.0440, 3884.615},
          "lambda", new double[] {902, 1207, 1035.2576, 987.7821, 1282.847},
          "theta", new double[] {1606, 653, 1022.8014, 1190.9631, 1971.913},
          "delta", new double[] {1, 5, 1.7250, 2.2929, 4.614});
  private static final List<AttributionModel> MODELS =
      List.of(
          AttributionModel.FIRST_TOUCH,
          AttributionModel.LAST_TOUCH,
          AttributionModel.LINEAR,
          AttributionModel.SHAPLEY,
          AttributionModel.MARKOV);

  @Override
  public String name() {
    return "10,000 published paths";
  }

  @Override
  public String needs() {
    return "channelattribution/Data.csv";
  }

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) throws IOException {
    AttributionResult result = Attribution.of(AttributionOptions.plain()).ofPaths(paths(data));
    for (int column = 0; column < MODELS.size(); column++) {
      AttributionModel model = MODELS.get(column);
      double tolerance = model == AttributionModel.MARKOV ? 0.001 : 0.0001;
      found.accept(
          TruthFigure.atMost(
              model.label() + ", farthest from the published credit",
              farthest(result.credits(model), column),
              tolerance));
    }
    for (ModelCredits model : result.models()) {
      if (model.status() == AttributionStatus.OK) {
        String name = model.model().label();
        double conversions = model.credits().stream().mapToDouble(Credit::conversions).sum();
        double value = model.credits().stream().mapToDouble(Credit::value).sum();
        found.accept(
            TruthFigure.within(name + ", sum of conversions", conversions, CONVERSIONS, 1e-6));
        found.accept(TruthFigure.within(name + ", sum of value", value, VALUE, 0.0001));
      }
    }
  }

  private List<WeightedPath> paths(Path data) throws IOException {
    List<WeightedPath> paths = new ArrayList<>();
    CsvFile.open(data.resolve(needs()))
        .require("path", "total_conversions", "total_conversion_value", "total_null")
        .forEach(
            row ->
                paths.add(
                    WeightedPath.parse(
                        row.text("path"),
                        row.number("total_conversions"),
                        row.number("total_conversion_value"),
                        row.number("total_null"))));
    return paths;
  }

  private static double farthest(List<Credit> credits, int column) {
    Map<String, Double> conversions = new TreeMap<>();
    credits.forEach(credit -> conversions.put(credit.channel(), credit.conversions()));
    return KNOWN.entrySet().stream()
        .mapToDouble(
            known ->
                Math.abs(conversions.getOrDefault(known.getKey(), 0.0) - known.getValue()[column]))
        .max()
        .orElseThrow();
  }
}
