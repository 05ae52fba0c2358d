package io.clientele.pipeline.bench.truth;

import io.clientele.models.attribution.Attribution;
import io.clientele.models.attribution.AttributionOptions;
import io.clientele.models.attribution.AttributionResult;
import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.path.WeightedPath;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Paths that can be reckoned by hand: two sales by G, one by M, one by G and then M, and one who
 * met G and did not buy.
 */
final class SmallPathsCheck implements TruthCheck {
  private static final double ROUNDING = 1e-9;

  @Override
  public String name() {
    return "four sales, reckoned by hand";
  }

  @Override
  public String needs() {
    return "";
  }

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) {
    AttributionResult result =
        Attribution.of(AttributionOptions.plain())
            .ofPaths(
                List.of(
                    WeightedPath.parse("G", 2, 2, 1),
                    WeightedPath.parse("M", 1, 1, 0),
                    WeightedPath.parse("G > M", 1, 1, 0)));
    compare(result, AttributionModel.MARKOV, 2.4, 1.6, found);
    compare(result, AttributionModel.SHAPLEY, 2.5, 1.5, found);
    compare(result, AttributionModel.LINEAR, 2.5, 1.5, found);
    compare(result, AttributionModel.POSITION_BASED, 2.5, 1.5, found);
    compare(result, AttributionModel.FIRST_TOUCH, 3, 1, found);
    compare(result, AttributionModel.LAST_TOUCH, 2, 2, found);
  }

  private static void compare(
      AttributionResult result,
      AttributionModel model,
      double first,
      double second,
      Consumer<TruthFigure> found) {
    found.accept(
        TruthFigure.within(
            model.label() + ", sales of G", sales(result, model, "G"), first, ROUNDING));
    found.accept(
        TruthFigure.within(
            model.label() + ", sales of M", sales(result, model, "M"), second, ROUNDING));
  }

  private static double sales(AttributionResult result, AttributionModel model, String channel) {
    return result.credits(model).stream()
        .filter(credit -> credit.channel().equals(channel))
        .mapToDouble(credit -> credit.conversions())
        .sum();
  }
}
