package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.crm.Deal;
import io.clientele.pipeline.demo.crm.Lead;
import io.clientele.pipeline.demo.crm.Leads;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.people.Contact;
import io.clientele.pipeline.demo.people.Country;
import io.clientele.pipeline.demo.world.World;
import java.util.Arrays;
import java.util.List;

/** {@code Lead.csv}: the forms, with the utm parameters and the click id of the visit. */
final class LeadFile {
  private static final List<String> HEADER =
      List.of(
          "Id",
          "IsDeleted",
          "FirstName",
          "LastName",
          "Company",
          "Email",
          "Phone",
          "City",
          "PostalCode",
          "Country",
          "CountryCode",
          "Status",
          "LeadSource",
          "OwnerId",
          "HasOptedOutOfEmail",
          "IsConverted",
          "ConvertedDate",
          "ConvertedAccountId",
          "ConvertedContactId",
          "ConvertedOpportunityId",
          "CreatedDate",
          "LastModifiedDate",
          "SystemModstamp",
          "utm_source__c",
          "utm_medium__c",
          "utm_campaign__c",
          "utm_term__c",
          "gclid__c");

  private LeadFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    int[] deals = dealOfLead(world);
    for (Lead lead : world.crm().leads()) {
      if (lead.at() <= delivery.asOf()) {
        add(csv, lead, deals[lead.index()], world, delivery.asOf());
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static int[] dealOfLead(World world) {
    int[] deals = new int[world.crm().leads().size()];
    Arrays.fill(deals, Deal.NONE);
    for (Deal deal : world.crm().deals()) {
      if (deal.lead() != Deal.NONE) {
        deals[deal.lead()] = deal.index();
      }
    }
    return deals;
  }

  private static void add(CsvText csv, Lead lead, int deal, World world, long asOf) {
    Contact contact = world.crm().contacts().written().get(lead.person());
    Country country = world.person(lead.person()).country();
    boolean isConverted = lead.isConvertedAt(asOf);
    int crm = world.crm().contacts().ofPerson().get(lead.person());
    long modified = lead.closedAt() <= asOf ? lead.closedAt() : lead.at();
    Click click = lead.click();
    csv.cell(SalesforceId.lead(lead.index()))
        .flag(false)
        .cell(contact.given())
        .cell(contact.family())
        .cell(contact.company())
        .cell(contact.email())
        .cell(contact.phone())
        .cell(contact.city())
        .cell(contact.postcode())
        .cell(country.englishName())
        .cell(country.name())
        .cell(lead.statusAt(asOf))
        .cell(Leads.sourceName(lead))
        .cell(SalesforceId.user(lead.owner()))
        .flag(lead.person() % 11 == 0)
        .flag(isConverted)
        .isoDay(isConverted ? Timeline.day(lead.closedAt()) : Timeline.NEVER)
        .cell(isConverted ? SalesforceId.account(crm) : "")
        .cell(isConverted ? SalesforceId.contact(crm) : "")
        .cell(isConverted ? SalesforceId.opportunity(deal) : "")
        .utc(lead.at())
        .utc(modified)
        .utc(modified)
        .cell(lead.tag().source())
        .cell(lead.tag().medium())
        .cell(lead.tag().campaign())
        .cell(lead.tag().term())
        .cell(click == null ? "" : click.gclid())
        .end();
  }
}
