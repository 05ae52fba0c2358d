package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.acquisition.Acquisition;
import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.ads.ClickArchive;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code persons.csv}: how every customer came, behaves, and what came of it. */
final class PersonTruth {
  private static final List<String> HEADER =
      List.of(
          "person_id",
          "kind",
          "country",
          "behaviour",
          "last_active_date",
          "first_order_date",
          "last_order_date",
          "order_count",
          "revenue",
          "margin",
          "acquisition_channel",
          "lead_gclid",
          "order_gclid",
          "first_campaign",
          "first_keyword",
          "acquiring_campaign",
          "acquiring_keyword",
          "acquiring_match_type",
          "click_date",
          "click_is_archived");

  private PersonTruth() {}

  static CsvText of(World world) {
    int customers = world.acquisitions().size();
    int[] orderCounts = new int[customers];
    int[] lastDays = new int[customers];
    long[] revenues = new long[customers];
    long[] margins = new long[customers];
    for (Order order : world.orders()) {
      int person = order.person();
      long revenue = order.revenue();
      revenues[person] += revenue;
      margins[person] += revenue - order.cost();
      if (!order.isRefund()) {
        orderCounts[person]++;
        lastDays[person] = order.day();
      }
    }
    CsvText csv = CsvText.plain().line(HEADER);
    for (Acquisition acquisition : world.acquisitions()) {
      int index = acquisition.person();
      Person person = world.person(index);
      csv.cell(person.id())
          .cell(person.isCompany() ? "company" : "person")
          .cell(person.country().name())
          .cell(acquisition.behaviour().code())
          .isoDay(Math.min(acquisition.lastOrderDay(), Timeline.LAST))
          .isoDay(Timeline.day(acquisition.firstOrderAt()))
          .isoDay(lastDays[index])
          .cell(orderCounts[index])
          .money(revenues[index])
          .money(margins[index]);
      addClicks(csv, acquisition, world);
    }
    return csv;
  }

  private static void addClicks(CsvText csv, Acquisition acquisition, World world) {
    Click last = acquisition.lastClick();
    csv.cell(acquisition.origin().code())
        .cell(gclid(acquisition.leadClick()))
        .cell(gclid(acquisition.orderClick()));
    addKeyword(csv, acquisition.firstClick(), world);
    addKeyword(csv, last, world);
    if (last == null) {
      csv.empty().empty().empty().end();
      return;
    }
    boolean hasKeyword = last.keyword() != Keyword.NONE;
    int day = Timeline.day(last.at());
    csv.cell(hasKeyword ? world.keywords().get(last.keyword()).match().apiName() : "")
        .isoDay(day)
        .cell(String.valueOf(ClickArchive.isArchived(day)))
        .end();
  }

  private static void addKeyword(CsvText csv, @Nullable Click click, World world) {
    if (click == null) {
      csv.empty().empty();
    } else if (click.keyword() == Keyword.NONE) {
      csv.cell(Keyword.CAMPAIGN_WITHOUT_KEYWORDS).empty();
    } else {
      Keyword keyword = world.keywords().get(click.keyword());
      csv.cell(keyword.campaign()).cell(keyword.text());
    }
  }

  private static String gclid(@Nullable Click click) {
    return click == null ? "" : click.gclid();
  }
}
