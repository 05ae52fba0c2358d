package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.salesforce.CrmRecords;
import io.clientele.pipeline.demo.shop.ShopAccount;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code customers.csv}: which true person stands behind every record of every system. */
final class CustomerTruth {
  private CustomerTruth() {}

  static CsvText of(World world) {
    CsvText csv =
        CsvText.plain().line(List.of("source", "kind", "source_id", "person_id", "likeness"));
    for (ShopAccount account : world.accounts().accounts()) {
      csv.cell("shop")
          .cell("customer")
          .cell(account.id())
          .cell(world.person(account.person()).id())
          .cell(account.likeness().code())
          .end();
    }
    for (CrmRecords.CrmRecord crm : CrmRecords.of(world)) {
      csv.cell("salesforce")
          .cell(crm.kind())
          .cell(crm.id())
          .cell(world.person(crm.person()).id())
          .cell(crm.likeness())
          .end();
    }
    return csv;
  }
}
