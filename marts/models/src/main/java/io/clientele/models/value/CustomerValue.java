package io.clientele.models.value;

import io.clientele.models.value.fit.FitStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one customer will order within a horizon. Money is in the unit of the histories.
 *
 * <p>The limits hold the customer's future value with the asked probability, counting what is not
 * known about the parameters and what chance does with one customer. "No order at all" is a future
 * of its own, with value 0:
 *
 * <ul>
 *   <li>where it is rarer than the part below the lower limit, as much lies below as above;
 *   <li>where it is not, the lower limit is 0 and all that lies outside is above;
 *   <li>where it is likelier than the level, both limits are 0, and hold more than was asked.
 * </ul>
 *
 * @param customerId the customer
 * @param status {@code OK}, or why the numbers are group rates without limits
 * @param activeProbability the chance that the customer has not left; 1 without repeat orders,
 *     where the model cannot tell; null when there is no model
 * @param noOrderProbability the chance of no order within the horizon; null when there is no model
 * @param expectedOrders orders within the horizon; null when nothing at all is known
 * @param expectedSpendPerOrder value of an order; null when nobody has repeat orders of a value
 * @param expectedValue margin of the expected orders, discounted; null when a factor is
 * @param low lower limit of the value; null without a model
 * @param high upper limit of the value; null without a model
 */
public record CustomerValue(
    String customerId,
    FitStatus status,
    @Nullable Double activeProbability,
    @Nullable Double noOrderProbability,
    @Nullable Double expectedOrders,
    @Nullable Double expectedSpendPerOrder,
    @Nullable Double expectedValue,
    @Nullable Double low,
    @Nullable Double high) {}
