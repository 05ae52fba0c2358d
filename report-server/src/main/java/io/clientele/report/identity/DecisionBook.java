package io.clientele.report.identity;

import io.clientele.report.access.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file {@code identity-decisions.csv} in the server's own folder: a line for each time somebody
 * said that two records are one customer, or are not. The next run reads it; nothing is ever taken
 * out of it.
 */
public final class DecisionBook {
  /** Its name; runs look for it beside the lake. */
  public static final String FILE = "identity-decisions.csv";

  private static final String HEADER =
      "source,source_id,other_source,other_source_id,decision,decided_at,decided_by\n";

  private final Path file;
  private final Clock clock;
  private final Map<RecordPair, Boolean> said = new HashMap<>();

  /** Two records; it does not matter which is named first. */
  public record RecordPair(
      String source, String sourceId, String otherSource, String otherSourceId) {
    private RecordPair turned() {
      return new RecordPair(otherSource, otherSourceId, source, sourceId);
    }
  }

  public DecisionBook(Path folder, Clock clock) {
    StateFolder.make(folder);
    this.file = folder.resolve(FILE);
    this.clock = clock;
  }

  /** What was said of two records since the server started, if anything was. */
  public synchronized Optional<Boolean> said(RecordPair pair) {
    return Optional.ofNullable(said.get(pair));
  }

  /** Writes down what somebody said; it is on the disk when this returns. */
  public synchronized void write(RecordPair pair, boolean isSame, String who) {
    String line =
        Stream.of(
                    pair.source(),
                    pair.sourceId(),
                    pair.otherSource(),
                    pair.otherSourceId(),
                    isSame ? "same" : "not_same",
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                    who)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","))
            + "\n";
    try {
      boolean isNew = Files.notExists(file);
      for (String text : isNew ? List.of(HEADER, line) : List.of(line)) {
        append(text);
      }
      if (isNew) {
        StateFolder.keepPrivate(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("The decision cannot be kept in " + file, failed);
    }
    said.put(pair, isSame);
    said.put(pair.turned(), isSame);
  }

  private void append(String text) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      out.write(StandardCharsets.UTF_8.encode(text));
      out.force(true);
    }
  }
}
