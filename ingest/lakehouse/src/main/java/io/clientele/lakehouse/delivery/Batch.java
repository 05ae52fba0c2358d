package io.clientele.lakehouse.delivery;

import io.clientele.lakehouse.table.TableName;
import java.util.List;

/**
 * What one bronze commit brings: the deliveries of one stream in one run.
 *
 * @param number rises with every batch of the lake; the number of the bronze transaction
 * @param generation rises when the stream's declaration changes what bronze holds; everything is
 *     then read again from landing into a table of its own
 * @param fingerprint identifies the declaration by which the records were read
 */
public record Batch(
    long number,
    String source,
    String stream,
    int generation,
    String fingerprint,
    List<Delivery> deliveries) {
  public Batch {
    deliveries = List.copyOf(deliveries);
  }

  public TableName bronze() {
    return bronze(source, stream, generation);
  }

  public static TableName bronze(String source, String stream, int generation) {
    return TableName.bronze(source, generation == 1 ? stream : stream + "__g" + generation);
  }
}
