package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.CrmContact;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.people.Country;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code Account.csv}: the firms. */
final class AccountFile {
  private static final List<String> HEADER =
      List.of(
          "Id",
          "IsDeleted",
          "MasterRecordId",
          "Name",
          "Type",
          "ParentId",
          "BillingStreet",
          "BillingCity",
          "BillingPostalCode",
          "BillingCountry",
          "BillingCountryCode",
          "Phone",
          "Industry",
          "NumberOfEmployees",
          "AccountSource",
          "OwnerId",
          "CreatedDate",
          "LastModifiedDate",
          "SystemModstamp");
  private static final List<String> INDUSTRIES =
      List.of("Hospitality", "Retail", "Services", "Food & Beverage");

  private AccountFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    for (CrmContact contact : world.crm().contacts().contacts()) {
      if (contact.hasAccount() && contact.createdAt() <= delivery.asOf()) {
        add(csv, contact, world);
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static void add(CsvText csv, CrmContact crm, World world) {
    Contact contact = crm.contact();
    Country country = world.person(crm.person()).country();
    csv.cell(SalesforceId.account(crm.index()))
        .flag(false)
        .empty()
        .cell(contact.company())
        .cell(world.isCustomer(crm.person()) ? "Customer" : "Prospect")
        .empty()
        .cell(contact.street())
        .cell(contact.city())
        .cell(contact.postcode())
        .cell(country.englishName())
        .cell(country.name())
        .cell(contact.phone())
        .cell(INDUSTRIES.get(crm.person() % INDUSTRIES.size()))
        .cell(3 + crm.person() * 7 % 180)
        .cell("Web")
        .cell(SalesforceId.user(crm.owner()))
        .utc(crm.createdAt())
        .utc(crm.createdAt())
        .utc(crm.createdAt())
        .end();
  }
}
