package io.clientele.models.value;

import org.jspecify.annotations.Nullable;

/**
 * What customers will be worth together. Money is in the unit of the histories.
 *
 * <p>The limits are those of the total, much nearer to it than the sums of the customers' limits:
 * chance evens out over many customers, and what remains is mostly what is not known about the
 * parameters.
 *
 * @param customers how many they are
 * @param expectedOrders orders within the horizon; null when one customer's is
 * @param expectedValue margin of the expected orders, discounted; null when one customer's is
 * @param low lower limit of the value; null without a model
 * @param high upper limit of the value; null without a model
 */
public record GroupValue(
    int customers,
    @Nullable Double expectedOrders,
    @Nullable Double expectedValue,
    @Nullable Double low,
    @Nullable Double high) {}
