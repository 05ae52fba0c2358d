package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.CrmContact;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.people.Country;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/**
 * {@code Contact.csv}: the persons.
 *
 * <p>A deleted one is either flagged, while it lies in the recycle bin, or missing.
 */
final class ContactFile {
  private static final List<String> HEADER =
      List.of(
          "Id",
          "IsDeleted",
          "MasterRecordId",
          "AccountId",
          "FirstName",
          "LastName",
          "Name",
          "Email",
          "Phone",
          "MobilePhone",
          "MailingStreet",
          "MailingCity",
          "MailingPostalCode",
          "MailingCountry",
          "MailingCountryCode",
          "LeadSource",
          "OwnerId",
          "HasOptedOutOfEmail",
          "DoNotCall",
          "CreatedDate",
          "LastModifiedDate",
          "SystemModstamp");

  private ContactFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    for (CrmContact contact : world.crm().contacts().contacts()) {
      boolean isKnown = contact.createdAt() <= delivery.asOf();
      if (isKnown && !isMissing(contact, delivery)) {
        add(csv, contact, world, delivery);
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  static boolean isDeleted(CrmContact contact, Delivery delivery) {
    return contact.goneFrom() > 0 && delivery.number() >= contact.goneFrom();
  }

  private static boolean isMissing(CrmContact contact, Delivery delivery) {
    boolean isPurged = contact.index() % 2 == 0 || delivery.number() > contact.goneFrom();
    return isDeleted(contact, delivery) && isPurged;
  }

  private static void add(CsvText csv, CrmContact crm, World world, Delivery delivery) {
    Contact contact = crm.contact();
    Country country = world.person(crm.person()).country();
    boolean isDeleted = isDeleted(crm, delivery);
    long modified = isDeleted ? Timeline.at(delivery.lastDay() - 9, 10 * 3600) : crm.createdAt();
    csv.cell(SalesforceId.contact(crm.index()))
        .flag(isDeleted)
        .empty()
        .cell(crm.hasAccount() ? SalesforceId.account(crm.index()) : "")
        .cell(contact.given())
        .cell(contact.family())
        .cell(contact.given() + " " + contact.family())
        .cell(contact.email())
        .cell(crm.hasAccount() ? contact.phone() : "")
        .cell(crm.hasAccount() ? "" : contact.phone())
        .cell(contact.street())
        .cell(contact.city())
        .cell(contact.postcode())
        .cell(country.englishName())
        .cell(country.name())
        .cell("Web")
        .cell(SalesforceId.user(crm.owner()))
        .flag(crm.person() % 11 == 0)
        .flag(crm.person() % 37 == 0)
        .utc(crm.createdAt())
        .utc(modified)
        .utc(modified)
        .end();
  }
}
