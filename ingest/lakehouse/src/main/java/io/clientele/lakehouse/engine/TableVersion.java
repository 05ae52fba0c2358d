package io.clientele.lakehouse.engine;

import io.clientele.lakehouse.table.TableShape;
import java.util.List;

/** A table as it stands at one Delta version: its shape and exactly the files that hold it. */
public record TableVersion(TableShape shape, long version, List<DataFile> files) {
  public TableVersion {
    files = List.copyOf(files);
  }

  public long rows() {
    return files.stream().mapToLong(DataFile::rows).sum();
  }
}
