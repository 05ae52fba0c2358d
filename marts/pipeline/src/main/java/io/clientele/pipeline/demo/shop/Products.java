package io.clientele.pipeline.demo.shop;

import io.clientele.pipeline.demo.draw.Resource;
import java.util.ArrayList;
import java.util.List;

/** The assortment, out of {@code products.txt}. */
public final class Products {
  private static final int FIRST_NUMBER = 1001;

  private Products() {}

  public static List<Product> all() {
    List<Product> products = new ArrayList<>();
    Resource.lines("products.txt")
        .forEach(
            line -> {
              List<String> fields = Resource.parts(line, ";");
              for (String variant : Resource.parts(fields.get(3), ",")) {
                products.add(product(products.size(), fields, variant));
              }
            });
    return List.copyOf(products);
  }

  private static Product product(int index, List<String> fields, String variant) {
    int equals = variant.indexOf('=');
    int price = Integer.parseInt(variant.substring(equals + 1));
    int costPercent = Integer.parseInt(fields.get(2));
    return new Product(
        index,
        "K-" + (FIRST_NUMBER + index),
        fields.get(1) + " " + variant.substring(0, equals),
        fields.get(0),
        price,
        price * costPercent / 100);
  }
}
