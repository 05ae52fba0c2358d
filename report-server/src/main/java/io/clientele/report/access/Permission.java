package io.clientele.report.access;

import io.javalin.security.RouteRole;

/** What a route asks of its visitor. Every route declares exactly one. */
public enum Permission implements RouteRole {
  /** Nobody is asked who they are: the login page, its style, health. */
  NONE,
  /** Pages and charts. */
  SEE_FIGURES,
  /** The rows behind a figure; without names, e-mails or phones. */
  SEE_ROWS,
  /** Names, e-mails, phones, delivered lines. */
  SEE_PERSONAL_VALUES,
  /** Saying which records are one customer and which are not. */
  DECIDE_IDENTITY,
  /** Files to take away. */
  EXPORT
}
