package io.clientele.models.segment;

/**
 * Scores from 1 (worst) to 5 (best).
 *
 * @param recency 5 for the latest buyers
 * @param frequency 5 for the most orders
 * @param money 5 for the highest net value
 */
public record RfmScores(int recency, int frequency, int money) {}
