package io.clientele.models.attribution.journey;

import java.time.Instant;

/** When a customer reached a stage. */
public record StageReached(String customerId, Instant time, Stage stage) {}
