package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.shop.Product;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code products_<date>.csv}: the assortment on a day, with list price and cost of goods. */
public final class ProductFile {
  /** The product that is renamed, by its index, and the first delivery that shows it. */
  public static final int RENAMED_PRODUCT = 5;

  public static final int RENAMED_IN = 3;
  public static final String NEW_NAME_ENDING = " (új csomagolás)";

  private static final List<String> HEADER =
      List.of(
          "Cikkszám", "Megnevezés", "Kategória", "Listaár", "Beszerzési ár", "Pénznem", "Aktív");

  private ProductFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.hungarian().line(HEADER);
    int year = Timeline.month(delivery.lastDay()) / 12;
    for (Product product : world.products()) {
      boolean isRenamed = product.index() == RENAMED_PRODUCT && delivery.number() >= RENAMED_IN;
      csv.cell(product.number())
          .cell(product.name() + (isRenamed ? NEW_NAME_ENDING : ""))
          .cell(product.category())
          .hungarianMoney(product.priceInYear(year))
          .hungarianMoney(product.unitCost())
          .cell("EUR")
          .cell("igen")
          .end();
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }
}
