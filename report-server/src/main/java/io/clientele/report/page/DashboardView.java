package io.clientele.report.page;

import java.util.List;

/**
 * A dashboard with all its answers.
 *
 * @param notMeasured titles of tiles for which this company has no data at all
 */
public record DashboardView(
    Header header,
    String title,
    String question,
    FilterBar filters,
    List<List<TileView>> rows,
    List<String> notMeasured) {}
