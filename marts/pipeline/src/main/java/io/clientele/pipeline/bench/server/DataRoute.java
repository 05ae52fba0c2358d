package io.clientele.pipeline.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.pipeline.bench.figure.Statistics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The chart "revenue by country" of the sales page, against the same question through plain JDBC.
 *
 * <p>The server keeps answers, so every request asks for another period and finds none kept.
 */
public final class DataRoute {
  private static final int WARM_UP = 150;
  private static final int PAIRS = 500;
  private static final int PERIODS_PER_END = 40;

  private DataRoute() {}

  /** Medians in milliseconds. */
  public record Medians(double route, double bare) {}

  /** Asks both in turn, first to warm up, then to measure. */
  public static Medians measure(Visitor visitor, URI server, Path lake)
      throws IOException, InterruptedException {
    List<Double> route = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    try (BareQuery query = BareQuery.over(lake)) {
      for (int i = 0; i < WARM_UP + PAIRS; i++) {
        LocalDate to = query.asOfDate().minusDays(i / PERIODS_PER_END);
        LocalDate from = query.asOfDate().minusDays(365L + i % PERIODS_PER_END);
        Visitor.Visit visit =
            visitor.get(server.resolve("/data/sales/3-0?from=" + from + "&to=" + to));
        long start = System.nanoTime();
        List<Double> revenues = query.revenues(from, to);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        requireSame(visit, revenues);
        if (i >= WARM_UP) {
          route.add(visit.milliseconds());
          bare.add(milliseconds);
        }
      }
    } catch (SQLException failed) {
      throw new IOException("the bare query failed: " + failed.getMessage(), failed);
    }
    return new Medians(Statistics.median(route), Statistics.median(bare));
  }

  /** The chart draws the largest revenue that the bare query found. */
  private static void requireSame(Visitor.Visit visit, List<Double> revenues) throws IOException {
    List<Double> drawn = numbers(visit.text());
    boolean same =
        !revenues.isEmpty()
            && drawn.stream().anyMatch(number -> Math.abs(number - revenues.get(0)) < 0.01);
    if (!same) {
      throw new IOException(
          visit.address() + " does not draw what the bare query found: " + revenues);
    }
  }

  /** Every number that stands in an array of a JSON text. */
  static List<Double> numbers(String json) throws IOException {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode array : Json.MAPPER.readTree(json).findParents("data")) {
      array.get("data").forEach(value -> add(numbers, value));
    }
    return numbers;
  }

  private static void add(List<Double> numbers, JsonNode value) {
    JsonNode plain = value.isObject() ? value.path("value") : value;
    if (plain.isNumber()) {
      numbers.add(plain.asDouble());
    }
  }
}
