package io.clientele.connector.ingest;

import io.clientele.connector.inspect.FileInspection;
import io.clientele.lakehouse.delivery.Delivery;

/** A delivery with its counts, and the inspection that they come from. */
record JudgedDelivery(Delivery delivery, FileInspection inspection) {
  /** Puts the inspection's counts into a delivery. */
  static JudgedDelivery of(Delivery delivery, FileInspection inspection) {
    boolean refused = inspection.isRefused();
    long read = inspection.readCount();
    long bad = refused ? read : inspection.rejectedCount();
    return new JudgedDelivery(
        new Delivery(
            delivery.deliveryId(),
            delivery.number(),
            delivery.source(),
            delivery.stream(),
            delivery.path(),
            delivery.sha256(),
            delivery.size(),
            delivery.receivedAt(),
            delivery.landingPath(),
            read,
            read - bad,
            bad,
            inspection.rejectedAmount(),
            inspection.refusal()),
        inspection);
  }

  /** The same delivery, refused as a whole. */
  JudgedDelivery refused(String reason) {
    return of(delivery, inspection.refused(reason));
  }
}
