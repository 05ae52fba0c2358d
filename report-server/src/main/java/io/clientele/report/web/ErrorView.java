package io.clientele.report.web;

/** A page that says what went wrong and what to do. */
public record ErrorView(String title, String sentence, String reference) {}
