package io.clientele.pipeline.demo.shop;

/** Something the sample company sells; money in cents without tax. */
public record Product(
    int index, String number, String name, String category, int price, int unitCost) {

  /** The price in a year counted from 0: three in a hundred more every year, to five cents. */
  public int priceInYear(int year) {
    return (price * (100 + 3 * year) / 100 + 2) / 5 * 5;
  }
}
