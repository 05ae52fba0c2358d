package io.clientele.models.attribution.credit;

/**
 * What one model gives to one channel.
 *
 * @param model the model
 * @param channel the channel, {@code (unattributed)} for conversions without any touch
 * @param conversions its part of the conversions
 * @param value its part of the value
 */
public record Credit(AttributionModel model, String channel, double conversions, double value) {}
