package io.clientele.models.value.orders;

/** After which orders a customer may leave. Both models have the same parameters. */
public enum Leaving {
  /**
   * After repeat orders only: the BG/NBD model. A customer without one cannot have left, so an
   * active probability says nothing about one-time buyers.
   */
  AFTER_REPEAT_ORDERS(0),
  /**
   * After the first order too: the MBG/NBD model (Batislam, Denizel, Filiztekin: Empirical
   * validation and comparison of models for customer base analysis, 2007).
   */
  AFTER_EVERY_ORDER(1);

  private final int firstOrder;

  Leaving(int firstOrder) {
    this.firstOrder = firstOrder;
  }

  /** How often a customer with so many repeat orders could have left. */
  int chances(int repeatOrders) {
    return repeatOrders + firstOrder;
  }
}
