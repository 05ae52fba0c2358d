package io.clientele.pipeline.demo;

import io.clientele.pipeline.demo.draw.Resource;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.export.WrittenFile;
import io.clientele.pipeline.demo.export.ads.AdsExport;
import io.clientele.pipeline.demo.export.mailbox.MailboxExport;
import io.clientele.pipeline.demo.export.news.NewsExport;
import io.clientele.pipeline.demo.export.salesforce.SalesforceExport;
import io.clientele.pipeline.demo.export.shop.ShopExport;
import io.clientele.pipeline.demo.export.telephony.TelephonyExport;
import io.clientele.pipeline.demo.truth.Truth;
import io.clientele.pipeline.demo.world.World;
import io.clientele.pipeline.demo.world.WorldMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An invented company, "Ágoston &amp; Δέλτα", and what its systems export.
 *
 * <p>The same seed and scale give the same bytes on every machine. At scale 1 the company has 5,000
 * customers, 60,000 orders, 200 keywords and twelve employees in three years. No name, address or
 * number belongs to anybody: names are ordinary ones put together by chance, addresses lie in
 * reserved or example domains, telephone numbers in ranges that nobody has.
 */
public final class SampleCompany {
  private static final List<String> CONFIGURATION =
      List.of("clientele.yaml", "shop-mapping.yaml", "holidays.csv");

  private final World world;
  private final List<ExportFile> files;
  private final Map<ExportFile, Rendered> ahead = new ConcurrentHashMap<>();
  private final Map<ExportFile, WrittenFile> written = new ConcurrentHashMap<>();

  private SampleCompany(World world) {
    this.world = world;
    List<ExportFile> all = new ArrayList<>();
    all.addAll(SalesforceExport.files(world));
    all.addAll(ShopExport.files(world));
    all.addAll(AdsExport.files(world));
    all.addAll(TelephonyExport.files(world));
    all.addAll(NewsExport.files(world));
    all.addAll(MailboxExport.files(world));
    this.files = List.copyOf(all);
  }

  /** The company of a seed; {@code scale} multiplies customers and orders, from 0.01 to 20. */
  public static SampleCompany of(long seed, double scale) {
    return new SampleCompany(WorldMaker.of(seed, scale));
  }

  /** The last days that the four deliveries know of, oldest first. */
  public static List<LocalDate> deliveryDates() {
    return Delivery.all().stream().map(Delivery::date).toList();
  }

  /**
   * Writes what a delivery brings into the exports folder: new files, and some older ones again.
   *
   * <p>After deliveries 1 to {@code number} in this order the folder looks as it would have looked
   * on that day. Writing a delivery twice changes nothing.
   *
   * @param number from 1 to 4
   */
  public void writeDelivery(int number, Path exports) {
    filesOf(number).parallelStream().forEach(file -> write(file, exports));
  }

  /** Makes the files of a delivery in memory, so that {@link #writeDelivery} need only write. */
  public void renderDelivery(int number) {
    filesOf(number).forEach(file -> ahead.put(file, file.content().get()));
  }

  private List<ExportFile> filesOf(int number) {
    Delivery delivery = Delivery.of(number);
    return files.stream().filter(file -> file.delivery().equals(delivery)).toList();
  }

  private void write(ExportFile file, Path exports) {
    Rendered made = ahead.remove(file);
    Rendered content = made == null ? file.content().get() : made;
    byte[] bytes = content.bytes();
    written.put(file, new WrittenFile(file, content.rows(), content.badRows(), bytes.length));
    write(exports.resolve(file.path()), bytes);
  }

  /** Files that were written already are not rendered again. */
  private WrittenFile rendered(ExportFile file) {
    WrittenFile known = written.get(file);
    if (known != null) {
      return known;
    }
    Rendered content = file.content().get();
    return new WrittenFile(file, content.rows(), content.badRows(), content.bytes().length);
  }

  /** Writes all four deliveries, one after the other. */
  public void writeDeliveries(Path exports) {
    Delivery.all().forEach(delivery -> writeDelivery(delivery.number(), exports));
  }

  /** Writes the answers that a reader of the exports should find, with a README.md. */
  public void writeTruth(Path truth) {
    List<WrittenFile> rendered = files.stream().map(this::rendered).toList();
    Truth.of(world, rendered).forEach((name, bytes) -> write(truth.resolve(name), bytes));
  }

  /**
   * Writes {@code clientele.yaml}, the mapping of the shop's tables and the holidays; exports lie
   * beside them.
   */
  public static void writeConfiguration(Path folder) {
    for (String name : CONFIGURATION) {
      write(folder.resolve(name), Resource.text(name).getBytes(StandardCharsets.UTF_8));
    }
  }

  World world() {
    return world;
  }

  List<ExportFile> files() {
    return files;
  }

  private static void write(Path path, byte[] bytes) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "Cannot write " + path + "; is the disk full or the folder protected?", failure);
    }
  }
}
