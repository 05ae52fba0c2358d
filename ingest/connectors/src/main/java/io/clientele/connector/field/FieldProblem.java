package io.clientele.connector.field;

/** What is wrong with one value: the reason, and a sentence with the value. */
public record FieldProblem(RejectReason reason, String message) {}
