package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.export.BadRow;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.export.WrittenFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code files.csv} and {@code bad_rows.csv}: how many records each file has, and the bad ones. */
record FileTruth(CsvText files, CsvText badRows) {

  static FileTruth of(List<WrittenFile> exports) {
    Map<String, Integer> lastDeliveries = new LinkedHashMap<>();
    exports.forEach(
        each ->
            lastDeliveries.merge(each.file().path(), each.file().delivery().number(), Math::max));
    CsvText files = CsvText.plain().line(List.of("delivery", "file", "rows", "bad_rows", "bytes"));
    CsvText badRows =
        CsvText.plain()
            .line(List.of("delivery", "file", "line", "reason", "record", "amount", "remains"));
    for (WrittenFile content : exports) {
      ExportFile file = content.file();
      int delivery = file.delivery().number();
      files
          .cell(delivery)
          .cell(file.path())
          .cell(content.rows())
          .cell(content.badRows().size())
          .cell(content.bytes())
          .end();
      boolean remains = delivery == lastDeliveries.getOrDefault(file.path(), delivery);
      for (BadRow row : content.badRows()) {
        badRows
            .cell(delivery)
            .cell(file.path())
            .cell(row.line())
            .cell(row.reason())
            .cell(row.record())
            .money(row.amount())
            .cell(String.valueOf(remains))
            .end();
      }
    }
    return new FileTruth(files, badRows);
  }
}
