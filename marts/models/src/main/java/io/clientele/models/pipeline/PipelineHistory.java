package io.clientele.models.pipeline;

import io.clientele.models.numeric.SeededRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the deals of one pipeline, by stage and size.
 *
 * <p>A stage and size of which few deals tell borrows from all stages of that size, and that from
 * the whole pipeline: the fewer, the more often. Ten deals weigh as much as what they borrow from.
 */
public final class PipelineHistory {
  private static final double WEIGHT_OF_OTHERS = 10;

  private record Cell(String stage, int size) {}

  private final SizeClasses sizes;
  private final Set<String> stages;
  private final Map<Cell, StageHistory> byStage;
  private final Map<Integer, StageHistory> bySize;
  private final StageHistory all;
  private final Map<Integer, StageHistory> startBySize;
  private final StageHistory start;

  /**
   * @param visits of every stage, by every deal that reached it
   * @param starts one per deal: how it fared after it had been created
   */
  public PipelineHistory(List<StageVisit> visits, List<StageVisit> starts) {
    this.sizes = SizeClasses.of(starts);
    this.stages = visits.stream().map(StageVisit::stage).collect(Collectors.toSet());
    this.byStage = by(visits, visit -> new Cell(visit.stage(), sizes.of(visit.amount())));
    this.bySize = by(visits, visit -> sizes.of(visit.amount()));
    this.all = StageHistory.of(visits);
    this.startBySize = by(starts, visit -> sizes.of(visit.amount()));
    this.start = StageHistory.of(starts);
  }

  private static <K> Map<K, StageHistory> by(List<StageVisit> visits, Function<StageVisit, K> key) {
    Map<K, List<StageVisit>> groups = new LinkedHashMap<>();
    visits.forEach(
        visit -> groups.computeIfAbsent(key.apply(visit), any -> new ArrayList<>()).add(visit));
    Map<K, StageHistory> histories = new LinkedHashMap<>();
    groups.forEach((group, own) -> histories.put(group, StageHistory.of(own)));
    return histories;
  }

  /** Where the chances of these deals come from: the label of a basis, several joined by a plus. */
  public String basis(List<OpenDeal> deals) {
    return deals.stream()
        .map(this::basis)
        .distinct()
        .sorted()
        .map(ForecastBasis::label)
        .collect(Collectors.joining("+"));
  }

  private ForecastBasis basis(OpenDeal deal) {
    if (deal.stage() != null && stages.contains(deal.stage())) {
      return ForecastBasis.STAGE_HISTORY;
    }
    return deal.probability() != null ? ForecastBasis.CRM_PROBABILITY : ForecastBasis.PIPELINE_RATE;
  }

  /** What tells of a deal, the nearest first; each with how often it is asked, summing to 1. */
  private List<Told> told(OpenDeal deal) {
    int size = sizes.of(deal.amount());
    List<Told> told = new ArrayList<>();
    double left = 1;
    if (basis(deal) == ForecastBasis.STAGE_HISTORY) {
      left = add(told, left, byStage.get(new Cell(String.valueOf(deal.stage()), size)), deal);
      left = add(told, left, bySize.get(size), deal);
      told.add(new Told(left, all));
    } else {
      left = add(told, left, startBySize.get(size), deal);
      told.add(new Told(left, start));
    }
    return told;
  }

  private record Told(double weight, StageHistory history) {}

  private static double add(
      List<Told> told, double left, @Nullable StageHistory history, OpenDeal deal) {
    if (history == null) {
      return left;
    }
    double count = history.countAfter(deal.days());
    double weight = left * count / (count + WEIGHT_OF_OTHERS);
    told.add(new Told(weight, history));
    return left - weight;
  }

  /** The chance that the deal is won, as far as history reaches. */
  public double chance(OpenDeal deal) {
    Double probability = deal.probability();
    if (basis(deal) == ForecastBasis.CRM_PROBABILITY && probability != null) {
      return probability;
    }
    return told(deal).stream()
        .mapToDouble(one -> one.weight() * one.history().chanceAfter(deal.days()))
        .sum();
  }

  /** The possible futures of one deal. */
  Futures futures(OpenDeal deal) {
    return new Futures(deal, told(deal), basis(deal));
  }

  /** Draws when a deal is won. */
  final class Futures {
    private final OpenDeal deal;
    private final List<Told> told;
    private final ForecastBasis basis;

    private Futures(OpenDeal deal, List<Told> told, ForecastBasis basis) {
      this.deal = deal;
      this.told = told;
      this.basis = basis;
    }

    /** Days from today until the deal is won in one possible future; -1 when it is not. */
    long draw(SeededRandom random) {
      double first = random.uniform();
      double second = random.uniform();
      Double probability = deal.probability();
      if (basis != ForecastBasis.CRM_PROBABILITY || probability == null) {
        return fromToday(asked(first).wonAfter(deal.days(), second));
      }
      if (first >= probability) {
        return -1;
      }
      Long expected = deal.expectedDays();
      // The CRM's own date where it is still to come, else as earlier wins took.
      return expected != null ? expected : fromToday(start.wonForSureAfter(deal.days(), second));
    }

    private StageHistory asked(double uniform) {
      double reached = 0;
      for (Told one : told) {
        reached += one.weight();
        if (uniform < reached) {
          return one.history();
        }
      }
      return told.get(told.size() - 1).history();
    }

    private long fromToday(long daysAfterStage) {
      return daysAfterStage < 0 ? -1 : daysAfterStage - deal.days();
    }
  }
}
