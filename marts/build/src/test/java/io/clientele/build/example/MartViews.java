package io.clientele.build.example;

import io.clientele.build.BuildRequest;
import io.clientele.build.Inputs;
import io.clientele.build.RunViews;
import io.clientele.build.function.GroupedFunctions;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.catalog.segment.SegmentRules;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.company.WorkingHours;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the inputs of a mart readable: given rows, else computed marts, else empty tables. */
public final class MartViews {
  public static final MartCatalog CATALOG = MartCatalog.load(Inputs.all());

  /** A company at the end of June 2026, two hours east of UTC in summer. */
  static final Company COMPANY =
      new Company(
          "Example",
          "EUR",
          ZoneId.of("Europe/Budapest"),
          Instant.parse("2026-06-30T21:59:59Z"),
          "auto",
          "monday",
          "01-01",
          "en",
          90,
          "last_non_direct",
          WorkingHours.USUAL,
          Company.USUAL_ANSWER_SECONDS);

  private final Engine engine;
  private final Map<String, CsvTable> given;
  private final Set<String> open = new HashSet<>();

  /** Over tables that the caller makes readable and names by {@link #isOpen}. */
  public MartViews(Engine engine) {
    this(engine, Map.of());
  }

  MartViews(Engine engine, Map<String, CsvTable> given) {
    this.engine = engine;
    this.given = given;
    CsvTable streams = given.get(MartSpec.CONFIGURED_STREAM);
    RunViews.define(
        engine,
        COMPANY,
        streams == null
            ? List.of()
            : streams.rows().stream()
                .map(row -> new BuildRequest.Stream(row.get(0), row.get(1)))
                .toList(),
        SegmentRules.standard());
  }

  /** Somebody else made it readable. */
  public void isOpen(String read) {
    open.add(read);
  }

  public void open(String read) {
    if (MartSpec.RUN_VIEWS.contains(read) || !open.add(read)) {
      return;
    }
    CsvTable rows = given.get(read);
    if (rows != null) {
      List<Column> columns =
          shape(read).columns().stream()
              .filter(column -> column.type().kind() != ColumnType.Kind.TEXT_MAP)
              .toList();
      engine.defineRows(read, columns, rows.typed(columns));
    } else if (CATALOG.find(read).isPresent()) {
      compute(CATALOG.mart(read));
    } else {
      engine.registerEmpty(read, shape(read));
    }
  }

  /** Makes a mart readable by its query, with its declared types. */
  void compute(MartSpec mart) {
    mart.reads().forEach(this::open);
    if (mart.builder().isSql()) {
      engine.materialize(mart.mart(), typed(mart));
    } else {
      engine.defineGrouped(
          mart.mart(),
          new GroupedQuery(
              mart.query(),
              mart.builder().groupedBy(),
              mart.builder().orderedBy(),
              GroupedFunctions.named(mart.builder().name())));
    }
  }

  static TableShape shape(String read) {
    TableName name = TableName.parse(read);
    return switch (name.layer()) {
      case GOLD -> CATALOG.mart(name.table().replaceFirst("__stored$", "")).shape();
      case QUARANTINE -> Inputs.quarantine();
      default -> SilverShapes.declared().shape(name.table());
    };
  }

  /** The casts that storing a mart makes. */
  private static String typed(MartSpec mart) {
    return mart.shape().columns().stream()
            .map(MartViews::cast)
            .collect(Collectors.joining(", ", "select ", ""))
        + " from ("
        + mart.query()
        + ") as computed";
  }

  private static String cast(Column column) {
    return switch (column.type().kind()) {
      case INSTANT, TEXT_MAP -> column.name();
      case TEXT -> "cast(" + column.name() + " as string) as " + column.name();
      case DECIMAL ->
          "cast("
              + column.name()
              + " as decimal("
              + column.type().precision()
              + ","
              + column.type().scale()
              + ")) as "
              + column.name();
      default ->
          "cast(" + column.name() + " as " + column.type().toString() + ") as " + column.name();
    };
  }
}
