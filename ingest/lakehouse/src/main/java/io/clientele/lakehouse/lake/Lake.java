package io.clientele.lakehouse.lake;

import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything lies in a lake's folder. */
public record Lake(Path root) {
  public Lake {
    root = root.toAbsolutePath().normalize();
  }

  /** The folder of a table, relative to the lake, with slashes. */
  public static String folder(TableName table) {
    return table.layer().schema() + "/" + table.table();
  }

  public Path table(TableName table) {
    return root.resolve(folder(table));
  }

  public Path landing() {
    return root.resolve("landing");
  }

  public Path ledger() {
    return root.resolve("tables");
  }

  public Path journal() {
    return root.resolve("journal");
  }

  public Path deliveries() {
    return journal().resolve("deliveries.jsonl");
  }

  public Path runs() {
    return journal().resolve("runs.jsonl");
  }

  /** What schedules did: attempts, and how each of their runs ended. */
  public Path schedule() {
    return journal().resolve("schedule.jsonl");
  }

  public Path releases() {
    return root.resolve("releases");
  }

  public Path scratch() {
    return root.resolve(".scratch");
  }

  /** The copy of the configuration that the last run left. */
  public Path configuration() {
    return root.resolve("clientele.yaml");
  }

  public Path lockFile() {
    return root.resolve(".writer.lock");
  }

  /** Held by the process that runs the lake's schedules. */
  public Path scheduleLock() {
    return root.resolve(".schedule.lock");
  }

  /** Held while a line is added to the journal of schedules, which several processes write. */
  public Path journalLock() {
    return root.resolve(".journal.lock");
  }

  public boolean exists() {
    return Files.isDirectory(journal());
  }

  /** Makes the folders that a writer needs. */
  public void create() throws IOException {
    Files.createDirectories(landing());
    Files.createDirectories(ledger());
    Files.createDirectories(journal());
    Files.createDirectories(releases());
    Files.createDirectories(scratch());
  }
}
