package io.clientele.connector.ingest;

import io.clientele.connector.landing.FileSearch;
import io.clientele.connector.landing.FoundFile;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.delivery.Batch;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what is new of every source, stream by stream. The caller holds the lake's writer lock.
 *
 * <p>What a crash left half done is finished first. Running again with nothing new writes nothing.
 */
public final class IngestRunner {
  private final Lake lake;
  private final Engine engine;
  private final DeliveryJournal journal;
  private final Parallel parallel;
  private final IngestListener listener;

  /**
   * @param threads how many files are looked through at a time
   */
  public IngestRunner(
      Lake lake, Engine engine, DeliveryJournal journal, int threads, IngestListener listener) {
    this.lake = lake;
    this.engine = engine;
    this.journal = journal;
    this.parallel = new Parallel(threads);
    this.listener = listener;
  }

  /**
   * Takes in the given sources.
   *
   * @param now when the run started; it stands in every delivery as the time of its arrival
   * @throws IOException when the lake cannot be written
   */
  public IngestReport run(List<SourceSpec> sources, Instant now) throws IOException {
    lake.create();
    CrashPoint.hit("after-lock");
    finishWhatACrashLeft(sources);
    Map<SourceSpec, List<StreamIntake>> intakes = new LinkedHashMap<>();
    try (WriteQueue writes = new WriteQueue()) {
      for (SourceSpec source : sources) {
        List<StreamIntake> own = new ArrayList<>();
        for (StreamSpec stream : source.streams()) {
          own.add(take(source, stream, now, writes));
        }
        intakes.put(source, own);
      }
      writes.finish();
    }
    return report(intakes);
  }

  /** What came of one stream: of its files, and of there being none. */
  private record StreamIntake(List<DeliveryOutcome> ofFiles, List<DeliveryOutcome> ofNone) {}

  private IngestReport report(Map<SourceSpec, List<StreamIntake>> intakes) {
    List<DeliveryOutcome> outcomes = new ArrayList<>();
    Set<String> missingRequired = new LinkedHashSet<>();
    intakes.forEach(
        (source, streams) -> {
          List<DeliveryOutcome> own = new ArrayList<>();
          for (StreamIntake stream : streams) {
            own.addAll(stream.ofFiles());
            own.addAll(stream.ofNone());
          }
          if (own.isEmpty() && !wasDelivered(source)) {
            own.add(DeliveryOutcome.missing(source.name(), "", nothingIn(source)));
          }
          boolean isMissing =
              own.stream().anyMatch(outcome -> outcome.state() == DeliveryOutcome.State.MISSING);
          if (isMissing && source.isRequired()) {
            missingRequired.add(source.name());
          }
          outcomes.addAll(own);
        });
    return new IngestReport(outcomes, missingRequired);
  }

  private boolean wasDelivered(SourceSpec source) {
    return journal.all().stream().anyMatch(batch -> batch.source().equals(source.name()));
  }

  static String nothingIn(SourceSpec source) {
    return "nothing in "
        + source.root()
        + " is a file that "
        + source.type()
        + " knows. Is the path right?";
  }

  private StreamIntake take(SourceSpec source, StreamSpec stream, Instant now, WriteQueue writes)
      throws IOException {
    List<FoundFile> files = new ArrayList<>();
    Optional<DeliveryOutcome> missing = find(source, stream, files);
    boolean wasDelivered = !journal.of(source.name(), stream.name()).isEmpty();
    if (missing.isPresent() && !wasDelivered) {
      return new StreamIntake(List.of(), List.of(missing.get()));
    }
    StreamIngest ingest = ingest(source, stream);
    ingest.run(files, now, writes);
    boolean isFolderGone = !Files.isDirectory(source.root());
    return new StreamIntake(
        ingest.outcomes(), missing.filter(outcome -> isFolderGone).stream().toList());
  }

  /** Finds the files of a stream, or says that there are none where there should be. */
  static Optional<DeliveryOutcome> find(
      SourceSpec source, StreamSpec stream, List<FoundFile> files) {
    try {
      if (!Files.isDirectory(source.root())) {
        return Optional.of(
            DeliveryOutcome.missing(
                source.name(),
                stream.name(),
                "the folder "
                    + source.root()
                    + " does not exist. Is the path right, the disk"
                    + " mounted?"));
      }
      files.addAll(FileSearch.find(source.root(), stream.files()));
      return files.isEmpty() && !stream.isOptional()
          ? Optional.of(
              DeliveryOutcome.missing(
                  source.name(),
                  stream.name(),
                  "no file "
                      + String.join(" or ", stream.files())
                      + " lies in "
                      + source.root()
                      + ". Has it been exported?"))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(
          DeliveryOutcome.missing(
              source.name(),
              stream.name(),
              "cannot be read: " + unreadable + ". Has the program the right to?"));
    }
  }

  private StreamIngest ingest(SourceSpec source, StreamSpec stream) {
    return new StreamIngest(
        source, stream, lake, journal, new BronzeWriter(lake, engine), parallel, listener);
  }

  private void finishWhatACrashLeft(List<SourceSpec> sources) throws IOException {
    for (Batch batch : journal.unfinished()) {
      Optional<StreamIngest> same =
          sources.stream()
              .filter(source -> source.name().equals(batch.source()))
              .flatMap(
                  source ->
                      source.streams().stream()
                          .filter(stream -> stream.name().equals(batch.stream()))
                          .filter(stream -> stream.fingerprint().equals(batch.fingerprint()))
                          .map(stream -> ingest(source, stream)))
              .findFirst();
      if (same.isPresent()) {
        same.get().finish(batch);
      } else {
        finishRedeclared(sources, batch);
      }
    }
  }

  /**
   * A batch of a stream that has been declared anew since: all that it brought is read again into
   * another table, so that the half-written one is never read.
   */
  private void finishRedeclared(List<SourceSpec> sources, Batch batch) throws IOException {
    boolean isAskedFor = sources.stream().anyMatch(source -> source.name().equals(batch.source()));
    if (isAskedFor) {
      journal.done(batch);
    }
  }
}
