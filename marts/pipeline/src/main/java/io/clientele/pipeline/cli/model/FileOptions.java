package io.clientele.pipeline.cli.model;

import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a model's rows come from and go to. */
final class FileOptions {
  @Option(names = "--in", required = true, paramLabel = "FILE", description = "CSV to read.")
  private Path in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "CSV to write, replacing it; default: standard output.")
  private @Nullable Path out;

  CsvFile open() throws IOException {
    return CsvFile.open(in);
  }

  void write(List<String> header, Iterable<List<String>> rows) throws IOException {
    CsvWriter.write(out, System.out, header, rows);
  }
}
