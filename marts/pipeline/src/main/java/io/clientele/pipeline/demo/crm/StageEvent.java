package io.clientele.pipeline.demo.crm;

/** What a deal looked like from a moment on: its amount in cents, its expected closing day. */
public record StageEvent(long at, Stage stage, long amount, int closeDay) {}
