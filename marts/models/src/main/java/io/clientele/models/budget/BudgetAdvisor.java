package io.clientele.models.budget;

import io.clientele.models.numeric.SeededRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Advises from what was known on one day.
 *
 * <p>The return is an average over the money spent so far. The next money may bring less than the
 * average; history without an experiment cannot tell by how much, and no cause is claimed.
 */
final class BudgetAdvisor {
  /** Fewer customers with a complete year do not tell what a customer brings in a year. */
  private static final double FEWEST_COMPLETE = 10;

  private static final double FEWEST_CUSTOMERS = 3;

  private final BudgetTerms terms;
  private final List<UnitFacts> keywords;
  private final @Nullable CustomerRatePrior rates;
  private final @Nullable MarginPrior margins;

  private BudgetAdvisor(
      BudgetTerms terms,
      List<UnitFacts> keywords,
      @Nullable CustomerRatePrior rates,
      @Nullable MarginPrior margins) {
    this.terms = terms;
    this.keywords = keywords;
    this.rates = rates;
    this.margins = margins;
  }

  static BudgetAdvisor at(LocalDate asOf, BudgetHistory history, BudgetTerms terms) {
    BudgetHistory known = history.knownAt(asOf, terms);
    Ripening ripening = Ripening.of(known.customers(), asOf, terms);
    List<UnitFacts> keywords =
        known.units(asOf, ripening, terms).stream().filter(unit -> unit.cost() > 0).toList();
    List<MarginPrior.Full> complete = new ArrayList<>();
    for (WonCustomer customer : known.customers()) {
      if (customer.age(asOf) >= terms.horizonDays()) {
        complete.add(
            new MarginPrior.Full(
                customer.key(),
                customer.channel(),
                customer.weight(),
                customer.margin(asOf, terms.horizonDays())));
      }
    }
    boolean isKnown =
        ripening.completeCustomers() >= FEWEST_COMPLETE
            && complete.stream().mapToDouble(MarginPrior.Full::margin).sum() > 0
            && keywords.stream().mapToDouble(unit -> unit.evidence().customers()).sum() > 0;
    return new BudgetAdvisor(
        terms,
        keywords,
        isKnown ? CustomerRatePrior.of(keywords) : null,
        isKnown ? MarginPrior.of(complete) : null);
  }

  /** One advice per keyword with a cost, and one per channel of these. */
  List<BudgetAdvice> advices() {
    List<BudgetAdvice> advices = new ArrayList<>();
    keywords.forEach(unit -> advices.add(advice("keyword", unit)));
    Map<String, List<UnitFacts>> channels = new TreeMap<>();
    keywords.forEach(
        unit -> channels.computeIfAbsent(unit.channel(), key -> new ArrayList<>()).add(unit));
    channels.forEach((key, parts) -> advices.add(advice("channel", UnitFacts.sum(key, parts))));
    advices.sort(Comparator.comparing(BudgetAdvice::level).thenComparing(BudgetAdvice::key));
    return advices;
  }

  private BudgetAdvice advice(String level, UnitFacts unit) {
    Optional<ReturnPosterior> believed = posterior(unit);
    if (believed.isEmpty()) {
      return new BudgetAdvice(
          level, unit.key(), Advice.TOO_EARLY, "young", null, null, null, unit, null);
    }
    ReturnPosterior posterior = believed.get();
    double customerMargin = posterior.customerMargin();
    double expected = unit.margin() + unit.unripeCustomers() * customerMargin;
    if (unit.customers() < FEWEST_CUSTOMERS && unit.cost() < customerMargin) {
      return new BudgetAdvice(
          level, unit.key(), Advice.TOO_EARLY, "little_cost", null, null, null, unit, expected);
    }
    double paysBack = posterior.paysBack();
    Advice advice =
        paysBack <= terms.stopAt()
            ? Advice.STOP
            : paysBack >= terms.raiseAt() ? Advice.RAISE : Advice.KEEP;
    return new BudgetAdvice(
        level,
        unit.key(),
        advice,
        "ok",
        advice == Advice.STOP ? paysBack : 1 - paysBack,
        paysBack,
        posterior.meanReturn(),
        unit,
        expected);
  }

  /** The chance that the next so much money of a keyword comes back, luck included. */
  double bringsBack(UnitFacts unit, double cost, String seed, int draws) {
    return posterior(unit)
        .map(posterior -> posterior.bringsBack(cost, SeededRandom.of(seed), draws))
        .orElse(0.0);
  }

  private Optional<ReturnPosterior> posterior(UnitFacts unit) {
    return rates == null || margins == null
        ? Optional.empty()
        : Optional.of(ReturnPosterior.of(unit, rates, margins));
  }
}
