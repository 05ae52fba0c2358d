package io.clientele.lakehouse.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every batch of deliveries, append-only and durable.
 *
 * <p>A batch is planned before its bronze commit and done after it. A batch that is planned and not
 * done is looked up in the Delta log by its number, never blindly repeated. One thread may plan
 * while another writes down what is done.
 */
public final class DeliveryJournal {
  private static final String PLANNED = "planned";
  private static final String DONE = "done";

  private final JsonLines lines;
  private final Map<Long, Batch> planned = new LinkedHashMap<>();
  private final Map<Long, Batch> done = new LinkedHashMap<>();
  private long lastBatch;
  private long lastDelivery;

  private DeliveryJournal(JsonLines lines) {
    this.lines = lines;
  }

  /** Reads the journal; a last line that was cut by a crash counts as not written. */
  public static DeliveryJournal open(Path file) throws IOException {
    DeliveryJournal journal = new DeliveryJournal(new JsonLines(file));
    for (JsonNode line : journal.lines.read()) {
      Batch batch = Json.MAPPER.treeToValue(line.get("batch"), Batch.class);
      journal.remember(line.get("state").asText(), batch);
    }
    return journal;
  }

  private void remember(String state, Batch batch) {
    (state.equals(DONE) ? done : planned).put(batch.number(), batch);
    lastBatch = Math.max(lastBatch, batch.number());
    batch.deliveries().forEach(each -> lastDelivery = Math.max(lastDelivery, each.number()));
  }

  public synchronized long nextBatchNumber() {
    return lastBatch + 1;
  }

  public synchronized long nextDeliveryNumber() {
    return lastDelivery + 1;
  }

  /** Writes down what is about to be committed. */
  public void plan(Batch batch) throws IOException {
    write(PLANNED, batch);
  }

  /** Writes down that the batch's commits were made and verified. */
  public void done(Batch batch) throws IOException {
    write(DONE, batch);
  }

  private synchronized void write(String state, Batch batch) throws IOException {
    lines.append(Json.MAPPER.createObjectNode().put("state", state).putPOJO("batch", batch));
    remember(state, batch);
  }

  /** The batches that a crash left between plan and done. */
  public synchronized List<Batch> unfinished() {
    return planned.values().stream().filter(batch -> !done.containsKey(batch.number())).toList();
  }

  /** The finished batches of a stream, oldest first. */
  public synchronized List<Batch> of(String source, String stream) {
    return done.values().stream()
        .filter(batch -> batch.source().equals(source) && batch.stream().equals(stream))
        .toList();
  }

  /** Every finished batch, oldest first. */
  public synchronized List<Batch> all() {
    return new ArrayList<>(done.values());
  }

  /** The newest finished batch of a stream. */
  public synchronized Optional<Batch> last(String source, String stream) {
    List<Batch> batches = of(source, stream);
    return batches.isEmpty() ? Optional.empty() : Optional.of(batches.get(batches.size() - 1));
  }
}
