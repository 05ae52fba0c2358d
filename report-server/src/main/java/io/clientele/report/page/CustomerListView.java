package io.clientele.report.page;

/**
 * Customers as a list.
 *
 * @param dashboard figures above the list
 * @param query what was searched for; empty for the plain list
 * @param searchHint what can be searched for
 */
public record CustomerListView(
    DashboardView dashboard,
    String query,
    String searchHint,
    TableModel table,
    String range,
    String previousHref,
    String nextHref) {}
