package io.clientele.pipeline.cli.model;

import io.clientele.models.attribution.Attribution;
import io.clientele.models.attribution.AttributionOptions;
import io.clientele.models.attribution.AttributionResult;
import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.AttributionStatus;
import io.clientele.models.attribution.journey.Collapse;
import io.clientele.models.attribution.journey.JourneyRules;
import io.clientele.models.attribution.journey.TouchEvent;
import io.clientele.models.attribution.journey.TouchLog;
import io.clientele.models.attribution.markov.MarkovSettings;
import io.clientele.models.attribution.path.WeightedPath;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.CsvRow;
import io.clientele.pipeline.csv.CsvText;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Divides the conversions of a file among the channels that led to them. */
@Command(
    name = "attribution",
    mixinStandardHelpOptions = true,
    description = {
      "Divides conversions and their value among channels, by every model side by side.",
      "",
      "Reads either path,conversions,value,nulls with > between the channels of a path, or touches",
      "as customer_id,time,channel,conversion,value, where conversion is 1 in the row in which the",
      "customer converts. Writes model,channel,conversions,value. A model that the file cannot",
      "carry (times, stages, direct or paid channels) is named on standard error.",
      "No model proves what caused a conversion."
    })
final class AttributionModelCommand implements Callable<Integer> {
  private static final List<String> HEADER = List.of("model", "channel", "conversions", "value");

  @Spec private CommandSpec spec;
  @Mixin private FileOptions files;

  @Option(
      names = "--model",
      defaultValue = "all",
      paramLabel = "NAME",
      description = "One model, or all that the file can carry; default ${DEFAULT-VALUE}.")
  private String model;

  @Option(
      names = "--lookback-days",
      defaultValue = "90",
      paramLabel = "N",
      description = "Touches: only this many days before a conversion; default ${DEFAULT-VALUE}.")
  private int lookbackDays;

  @Option(names = "--collapse", description = "Touches: a channel that follows itself counts once.")
  private boolean isCollapsed;

  @Option(
      names = "--max-touches",
      defaultValue = "0",
      paramLabel = "N",
      description = "Touches: only the last N of a path; default all.")
  private int longest;

  @Option(
      names = "--min-paths",
      defaultValue = "0",
      paramLabel = "N",
      description = "markov: channels on fewer paths are judged together; default none.")
  private int fewestPaths;

  @Override
  public Integer call() throws IOException {
    if (lookbackDays < 1 || longest < 0 || fewestPaths < 0) {
      throw wrong("--lookback-days has to be 1 or more, --max-touches and --min-paths 0 or more.");
    }
    CsvFile file = files.open();
    Attribution attribution = Attribution.of(options());
    AttributionResult result =
        file.columns().contains("path")
            ? attribution.ofPaths(paths(file))
            : attribution.ofTouches(TouchLog.of(touches(file)));
    files.write(
        HEADER,
        result.credits().stream()
            .map(
                credit ->
                    List.of(
                        credit.model().label(),
                        credit.channel(),
                        CsvText.number(credit.conversions()),
                        CsvText.number(credit.value())))
            .toList());
    return tell(result);
  }

  private AttributionOptions options() {
    List<AttributionModel> models = List.of(AttributionModel.values());
    if (!model.equals("all")) {
      models =
          List.of(
              AttributionModel.labelled(model.toLowerCase(Locale.ROOT))
                  .orElseThrow(
                      () -> wrong("--model is " + model + "; use all or one of " + names())));
    }
    JourneyRules standard = JourneyRules.standard();
    JourneyRules journeys =
        new JourneyRules(
            Duration.ofDays(lookbackDays),
            standard.start(),
            isCollapsed ? Collapse.EXPOSURE : Collapse.NONE,
            standard.direct(),
            longest == 0 ? Integer.MAX_VALUE : longest,
            null);
    MarkovSettings plain = MarkovSettings.plain();
    return AttributionOptions.plain()
        .withModels(models)
        .withJourneys(journeys)
        .withMarkov(
            new MarkovSettings(
                plain.order(), plain.direct(), plain.minimumConversions(), fewestPaths));
  }

  private static String names() {
    return Arrays.stream(AttributionModel.values())
        .map(AttributionModel::label)
        .collect(Collectors.joining(", "));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static List<WeightedPath> paths(CsvFile file) throws IOException {
    List<WeightedPath> paths = new ArrayList<>();
    file.require("path", "conversions")
        .forEach(
            row ->
                paths.add(
                    WeightedPath.parse(
                        row.required("path"),
                        row.amount("conversions", 0),
                        row.optionalNumber("value").orElse(0),
                        row.amount("nulls", 0))));
    return paths;
  }

  private static List<TouchEvent> touches(CsvFile file) throws IOException {
    List<TouchEvent> touches = new ArrayList<>();
    file.require("customer_id", "time", "channel", "conversion")
        .forEach(row -> touches.add(touch(row)));
    return touches;
  }

  private static TouchEvent touch(CsvRow row) {
    return new TouchEvent(
        row.required("customer_id"),
        row.dateTime("time").toInstant(ZoneOffset.UTC),
        row.text("channel"),
        row.flag("conversion"),
        row.optionalNumber("value").orElse(0));
  }

  /** Says which models gave nothing and why; a single model that was asked for has to answer. */
  private int tell(AttributionResult result) {
    boolean isAnyOk = false;
    for (var each : result.models()) {
      isAnyOk |= each.status() == AttributionStatus.OK;
      if (each.status() != AttributionStatus.OK) {
        System.err.println(each.model().label() + ": " + each.reason());
      }
    }
    return isAnyOk ? 0 : 1;
  }
}
