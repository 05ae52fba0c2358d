package io.clientele.models.budget;

import java.time.LocalDate;

/**
 * How one kind of advice, given to keywords on a day in the past, turned out: the money of the
 * three months after that day against what its customers brought in their first year.
 *
 * @param asOf the day
 * @param advice what was advised
 * @param keywords keywords with this advice that cost money in the three months
 * @param wrong of these, how many stopped ones paid back, or kept and raised ones did not
 * @param meanWrong what was stated: the mean chance that the advice is wrong in the long run
 * @param expectedWrong the share of wrong ones that was to be expected of three months, in which
 *     chance decides more
 * @param cost what these keywords cost in the three months
 * @param margin what the customers of these months brought
 */
public record ReplayedAdvice(
    LocalDate asOf,
    Advice advice,
    int keywords,
    int wrong,
    double meanWrong,
    double expectedWrong,
    double cost,
    double margin) {}
