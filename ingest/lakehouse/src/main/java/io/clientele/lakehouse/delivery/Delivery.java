package io.clientele.lakehouse.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivered file of one stream, as the journal keeps it.
 *
 * @param deliveryId {@code source/stream:sha256}, by content
 * @param number rises with every delivery of the lake; decides which of two records is later
 * @param path the file's path below its source's folder, with slashes
 * @param landingPath where its bytes lie, relative to the lake
 * @param readCount records read; always {@code acceptedCount + quarantinedCount} (duplicates are
 *     found among the accepted when silver is made)
 * @param quarantinedAmount money that the quarantined records carried, null when none could be read
 * @param refusal why the whole delivery was refused, or null when it was accepted
 */
public record Delivery(
    String deliveryId,
    long number,
    String source,
    String stream,
    String path,
    String sha256,
    long size,
    Instant receivedAt,
    String landingPath,
    long readCount,
    long acceptedCount,
    long quarantinedCount,
    @Nullable BigDecimal quarantinedAmount,
    @Nullable String refusal) {

  @JsonIgnore
  public boolean isRefused() {
    return refusal != null;
  }
}
