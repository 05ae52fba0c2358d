package io.clientele.pipeline.run;

import io.clientele.connector.landing.FileSearch;
import io.clientele.connector.landing.FoundFile;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** How much there is to read. */
public final class InputSize {
  private InputSize() {}

  /** The size of every file that the sources would deliver, in bytes; missing ones count as 0. */
  public static long of(List<SourceSpec> sources) throws IOException {
    long bytes = 0;
    for (SourceSpec source : sources) {
      if (!Files.isDirectory(source.root())) {
        continue;
      }
      for (StreamSpec stream : source.streams()) {
        for (FoundFile file : FileSearch.find(source.root(), stream.files())) {
          bytes += Files.size(file.file());
        }
      }
    }
    return bytes;
  }
}
