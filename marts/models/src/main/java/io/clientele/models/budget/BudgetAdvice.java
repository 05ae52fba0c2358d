package io.clientele.models.budget;

import org.jspecify.annotations.Nullable;

/**
 * An advice for one keyword or channel with what it rests on.
 *
 * @param level keyword or channel
 * @param key the keyword or channel
 * @param reason ok, or why there is no advice: little_cost (less than one customer brings, and
 *     fewer than three came) or young (too few customers are a year old)
 * @param wrong the chance that the advice is wrong: that what is stopped would pay back in the long
 *     run, or that what is kept or raised would not; null when it is too early
 * @param paysBack the chance that the margin of a year is at least the cost; null when too early
 * @param meanReturn margin of a year expected per unit of money; null when too early
 * @param facts what is known of it
 * @param expectedMargin margin of a year expected of the customers who came, what they have brought
 *     included; null when young
 */
public record BudgetAdvice(
    String level,
    String key,
    Advice advice,
    String reason,
    @Nullable Double wrong,
    @Nullable Double paysBack,
    @Nullable Double meanReturn,
    UnitFacts facts,
    @Nullable Double expectedMargin) {}
