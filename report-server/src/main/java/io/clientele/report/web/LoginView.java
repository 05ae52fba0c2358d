package io.clientele.report.web;

/**
 * The login page.
 *
 * @param problem why the last try failed; may be empty
 * @param token the token of a one-time link; empty for name and password
 */
public record LoginView(String problem, String token) {}
