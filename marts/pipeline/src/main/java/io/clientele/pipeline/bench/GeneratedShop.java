package io.clientele.pipeline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Invoice lines of an invented wholesaler, one CSV file per business day, in the shape of the
 * "Online Retail" data set (its owners publish it at the UCI Machine Learning Repository): eight
 * columns, a quarter of the invoices without customer, some cancellations, prices with up to three
 * decimals.
 *
 * <p>A larger size has as many days and articles, and more invoices per day and customers in
 * proportion. The same size and seed give the same bytes.
 */
public final class GeneratedShop {
  private static final int FILES = 219;
  private static final int LINES_PER_FILE = 1464;
  private static final int CUSTOMERS = 4_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 12, 1);
  private static final String[] COUNTRIES = {
    "United Kingdom", "Germany", "France", "Netherlands", "EIRE", "Spain", "Portugal", "Japan"
  };

  private GeneratedShop() {}

  /** The number of lines of a size. */
  public static long lines(int times) {
    return (long) FILES * LINES_PER_FILE * times;
  }

  /** Writes {@code times} × 320,616 lines in 219 files of one day each. */
  public static void write(Path folder, int times, long seed) throws IOException {
    Files.createDirectories(folder);
    int invoice = 100_000;
    for (int file = 0; file < FILES; file++) {
      SplittableRandom random = new SplittableRandom(seed * 1_000_003L + file);
      LocalDate day = FIRST_DAY.plusDays(file + (long) file / 4);
      try (BufferedWriter out =
          Files.newBufferedWriter(folder.resolve(day + ".csv"), StandardCharsets.UTF_8)) {
        out.write(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        invoice = writeDay(out, random, day, invoice, times);
      }
    }
  }

  private static int writeDay(
      BufferedWriter out, SplittableRandom random, LocalDate day, int firstInvoice, int times)
      throws IOException {
    StringBuilder line = new StringBuilder(160);
    int invoice = firstInvoice;
    int left = 0;
    boolean cancelled = false;
    int customer = 0;
    int minute = 0;
    String country = COUNTRIES[0];
    for (int i = 0; i < LINES_PER_FILE * times; i++) {
      if (left == 0) {
        invoice++;
        left = 1 + random.nextInt(39);
        cancelled = random.nextInt(100) < 4;
        customer =
            random.nextInt(100) < 25 ? 0 : 12_000 + (int) (skewed(random) * CUSTOMERS * times);
        minute = random.nextInt(600);
        country = COUNTRIES[customer % 10 < 8 ? 0 : customer % COUNTRIES.length];
      }
      left--;
      int product = (int) (skewed(random) * 3_500);
      int quantity = 1 + random.nextInt(24);
      int price = 85 + (product * 7_919) % 12_000;
      line.setLength(0);
      line.append(cancelled ? "C" : "").append(invoice).append(',');
      line.append(20_000 + product).append(product % 9 == 0 ? "A" : "").append(',');
      line.append("ARTICLE ").append(product).append(product % 11 == 0 ? " \"GIFT, LARGE\"" : "");
      quoteLastField(line, product % 11 == 0);
      line.append(',').append(cancelled ? -quantity : quantity).append(',').append(day);
      line.append(minute / 60 < 2 ? " 0" : " ").append(8 + minute / 60).append(':');
      line.append(minute % 60 < 10 ? "0" : "").append(minute % 60).append(":00,");
      line.append(price / 1000).append('.').append(String.valueOf(1000 + price % 1000), 1, 4);
      line.append(',').append(customer == 0 ? "" : customer + ".0").append(',').append(country);
      out.append(line.append('\n'));
    }
    return invoice;
  }

  /** Squared, so that few products and customers have most lines, as in life. */
  private static double skewed(SplittableRandom random) {
    double uniform = random.nextDouble();
    return uniform * uniform;
  }

  private static void quoteLastField(StringBuilder line, boolean quoted) {
    if (!quoted) {
      return;
    }
    int start = line.lastIndexOf(",ARTICLE") + 1;
    String field = line.substring(start);
    line.setLength(start);
    line.append('"').append(field.replace("\"", "\"\"")).append('"');
  }
}
