package io.clientele.report.page;

/** The trust page: its dashboard and the releases there are. */
public record TrustView(DashboardView dashboard, TableModel releases, String releasesNote) {}
