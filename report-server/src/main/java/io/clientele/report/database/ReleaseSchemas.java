package io.clientele.report.database;

import io.clientele.report.release.InvalidReleaseException;
import io.clientele.report.release.ReleaseFolder;
import io.clientele.report.release.ReleaseManifest;
import io.clientele.report.release.ReleaseTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Declares releases in one database as they are asked for, and forgets those long unused. */
public final class ReleaseSchemas {
  private static final int MOST_RELEASES = 8;

  /** Marts whose rows are shown with names to readers who may see them, and the view of each. */
  private static final Map<String, String> NAMED =
      Map.of(
          "customer_360", "customer_named",
          "campaign_list", "campaign_list_named",
          "attention_list", "attention_list_named");

  private final ReleaseFolder folder;
  private final LockedDatabase database;
  private final LinkedHashMap<Long, OpenRelease> open = new LinkedHashMap<>(16, 0.75f, true);

  public ReleaseSchemas(ReleaseFolder folder, LockedDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  /** The release, declared; {@code customer_contact} is its current version. */
  public synchronized OpenRelease open(ReleaseManifest manifest) {
    try {
      Optional<ReleaseTable> contact = folder.unpinned("customer_contact");
      OpenRelease known = open.get(manifest.releaseId());
      if (known == null) {
        known = declare(manifest);
        forgetOldest();
      }
      if (!known.contact().equals(contact)) {
        known = withContact(known, contact);
      }
      open.put(manifest.releaseId(), known);
      return known;
    } catch (SQLException failure) {
      throw new InvalidReleaseException(
          "Release %d cannot be opened: %s".formatted(manifest.releaseId(), failure.getMessage()),
          failure);
    }
  }

  private OpenRelease declare(ReleaseManifest manifest) throws SQLException {
    String gold = "r" + manifest.releaseId();
    String silver = gold + "_silver";
    String rows = gold + "_rows";
    List<String> declarations = new ArrayList<>();
    for (String schema : List.of(gold, silver, rows)) {
      declarations.add("CREATE SCHEMA IF NOT EXISTS " + SqlLiteral.name(schema));
    }
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    for (ReleaseTable table : manifest.tables()) {
      String schema = table.layer().equals("gold") ? gold : silver;
      declarations.add(TableViews.declare(folder.lake(), schema, table));
      columns.put(schema + "." + table.name(), names(table));
    }
    database.declare(declarations);
    for (RowViews.RowView view : new RowViews(manifest, gold, silver).all()) {
      if (declared(rows, view)) {
        columns.put(rows + "." + view.name(), new HashSet<>(view.columns()));
      }
    }
    return new OpenRelease(manifest, Optional.empty(), columns);
  }

  /** A release of an older shape may lack a column; its figures then open no rows. */
  private boolean declared(String schema, RowViews.RowView view) {
    try {
      database.declare(
          List.of(
              "CREATE OR REPLACE VIEW "
                  + SqlLiteral.name(schema)
                  + "."
                  + SqlLiteral.name(view.name())
                  + " AS "
                  + view.sql()));
      return true;
    } catch (SQLException olderShape) {
      return false;
    }
  }

  private OpenRelease withContact(OpenRelease release, Optional<ReleaseTable> contact)
      throws SQLException {
    String gold = "r" + release.manifest().releaseId();
    String rows = gold + "_rows";
    Map<String, Set<String>> columns = new LinkedHashMap<>(release.columns());
    if (contact.isPresent()) {
      List<String> declarations = new ArrayList<>();
      declarations.add(TableViews.declare(folder.lake(), gold, contact.get()));
      columns.put(gold + ".customer_contact", names(contact.get()));
      NAMED.forEach(
          (mart, view) -> {
            if (release.manifest().gold(mart).isPresent()) {
              declarations.add(named(gold, mart, rows, view));
              Set<String> named = new TreeSet<>(columns.getOrDefault(gold + "." + mart, Set.of()));
              named.addAll(List.of("display_name", "email", "phone"));
              columns.put(rows + "." + view, named);
            }
          });
      database.declare(declarations);
    }
    return new OpenRelease(release.manifest(), contact, columns);
  }

  /** The rows of a mart with the names of their customers. */
  private static String named(String gold, String mart, String rows, String view) {
    return "CREATE OR REPLACE VIEW %s.%s AS SELECT c.*, k.display_name, k.email, k.phone FROM %s.%s c"
            .formatted(
                SqlLiteral.name(rows),
                SqlLiteral.name(view),
                SqlLiteral.name(gold),
                SqlLiteral.name(mart))
        + " LEFT JOIN %s.customer_contact k USING (customer_id)".formatted(SqlLiteral.name(gold));
  }

  private void forgetOldest() throws SQLException {
    while (open.size() >= MOST_RELEASES) {
      long oldest = open.keySet().iterator().next();
      open.remove(oldest);
      List<String> declarations = new ArrayList<>();
      for (String suffix : List.of("_rows", "_silver", "")) {
        declarations.add(
            "DROP SCHEMA IF EXISTS " + SqlLiteral.name("r" + oldest + suffix) + " CASCADE");
      }
      database.declare(declarations);
    }
  }

  private static Set<String> names(ReleaseTable table) {
    Set<String> names = new HashSet<>();
    table.columns().forEach(column -> names.add(column.name()));
    return names;
  }
}
