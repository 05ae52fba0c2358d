package io.clientele.report.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One consistent set of gold and silver files, as {@code releases/<id>.json} lists it.
 *
 * @param asOf the instant that all ages and windows of this release refer to
 * @param engine the engine that computed it
 */
public record ReleaseManifest(
    long releaseId,
    Instant createdAt,
    Instant asOf,
    LocalDate asOfDate,
    String engine,
    CompanyFacts company,
    List<ReleaseTable> tables) {

  public ReleaseManifest {
    if (releaseId < 1) {
      throw new IllegalArgumentException("Release id " + releaseId + " is not positive");
    }
    requireNonNull(createdAt);
    requireNonNull(asOf);
    requireNonNull(asOfDate);
    requireNonNull(engine);
    requireNonNull(company);
    tables = List.copyOf(tables);
  }

  /** The gold table of this name, if this release has it. */
  public Optional<ReleaseTable> gold(String name) {
    return table("gold", name);
  }

  /** The silver table of this name, if this release keeps silver and has it. */
  public Optional<ReleaseTable> silver(String name) {
    return table("silver", name);
  }

  /** Older releases keep gold only; their rows cannot be opened. */
  public boolean hasSilver() {
    return tables.stream().anyMatch(table -> table.layer().equals("silver"));
  }

  private Optional<ReleaseTable> table(String layer, String name) {
    return tables.stream()
        .filter(table -> table.layer().equals(layer) && table.name().equals(name))
        .findFirst();
  }
}
