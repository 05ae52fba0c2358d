package io.clientele.report.query;

/**
 * A measure's aggregate, taken from a definition of ours and never from a request.
 *
 * @param name the column of the answer
 */
public record Expression(String name, String sql) {}
