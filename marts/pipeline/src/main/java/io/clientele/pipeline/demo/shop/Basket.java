package io.clientele.pipeline.demo.shop;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import java.util.ArrayList;
import java.util.List;

/** What people put into one order. */
final class Basket {
  private static final String MACHINE = "Gép";
  private static final String SERVICE = "Szerviz";
  private static final int[] PRIVATE_LINES = {58, 27, 10, 5};
  private static final int[] COMPANY_LINES = {35, 30, 20, 10, 5};

  private final Dice dice;
  private final List<Product> groceries;
  private final List<Product> machines;
  private final List<Product> services;
  private final List<Product> accessories;

  Basket(Dice dice, List<Product> products) {
    this.dice = dice;
    this.machines = of(products, MACHINE);
    this.services = of(products, SERVICE);
    this.accessories = of(products, "Tartozék");
    this.groceries =
        products.stream()
            .filter(product -> !machines.contains(product) && !services.contains(product))
            .toList();
  }

  /** One to five lines of different products. */
  List<OrderLine> lines(boolean isCompany, int day) {
    List<Product> chosen = new ArrayList<>(5);
    int wanted = 1 + dice.weighted(isCompany ? COMPANY_LINES : PRIVATE_LINES);
    for (int line = 0; line < wanted; line++) {
      add(chosen, product(isCompany));
    }
    boolean hasMachine = chosen.stream().anyMatch(product -> product.category().equals(MACHINE));
    if (hasMachine && dice.chance(600)) {
      add(chosen, accessories.get(dice.below(2)));
    }
    int discountPercent = dice.chance(140) ? 5 * dice.between(1, 3) : 0;
    int year = Timeline.month(day) / 12;
    List<OrderLine> lines = new ArrayList<>(chosen.size());
    for (Product product : chosen) {
      lines.add(line(product, quantity(product, isCompany), year, discountPercent));
    }
    return List.copyOf(lines);
  }

  private static List<Product> of(List<Product> products, String category) {
    return products.stream().filter(product -> product.category().equals(category)).toList();
  }

  private Product product(boolean isCompany) {
    int kind = isCompany ? dice.weighted(90, 5, 5) : dice.weighted(970, 22, 8);
    return switch (kind) {
      // The lower of two draws: products at the top of the list sell best.
      case 0 -> groceries.get(Math.min(dice.below(groceries.size()), dice.below(groceries.size())));
      case 1 -> machines.get(isCompany ? dice.below(machines.size()) : cheapMachine());
      default -> dice.pick(services);
    };
  }

  private int cheapMachine() {
    return dice.chance(850) ? dice.below(2) : dice.below(machines.size());
  }

  private static void add(List<Product> chosen, Product product) {
    if (!chosen.contains(product)) {
      chosen.add(product);
    }
  }

  private int quantity(Product product, boolean isCompany) {
    boolean isSingle = product.category().equals(MACHINE) || product.category().equals(SERVICE);
    if (isSingle) {
      return 1;
    }
    return isCompany ? dice.between(3, 18) : 1 + dice.weighted(70, 22, 8);
  }

  private static OrderLine line(Product product, int quantity, int year, int discountPercent) {
    int price = product.priceInYear(year);
    return new OrderLine(product, quantity, price, quantity * price * discountPercent / 100);
  }
}
