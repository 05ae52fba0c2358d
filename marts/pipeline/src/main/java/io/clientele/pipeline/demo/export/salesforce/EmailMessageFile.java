package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.Mail;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code EmailMessage.csv}: what customers wrote to the service team, and its answers. */
final class EmailMessageFile {
  private static final String MAILBOX = "service@agoston-delta.example";
  private static final List<String> HEADER =
      List.of(
          "Id",
          "IsDeleted",
          "ParentId",
          "ActivityId",
          "RelatedToId",
          "Contact__c",
          "Incoming",
          "Status",
          "MessageDate",
          "FromAddress",
          "ToAddress",
          "Subject",
          "ReplyToEmailMessageId",
          "ThreadIdentifier",
          "CreatedById",
          "CreatedDate",
          "LastModifiedDate",
          "SystemModstamp");

  private EmailMessageFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    for (Mail mail : world.crm().mails()) {
      if (mail.at() <= delivery.asOf()) {
        add(csv, mail, world);
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static void add(CsvText csv, Mail mail, World world) {
    String customer = world.crm().contacts().written().get(mail.person()).email();
    int contact = world.crm().contacts().ofPerson().get(mail.person());
    csv.cell(SalesforceId.mail(mail.index()))
        .flag(false)
        .empty()
        .empty()
        .empty()
        .cell(SalesforceId.contact(contact))
        .flag(mail.isIncoming())
        .cell(mail.isIncoming() ? 1 : 3)
        .utc(mail.at())
        .cell(mail.isIncoming() ? customer : MAILBOX)
        .cell(mail.isIncoming() ? MAILBOX : customer)
        .cell(mail.subject())
        .cell(mail.replyTo() == Mail.NONE ? "" : SalesforceId.mail(mail.replyTo()))
        .cell("thread-" + mail.thread())
        .cell(SalesforceId.user(mail.employee()))
        .utc(mail.at())
        .utc(mail.at())
        .utc(mail.at())
        .end();
  }
}
