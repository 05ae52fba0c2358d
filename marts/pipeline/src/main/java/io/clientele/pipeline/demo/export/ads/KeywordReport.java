package io.clientele.pipeline.demo.export.ads;

import io.clientele.pipeline.demo.ads.Device;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.ads.Promise;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.DayText;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.FirstOrders;
import io.clientele.pipeline.demo.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code search_keyword_<month>.csv}: what the user interface downloads, with all its totals. */
final class KeywordReport {
  private static final String NOT_AVAILABLE = " --";
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> HEADER =
      List.of(
          "Device",
          "Day",
          "Keyword status",
          "Keyword",
          "Campaign",
          "Ad group",
          "Currency code",
          "Status",
          "Max. CPC",
          "Impr.",
          "CTR",
          "Cost",
          "Clicks",
          "Conversions",
          "Conv. value",
          "Match type",
          "Search impr. share",
          "Quality Score");

  private final World world;
  private final Dice dice;
  private final CsvText csv = CsvText.plain();

  private KeywordReport(World world, int month) {
    this.world = world;
    this.dice = Dice.of(world.seed(), "report " + month);
  }

  static Rendered render(World world, FirstOrders firstOrders, int month) {
    KeywordReport report = new KeywordReport(world, month);
    List<ReportRow> rows = ReportRow.of(world, firstOrders, month);
    List<ReportRow> keywordRows =
        rows.stream().filter(row -> row.keyword() != Keyword.NONE).toList();
    report.csv.rawLine("Search keyword report").cell(range(month)).end().line(HEADER);
    for (ReportRow row : keywordRows) {
      report.add(row, Timeline.monthEnd(month));
    }
    report.addTotals(keywordRows, rows);
    return report.csv.rendered(keywordRows.size(), List.of());
  }

  private static String range(int month) {
    return words(ReportRow.firstDay(month)) + " - " + words(Timeline.monthEnd(month));
  }

  private static String words(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return MONTHS.get(date.getMonthValue() - 1)
        + " "
        + date.getDayOfMonth()
        + ", "
        + date.getYear();
  }

  private void add(ReportRow row, int lastDay) {
    Keyword keyword = world.keywords().get(row.keyword());
    boolean isActive = keyword.isActive(lastDay);
    csv.cell(row.device().label())
        .cell(DayText.iso(row.day()))
        .cell(isActive ? "Enabled" : "Paused")
        .cell(keyword.match().decorated(keyword.typed()))
        .cell(keyword.campaign())
        .cell(keyword.adGroup())
        .cell("EUR")
        .cell(isActive ? serving(keyword) : "Paused");
    if (keyword.clickCost() == 0) {
      csv.cell(NOT_AVAILABLE);
    } else {
      csv.money(keyword.clickCost() * 14 / 10);
    }
    csv.cell(grouped(row.impressions()))
        .cell(percent(row.clicks(), row.impressions()))
        .money(row.cost())
        .cell(grouped(row.clicks()))
        .money(row.conversions())
        .money(row.value())
        .cell(keyword.match().label())
        .cell(share())
        .cell(quality(keyword))
        .end();
  }

  private static String serving(Keyword keyword) {
    return keyword.promise() == Promise.NEVER && keyword.index() % 3 == 0
        ? "Rarely shown (low Quality Score)"
        : "Eligible";
  }

  /** One total per kind for everything and for each device, in no particular order. */
  private void addTotals(List<ReportRow> keywordRows, List<ReportRow> allRows) {
    List<Runnable> totals = new ArrayList<>();
    List<String> devices = new ArrayList<>(List.of(""));
    for (Device device : Device.values()) {
      devices.add(device.label());
    }
    for (String device : devices) {
      totals.add(() -> addTotal("Filtered keywords", device, keywordRows));
      totals.add(() -> addTotal("Search keywords on display network", device, List.of()));
      totals.add(() -> addTotal("Search", device, keywordRows));
      totals.add(() -> addTotal("Display", device, List.of()));
      totals.add(() -> addTotal("Video", device, List.of()));
      totals.add(() -> addTotal("Account", device, allRows));
    }
    while (!totals.isEmpty()) {
      totals.remove(dice.below(totals.size())).run();
    }
  }

  private void addTotal(String kind, String device, List<ReportRow> rows) {
    Totals totals = new Totals();
    for (ReportRow row : rows) {
      if (device.isEmpty() || row.device().label().equals(device)) {
        totals.add(row);
      }
    }
    csv.cell(device)
        .empty()
        .cell("Total: " + kind)
        .empty()
        .empty()
        .empty()
        .cell("EUR")
        .empty()
        .empty()
        .cell(grouped(totals.impressions()))
        .cell(percent(totals.clicks(), totals.impressions()))
        .cell(groupedMoney(totals.cost()))
        .cell(grouped(totals.clicks()))
        .cell(groupedMoney(totals.conversions()))
        .cell(groupedMoney(totals.value()))
        .empty()
        .cell(NOT_AVAILABLE)
        .empty()
        .end();
  }

  private String share() {
    return switch (dice.below(5)) {
      case 0 -> "< 10%";
      case 1 -> NOT_AVAILABLE;
      default -> dice.between(11, 89) + "." + dice.between(10, 99) + "%";
    };
  }

  private static String quality(Keyword keyword) {
    int score = 3 + keyword.index() * 5 % 8;
    return keyword.promise() == Promise.NO_CLICK ? NOT_AVAILABLE : String.valueOf(score);
  }

  private static String percent(long part, long whole) {
    if (whole == 0) {
      return NOT_AVAILABLE;
    }
    long hundredths = (part * 10_000 + whole / 2) / whole;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "%";
  }

  private static String grouped(long number) {
    String digits = String.valueOf(number);
    int first = (digits.length() - 1) % 3 + 1;
    StringBuilder text = new StringBuilder(digits.length() + 4).append(digits, 0, first);
    for (int index = first; index < digits.length(); index += 3) {
      text.append(',').append(digits, index, index + 3);
    }
    return text.toString();
  }

  private static String groupedMoney(long cents) {
    return grouped(cents / 100) + "." + cents / 10 % 10 + cents % 10;
  }
}
