package io.clientele.pipeline.demo.shop;

/** One line of an order: money in cents; quantity and discount are negative in a refund. */
public record OrderLine(Product product, int quantity, int unitPrice, int discount) {

  public long revenue() {
    return (long) quantity * unitPrice - discount;
  }

  public long cost() {
    return (long) quantity * product.unitCost();
  }

  /** The line that gives this one back. */
  OrderLine returned() {
    return new OrderLine(product, -quantity, unitPrice, -discount);
  }
}
