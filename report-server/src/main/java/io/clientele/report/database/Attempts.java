package io.clientele.report.database;

import java.util.List;

/** Statements that a locked database must refuse. */
final class Attempts {
  static final List<String> ALL =
      List.of(
          "SELECT * FROM read_text('/etc/passwd')",
          "SELECT * FROM read_csv('/etc/hosts')",
          "SELECT * FROM glob('/*')",
          "COPY (SELECT 1) TO '/tmp/clientele-attempt.csv'",
          "ATTACH '/tmp/clientele-attempt.duckdb'",
          "EXPORT DATABASE '/tmp/clientele-attempt'",
          "INSTALL httpfs",
          "LOAD httpfs",
          "SET memory_limit = '1TB'",
          "SET TimeZone = 'Asia/Tokyo'",
          "SET enable_external_access = true",
          "SET lock_configuration = false",
          "SET allowed_directories = ['/']",
          "RESET threads",
          "PRAGMA enable_external_access = true",
          "SET autoload_known_extensions = true");

  private Attempts() {}
}
