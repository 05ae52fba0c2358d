package io.clientele.connector.ingest;

import io.clientele.connector.ingest.DeliveryOutcome.State;
import io.clientele.connector.inspect.FileInspection;
import io.clientele.connector.inspect.Inspector;
import io.clientele.connector.landing.FoundFile;
import io.clientele.connector.landing.LandedFile;
import io.clientele.connector.landing.Landing;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.delivery.Batch;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.delivery.DeliveryKind;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes in what is new of one stream. */
final class StreamIngest {
  /** Forcing files to the disk is waiting, not computing: more at a time than there are cores. */
  private static final int FORCED_AT_A_TIME = 8;

  private final SourceSpec source;
  private final StreamSpec stream;
  private final Lake lake;
  private final DeliveryJournal journal;
  private final BronzeWriter writer;
  private final Parallel parallel;
  private final IngestListener listener;
  private final List<DeliveryOutcome> outcomes = new ArrayList<>();

  StreamIngest(
      SourceSpec source,
      StreamSpec stream,
      Lake lake,
      DeliveryJournal journal,
      BronzeWriter writer,
      Parallel parallel,
      IngestListener listener) {
    this.source = source;
    this.stream = stream;
    this.lake = lake;
    this.journal = journal;
    this.writer = writer;
    this.parallel = parallel;
    this.listener = listener;
  }

  /** What became of the files; complete when the queue of writes has finished. */
  List<DeliveryOutcome> outcomes() {
    return outcomes;
  }

  /** Lands and judges what is new, plans its batch and leaves the writing to the queue. */
  void run(List<FoundFile> files, Instant now, WriteQueue writes) throws IOException {
    StreamState state = StreamState.of(source, stream, journal);
    String fingerprint = stream.fingerprint();
    boolean isRedeclared =
        journal
            .last(source.name(), stream.name())
            .filter(last -> !last.fingerprint().equals(fingerprint))
            .isPresent();
    List<Delivery> toRead = new ArrayList<>(isRedeclared ? state.deliveries() : List.of());
    toRead.addAll(land(files, state, isRedeclared, now));
    if (!toRead.isEmpty()) {
      CrashPoint.hit("after-landing");
      int generation = Math.max(1, state.generation() + (isRedeclared ? 1 : 0));
      List<JudgedDelivery> judged = judge(toRead, isRedeclared ? List.of() : state.deliveries());
      Batch batch = plan(judged, generation, fingerprint);
      writes.add(() -> write(batch, judged));
    }
  }

  private List<Delivery> land(
      List<FoundFile> files, StreamState state, boolean isRedeclared, Instant now)
      throws IOException {
    KnownDeliveries known = new KnownDeliveries(stream.delivery(), state.deliveries());
    Landing landing = new Landing(lake);
    List<Delivery> landed = new ArrayList<>();
    long number = journal.nextDeliveryNumber();
    Set<FoundFile> unchanged = unchanged(files, known);
    for (FoundFile file : files) {
      if (unchanged.contains(file)) {
        remember(file, known.newest(file.path()).orElseThrow(), isRedeclared);
        continue;
      }
      LandedFile content = landing.land(file, source.name(), stream.name(), now);
      String sha256 = content.content().sha256();
      Optional<KnownDeliveries.Known> twin = known.find(file.path(), sha256);
      if (twin.isPresent()) {
        remember(file, twin.get(), isRedeclared);
        continue;
      }
      String id = known.idFor(source.name(), stream.name(), sha256, number);
      Delivery delivery = delivery(id, number++, file.path(), content, now);
      known.add(delivery);
      landed.add(delivery);
    }
    new Parallel(FORCED_AT_A_TIME).map(landing.unsealed(), landing::seal);
    landing.sealed();
    return landed;
  }

  /**
   * The files that hold the bytes that their path brought last. They are compared with what landed,
   * several at a time: most of a folder is known when a run begins, and comparing takes a sixth of
   * the time of hashing.
   */
  private Set<FoundFile> unchanged(List<FoundFile> files, KnownDeliveries known)
      throws IOException {
    List<Boolean> same =
        parallel.map(
            files,
            file -> {
              Optional<KnownDeliveries.Known> last = known.newest(file.path());
              return last.isPresent() && isSame(file, last.get().delivery());
            });
    Set<FoundFile> unchanged = new HashSet<>();
    for (int index = 0; index < files.size(); index++) {
      if (same.get(index)) {
        unchanged.add(files.get(index));
      }
    }
    return unchanged;
  }

  private boolean isSame(FoundFile file, Delivery delivery) throws IOException {
    Path landed = lake.root().resolve(delivery.landingPath());
    return Files.exists(landed)
        && Files.size(file.file()) == delivery.size()
        && Files.mismatch(file.file(), landed) < 0;
  }

  private Delivery delivery(String id, long number, String path, LandedFile content, Instant now) {
    return new Delivery(
        id,
        number,
        source.name(),
        stream.name(),
        path,
        content.content().sha256(),
        content.content().size(),
        now,
        content.landingPath(),
        0,
        0,
        0,
        null,
        null);
  }

  /** Tells of a file that is no news, unless it is about to be read again. */
  private void remember(FoundFile file, KnownDeliveries.Known known, boolean isRedeclared) {
    if (known.state() == State.DUPLICATE) {
      outcomes.add(
          outcome(file.path(), State.DUPLICATE, "has the bytes of " + known.delivery().path()));
    } else if (!isRedeclared) {
      String refusal = known.delivery().refusal();
      outcomes.add(outcome(file.path(), known.state(), refusal == null ? "" : refusal));
    }
  }

  private DeliveryOutcome outcome(String path, State state, String message) {
    return DeliveryOutcome.same(source.name(), stream.name(), path, state, message);
  }

  private List<JudgedDelivery> judge(List<Delivery> toRead, List<Delivery> known)
      throws IOException {
    listener.started(
        source.name(),
        stream.name(),
        toRead.size(),
        toRead.stream().mapToLong(Delivery::size).sum());
    List<JudgedDelivery> judged = judge(toRead);
    return stream.delivery().kind() == DeliveryKind.SNAPSHOT
        ? new VanishRule(lake, stream).apply(known, judged)
        : judged;
  }

  private Batch plan(List<JudgedDelivery> judged, int generation, String fingerprint)
      throws IOException {
    Batch batch =
        new Batch(
            journal.nextBatchNumber(),
            source.name(),
            stream.name(),
            generation,
            fingerprint,
            judged.stream().map(JudgedDelivery::delivery).toList());
    journal.plan(batch);
    CrashPoint.hit("after-plan");
    return batch;
  }

  private void write(Batch batch, List<JudgedDelivery> judged) throws IOException {
    writer.write(batch, stream, judged);
    journal.done(batch);
    CrashPoint.hit("after-done");
    judged.forEach(each -> outcomes.add(loaded(each.delivery())));
    listener.finished(
        source.name(),
        stream.name(),
        judged.stream().mapToLong(each -> each.delivery().acceptedCount()).sum());
  }

  private static DeliveryOutcome loaded(Delivery delivery) {
    String refusal = delivery.refusal();
    return new DeliveryOutcome(
        delivery.source(),
        delivery.stream(),
        delivery.path(),
        refusal == null ? State.LOADED : State.REFUSED,
        delivery.readCount(),
        delivery.acceptedCount(),
        delivery.quarantinedCount(),
        refusal == null ? "" : refusal);
  }

  /** Inspects landed deliveries, several at a time, in order. */
  private List<JudgedDelivery> judge(List<Delivery> deliveries) throws IOException {
    Inspector inspector = new Inspector(stream);
    return parallel.map(
        deliveries,
        delivery -> {
          FileInspection inspection =
              inspector.inspect(lake.root().resolve(delivery.landingPath()), delivery.path());
          listener.inspected(source.name(), stream.name(), delivery.path(), delivery.size());
          return JudgedDelivery.of(delivery, inspection);
        });
  }

  /**
   * Ends a batch that a crash left between plan and done. What it planned was judged by this
   * declaration, so judging again gives the same records.
   */
  void finish(Batch batch) throws IOException {
    List<JudgedDelivery> judged = new ArrayList<>();
    for (JudgedDelivery each : judge(batch.deliveries())) {
      int index = judged.size();
      String refusal = batch.deliveries().get(index).refusal();
      judged.add(refusal == null || each.delivery().isRefused() ? each : each.refused(refusal));
    }
    writer.write(batch, stream, judged);
    journal.done(batch);
  }
}
