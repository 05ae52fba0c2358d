package io.clientele.report.page;

/**
 * The page of runs.
 *
 * @param sentence what there is to say when no run can be listed; may be empty
 */
public record RunsView(Header header, TableModel runs, String sentence) {}
