package io.clientele.pipeline.demo.export;

import java.util.List;

/** What is worth remembering of an export file after it was rendered. */
public record WrittenFile(ExportFile file, int rows, List<BadRow> badRows, int bytes) {
  public WrittenFile {
    badRows = List.copyOf(badRows);
  }
}
