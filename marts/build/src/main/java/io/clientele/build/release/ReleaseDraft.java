package io.clientele.build.release;

import io.clientele.build.check.MartFacts;
import io.clientele.build.plan.BuildInputs;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.LedgerEntry;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.Release.CompanyCard;
import io.clientele.lakehouse.table.Layer;
import io.clientele.lakehouse.table.TableShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what a release says of its tables. */
public final class ReleaseDraft {
  private ReleaseDraft() {}

  /**
   * The tables of the next release: gold in building order, then silver.
   *
   * @param entries the ledger's entries of stored marts, by name
   * @param facts what was learned of the marts that were checked; of others, the last release tells
   */
  public static List<Release.Table> tables(
      List<MartSpec> marts,
      Map<String, LedgerEntry> entries,
      Map<String, MartFacts> facts,
      Optional<Release> last,
      BuildInputs inputs) {
    List<Release.Table> tables = new ArrayList<>();
    for (MartSpec mart : marts) {
      LedgerEntry entry = entries.get(mart.mart());
      if (mart.isPinned() && entry != null) {
        MartFacts fact = facts.get(mart.mart());
        Map<String, String> controls =
            fact != null
                ? fact.controls()
                : last.flatMap(release -> release.table(mart.name()))
                    .map(Release.Table::controls)
                    .orElse(Map.of());
        tables.add(
            new Release.Table(
                Layer.GOLD.schema(),
                mart.mart(),
                entry.version(),
                entry.rows(),
                entry.key(),
                entry.columns(),
                entry.files(),
                entry.fingerprint(),
                controls));
      }
    }
    inputs
        .versions()
        .forEach(
            (name, version) -> {
              if (name.layer() == Layer.SILVER) {
                tables.add(silver(version, inputs.fingerprints().getOrDefault(name, "")));
              }
            });
    return tables;
  }

  private static Release.Table silver(TableVersion version, String fingerprint) {
    TableShape shape = version.shape();
    return new Release.Table(
        shape.name().layer().schema(),
        shape.name().table(),
        version.version(),
        version.rows(),
        shape.key(),
        shape.columns().stream()
            .map(
                column ->
                    new LedgerEntry.ShapeColumn(
                        column.name(), column.type().toString(), column.description()))
            .toList(),
        version.files(),
        fingerprint,
        Map.of());
  }

  public static CompanyCard card(Company company) {
    return new CompanyCard(
        company.name(),
        company.currency(),
        company.timezone().getId(),
        company.locale(),
        company.weekStarts(),
        company.fiscalYearStarts(),
        company.defaultModel());
  }

  /** Whether a reader would see anything new. */
  public static boolean isNews(
      Optional<Release> last, List<Release.Table> tables, Company company) {
    return last.isEmpty()
        || !last.get().tables().equals(tables)
        || !last.get().asOfDate().equals(company.asOfDate())
        || !last.get().company().equals(card(company));
  }

  public static Release release(
      long id,
      Instant now,
      String engine,
      Company company,
      List<Release.Table> tables,
      List<String> unpinned) {
    return new Release(
        id, now, company.asOf(), company.asOfDate(), engine, card(company), tables, unpinned);
  }
}
