package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.BadRow;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.DayText;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.shop.ShopAccount;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code orders_<month>.csv}: a title, the captions, one row per order line, a total. */
final class OrderFile {
  private static final List<String> HEADER =
      List.of(
          "Rendelésszám",
          "Sor",
          "Rendelés ideje",
          "Ügyfélkód",
          "Cikkszám",
          "Mennyiség",
          "Egységár",
          "Kedvezmény",
          "Nettó érték",
          "Pénznem",
          "Csatorna",
          "Ország",
          "Eredeti rendelés",
          "Értékesítő",
          "gclid",
          "utm_source",
          "utm_medium",
          "utm_campaign");

  /** How a row is spoilt. */
  private enum Damage {
    NONE(""),
    NO_SUCH_DATE("date does not exist"),
    NO_NUMBER("not a number"),
    CUT_LINE("cut line");

    private final String reason;

    Damage(String reason) {
      this.reason = reason;
    }
  }

  private final World world;
  private final CsvText csv = CsvText.hungarian();
  private final List<BadRow> badRows = new ArrayList<>();

  private OrderFile(World world) {
    this.world = world;
  }

  static Rendered render(World world, int month, Edition edition) {
    OrderFile file = new OrderFile(world);
    List<OrderRows.Row> rows = OrderRows.of(world, month, edition);
    Set<Integer> bad = Mistakes.badOrderRows(world.seed(), month, rows.size(), edition);
    file.csv.rawLine(title(month)).line(HEADER);
    for (int index = 0; index < rows.size(); index++) {
      boolean isSpoilt = bad.contains(index);
      int kind = (month + file.badRows.size()) % 3;
      file.add(rows.get(index), isSpoilt ? Damage.values()[1 + kind] : Damage.NONE);
    }
    file.addTotal(rows);
    return file.csv.rendered(rows.size(), file.badRows);
  }

  private static String title(int month) {
    return "Ágoston & Δέλτα – rendelések "
        + DayText.hungarian(Timeline.monthStart(month))
        + " – "
        + DayText.hungarian(Timeline.monthEnd(month));
  }

  private void add(OrderRows.Row row, Damage damage) {
    Order order = row.order();
    ShopAccount account = world.accounts().accounts().get(order.account());
    csv.cell(order.id()).cell(row.line());
    if (damage == Damage.NO_SUCH_DATE) {
      csv.cell(DayText.hungarian(order.day()).substring(0, 5) + "02.30. 10:11:12");
    } else {
      csv.hungarianMoment(order.at());
    }
    csv.cell(account.id()).cell(row.content().product().number());
    int cut = csv.length();
    csv.cell(row.content().quantity());
    if (damage == Damage.NO_NUMBER) {
      csv.cell("#ÉRTÉK!");
    } else {
      csv.hungarianMoney(row.content().unitPrice());
    }
    csv.hungarianMoney(row.content().discount()).hungarianMoney(row.content().revenue());
    addOrigin(order);
    if (damage == Damage.CUT_LINE) {
      csv.cutTo(cut);
    }
    csv.end();
    if (damage != Damage.NONE) {
      String record = order.id() + "/" + row.line();
      badRows.add(new BadRow(csv.lines(), damage.reason, record, row.content().revenue()));
    }
  }

  private void addOrigin(Order order) {
    csv.cell("EUR")
        .cell(order.channel().code())
        .cell(world.person(order.person()).country().name())
        .cell(order.isRefund() ? Order.id(order.refundOf()) : "")
        .cell(
            order.employee() == Order.NONE ? "" : world.staff().employee(order.employee()).email())
        .cell(order.click() == null ? "" : order.click().gclid())
        .cell(order.tag().source())
        .cell(order.tag().medium())
        .cell(order.tag().campaign());
  }

  private void addTotal(List<OrderRows.Row> rows) {
    long quantity = 0;
    long discount = 0;
    long revenue = 0;
    for (OrderRows.Row row : rows) {
      quantity += row.content().quantity();
      discount += row.content().discount();
      revenue += row.content().revenue();
    }
    csv.cell("Összesen").empty().empty().empty().empty().cell(quantity).empty();
    csv.hungarianMoney(discount).hungarianMoney(revenue).cell("EUR");
    for (int column = 10; column < HEADER.size(); column++) {
      csv.empty();
    }
    csv.end();
  }
}
