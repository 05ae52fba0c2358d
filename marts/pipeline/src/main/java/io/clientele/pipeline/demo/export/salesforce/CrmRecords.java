package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.CrmContact;
import io.clientele.pipeline.demo.crm.Lead;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/** Which person stands behind which record of the customer relationship system. */
public final class CrmRecords {

  /** One record; {@code kind} is account, contact or lead. */
  public record CrmRecord(String kind, String id, int person, String likeness) {}

  private CrmRecords() {}

  public static List<CrmRecord> of(World world) {
    List<CrmRecord> records = new ArrayList<>();
    for (CrmContact contact : world.crm().contacts().contacts()) {
      String likeness = contact.likeness().code();
      if (contact.hasAccount()) {
        String id = SalesforceId.account(contact.index());
        records.add(new CrmRecord("account", id, contact.person(), likeness));
      }
      String id = SalesforceId.contact(contact.index());
      records.add(new CrmRecord("contact", id, contact.person(), likeness));
    }
    for (Lead lead : world.crm().leads()) {
      String likeness = world.crm().contacts().likenesses().get(lead.person()).code();
      records.add(new CrmRecord("lead", SalesforceId.lead(lead.index()), lead.person(), likeness));
    }
    return List.copyOf(records);
  }
}
