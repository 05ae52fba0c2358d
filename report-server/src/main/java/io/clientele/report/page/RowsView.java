package io.clientele.report.page;

import java.util.List;
import java.util.Optional;

/**
 * The rows behind a figure.
 *
 * @param sentence whether they add up to the figure
 * @param filters what they were narrowed to, in words
 * @param note what has to be known to read them; may be empty
 */
public record RowsView(
    Header header,
    String title,
    String sentence,
    List<String> filters,
    TableModel table,
    String range,
    String note,
    String previousHref,
    String nextHref,
    Optional<TileView.ExportOffer> export) {}
