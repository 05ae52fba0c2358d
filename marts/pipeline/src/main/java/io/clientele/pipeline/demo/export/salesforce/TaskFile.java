package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.crm.Task;
import io.clientele.pipeline.demo.crm.Task.Kind;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code Task.csv}: calls, logged e-mails and tasks, done or not. */
final class TaskFile {
  private static final List<String> HEADER =
      List.of(
          "Id",
          "IsDeleted",
          "WhoId",
          "WhatId",
          "AccountId",
          "Subject",
          "Status",
          "IsClosed",
          "Priority",
          "ActivityDate",
          "CompletedDateTime",
          "TaskSubtype",
          "Type",
          "CallType",
          "CallDurationInSeconds",
          "CallDisposition",
          "OwnerId",
          "CreatedDate",
          "LastModifiedDate",
          "SystemModstamp");

  private TaskFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.quoted().line(HEADER);
    for (Task task : world.crm().tasks()) {
      if (task.createdAt() <= delivery.asOf()) {
        add(csv, task, world.crm().contacts().ofPerson().get(task.person()), world, delivery);
      }
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static void add(CsvText csv, Task task, int contact, World world, Delivery delivery) {
    boolean isDone = task.completedAt() <= delivery.asOf();
    long modified = isDone ? task.completedAt() : task.createdAt();
    boolean isFirm = world.person(task.person()).isCompany();
    boolean hasAccount = task.lead() == Task.NONE && isFirm;
    boolean isCall = task.kind().isCall();
    csv.cell(SalesforceId.task(task.index()))
        .flag(false)
        .cell(
            task.lead() == Task.NONE
                ? SalesforceId.contact(contact)
                : SalesforceId.lead(task.lead()))
        .cell(task.deal() == Task.NONE ? "" : SalesforceId.opportunity(task.deal()))
        .cell(hasAccount ? SalesforceId.account(contact) : "")
        .cell(task.subject())
        .cell(isDone ? "Completed" : "Not Started")
        .flag(isDone)
        .cell("Normal")
        .isoDay(task.dueDay())
        .utc(isDone ? task.completedAt() : Timeline.NEVER)
        .cell(task.kind().subtype())
        .cell(task.kind().subtype())
        .cell(isCall ? (task.kind() == Kind.CALL_IN ? "Inbound" : "Outbound") : "");
    if (isCall) {
      csv.cell(task.seconds());
    } else {
      csv.empty();
    }
    csv.cell(task.result())
        .cell(SalesforceId.user(task.owner()))
        .utc(task.createdAt())
        .utc(modified)
        .utc(modified)
        .end();
  }
}
