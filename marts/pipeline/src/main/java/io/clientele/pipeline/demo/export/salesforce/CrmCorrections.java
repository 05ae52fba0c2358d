package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.CrmContact;
import io.clientele.pipeline.demo.crm.Deal;
import io.clientele.pipeline.demo.export.Correction;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Deals whose amount was mistyped, and contacts that were deleted. */
public final class CrmCorrections {
  private CrmCorrections() {}

  public static List<Correction> of(World world) {
    List<Correction> corrections = new ArrayList<>();
    for (Deal deal : world.crm().deals()) {
      if (deal.misstatedAmount() != 0) {
        long right = deal.stateAt(Delivery.of(OpportunityFile.CORRECTED_IN).asOf()).amount();
        corrections.add(
            new Correction(
                OpportunityFile.CORRECTED_IN,
                file(OpportunityFile.CORRECTED_IN, "Opportunity"),
                "deal amount",
                OpportunityFile.id(deal),
                BigDecimal.valueOf(deal.misstatedAmount(), 2).toPlainString(),
                BigDecimal.valueOf(right, 2).toPlainString()));
      }
    }
    for (CrmContact contact : world.crm().contacts().contacts()) {
      boolean wasSeen =
          contact.goneFrom() > 0
              && contact.createdAt() <= Delivery.of(contact.goneFrom() - 1).asOf();
      if (wasSeen) {
        corrections.add(
            new Correction(
                contact.goneFrom(),
                file(contact.goneFrom(), "Contact"),
                "contact deleted",
                SalesforceId.contact(contact.index()),
                contact.index() % 2 == 0 ? "present" : "IsDeleted=0",
                contact.index() % 2 == 0 ? "" : "IsDeleted=1"));
      }
    }
    return List.copyOf(corrections);
  }

  private static String file(int delivery, String object) {
    return SalesforceExport.folder(delivery) + "/" + object + ".csv";
  }
}
