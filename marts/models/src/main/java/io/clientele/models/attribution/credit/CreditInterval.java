package io.clientele.models.attribution.credit;

/**
 * How sure the credit of a channel is.
 *
 * @param model the model
 * @param channel the channel
 * @param conversions its part of the conversions
 * @param value its part of the value
 */
public record CreditInterval(
    AttributionModel model, String channel, Limits conversions, Limits value) {}
