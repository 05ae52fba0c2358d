package io.clientele.pipeline.demo.export.salesforce;

import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.ExportFile;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/** The files of the weekly export: a full snapshot of nine objects in a folder per delivery. */
public final class SalesforceExport {

  /** Writes one object as it stands at a delivery. */
  private interface ObjectFile {
    Rendered render(World world, Delivery delivery);
  }

  private SalesforceExport() {}

  public static List<ExportFile> files(World world) {
    List<ExportFile> files = new ArrayList<>();
    for (Delivery delivery : Delivery.all()) {
      add(files, world, delivery, "User", UserFile::render);
      add(files, world, delivery, "Account", AccountFile::render);
      add(files, world, delivery, "Contact", ContactFile::render);
      add(files, world, delivery, "Lead", LeadFile::render);
      add(files, world, delivery, "Opportunity", OpportunityFile::render);
      add(files, world, delivery, "OpportunityHistory", OpportunityHistoryFile::render);
      add(files, world, delivery, "OpportunityStage", OpportunityStageFile::render);
      add(files, world, delivery, "Task", TaskFile::render);
      add(files, world, delivery, "EmailMessage", EmailMessageFile::render);
    }
    return files;
  }

  /** The folder of a delivery below the exports folder. */
  static String folder(int delivery) {
    return "salesforce/WE_" + SalesforceId.organization() + "_" + delivery;
  }

  private static void add(
      List<ExportFile> files, World world, Delivery delivery, String object, ObjectFile file) {
    files.add(
        new ExportFile(
            delivery,
            folder(delivery.number()) + "/" + object + ".csv",
            () -> file.render(world, delivery)));
  }
}
