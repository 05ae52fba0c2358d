package io.clientele.report.page;

import java.util.List;
import java.util.Optional;

/**
 * The rows behind a figure.
 *
 * @param sentence whether they add up to the figure
 * @param filters what they were narrowed to, in words
 */
public record RowsView(
    Header header,
    String title,
    String sentence,
    List<String> filters,
    TableModel table,
    String range,
    String previousHref,
    String nextHref,
    Optional<TileView.ExportOffer> export) {}
