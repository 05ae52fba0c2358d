package io.clientele.engine.spark;

import io.clientele.engine.spark.record.GroupRows;
import io.clientele.engine.spark.record.RecordRows;
import io.clientele.engine.spark.record.SourceGroups;
import io.clientele.engine.spark.session.InputSize;
import io.clientele.engine.spark.session.KnownClasses;
import io.clientele.engine.spark.session.ScratchFolder;
import io.clientele.engine.spark.session.SparkSessions;
import io.clientele.engine.spark.sql.DeclaredQuery;
import io.clientele.engine.spark.sql.SparkText;
import io.clientele.engine.spark.sql.SparkTypes;
import io.clientele.engine.spark.sql.Values;
import io.clientele.engine.spark.sql.ViewNames;
import io.clientele.engine.spark.table.DeltaTables;
import io.clientele.engine.spark.table.Materialized;
import io.clientele.engine.spark.table.Merge;
import io.clientele.engine.spark.table.ParquetFiles;
import io.clientele.engine.spark.table.Vacuum;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * The contract on Spark and Delta, on this machine or on a cluster that sees the lake's folder.
 *
 * <p>Views belong to one caller at a time. {@link #rows}, {@link #current}, {@link #append}, {@link
 * #replace} and {@link #merge} may be called by several threads at once as long as no two of them
 * write the same table and nobody changes a view that another reads: marts are built side by side.
 */
public final class SparkEngine implements Engine {
  static final String NAME = "spark";

  private final Lake lake;
  private final SparkSession session;
  private final DeltaTables tables;
  private final Merge merge;
  private final ScratchFolder scratch;
  private final Materialized materialized;
  private final InputSize input;

  public SparkEngine(EngineSettings settings) {
    this.lake = new Lake(settings.lake());
    this.session = SparkSessions.open(settings);
    this.tables = new DeltaTables(session, lake);
    this.merge = new Merge(session, tables);
    this.scratch = ScratchFolder.in(settings.scratch());
    this.materialized = new Materialized(session, scratch.path());
    this.input = InputSize.of(session);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A job leaves cores idle while it is planned, committed and read back. */
  @Override
  public int lanes() {
    return 3;
  }

  // ---- reading

  @Override
  public void register(String view, TableVersion table) {
    step(
        view,
        "registering " + table.shape().name(),
        () -> {
          input.add(table);
          List<Path> files =
              table.files().stream().map(file -> lake.root().resolve(file.path())).toList();
          show(view, ParquetFiles.read(session, SparkTypes.of(table.shape().columns()), files));
          return view;
        });
  }

  @Override
  public void registerEmpty(String view, TableShape shape) {
    step(
        view,
        "registering",
        () -> {
          show(view, ParquetFiles.read(session, SparkTypes.of(shape.columns()), List.of()));
          return view;
        });
  }

  @Override
  public void define(String view, String sql) {
    step(
        view,
        "defining",
        () ->
            session.sql(
                "create or replace temporary view "
                    + ViewNames.viewOf(view)
                    + " as\n"
                    + SparkText.of(sql)));
  }

  @Override
  public void materialize(String view, String sql) {
    step(
        view,
        "materializing",
        () -> {
          show(view, materialized.keep(ViewNames.viewOf(view), query(sql)));
          return view;
        });
  }

  @Override
  public void defineRows(String view, List<Column> columns, List<List<@Nullable Object>> rows) {
    step(
        view,
        "defining rows",
        () -> {
          List<Row> local = rows.stream().map(Values::row).toList();
          show(view, session.createDataFrame(local, SparkTypes.of(columns)));
          return view;
        });
  }

  @Override
  public void defineGrouped(String view, GroupedQuery query) {
    step(
        view,
        "computing groups",
        () -> {
          show(view, materialized.keep(ViewNames.viewOf(view), grouped(query)));
          return view;
        });
  }

  private Dataset<Row> grouped(GroupedQuery query) {
    Dataset<Row> rows = query(query.sql());
    List<String> names = Arrays.asList(rows.columns());
    int[] groupedBy = query.groupedBy().stream().mapToInt(names::indexOf).toArray();
    org.apache.spark.sql.Column[] groups = columns(query.groupedBy().stream());
    Dataset<Row> together = groups.length == 0 ? rows.coalesce(1) : rows.repartition(groups);
    return together
        .sortWithinPartitions(
            columns(Stream.concat(query.groupedBy().stream(), query.orderedBy().stream())))
        .mapPartitions(
            new GroupRows(groupedBy, query.function()),
            Encoders.row(SparkTypes.of(query.function().output())));
  }

  private static org.apache.spark.sql.Column[] columns(Stream<String> names) {
    return names.map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
  }

  @Override
  public List<List<@Nullable Object>> rows(String sql) {
    return step(
        "query",
        "computing",
        () -> {
          List<List<@Nullable Object>> rows = new ArrayList<>();
          query(sql).collectAsList().forEach(row -> rows.add(Values.of(row)));
          return rows;
        });
  }

  @Override
  public void drop(String view) {
    step(
        view,
        "dropping",
        () -> {
          session.catalog().dropTempView(ViewNames.viewOf(view));
          materialized.drop(ViewNames.viewOf(view));
          return view;
        });
  }

  // ---- writing

  @Override
  public Optional<TableVersion> current(TableShape shape) {
    return step(shape.name().toString(), "reading the log", () -> tables.current(shape));
  }

  @Override
  public Optional<Long> lastTransaction(TableShape shape, String application) {
    return step(
        shape.name().toString(),
        "reading the log",
        () -> tables.lastTransaction(shape, application));
  }

  @Override
  public TableVersion append(
      TableShape shape, List<RecordSource> records, Transaction transaction) {
    return step(
        shape.name().toString(),
        "appending records",
        () -> tables.append(shape, delivered(shape, records), transaction));
  }

  private Dataset<Row> delivered(TableShape shape, List<RecordSource> records) {
    List<List<RecordSource>> groups = SourceGroups.of(records);
    RDD<InternalRow> rows =
        new JavaSparkContext(session.sparkContext())
            .parallelize(groups, groups.size())
            .flatMap(new RecordRows(shape))
            .rdd();
    return ((org.apache.spark.sql.classic.SparkSession) session)
        .internalCreateDataFrame(rows, SparkTypes.of(shape.columns()), false);
  }

  @Override
  public TableVersion append(TableShape shape, String sql, Transaction transaction) {
    return step(
        shape.name().toString(),
        "appending",
        () -> tables.append(shape, declared(shape, sql), transaction));
  }

  @Override
  public TableVersion replace(TableShape shape, String sql) {
    return step(
        shape.name().toString(), "replacing", () -> tables.replace(shape, declared(shape, sql)));
  }

  @Override
  public TableVersion merge(TableShape shape, String sql) {
    String view = "_merge_" + shape.name().layer().schema() + "__" + shape.name().table();
    return step(
        shape.name().toString(),
        "merging",
        () -> {
          try {
            return merge.into(shape, materialized.keep(view, declared(shape, sql)));
          } finally {
            materialized.drop(view);
          }
        });
  }

  @Override
  public void vacuum(TableShape shape, List<TableVersion> kept) {
    step(
        shape.name().toString(),
        "deleting files",
        () -> {
          Vacuum.run(tables, shape, kept);
          return shape;
        });
  }

  @Override
  public void close() {
    scratch.close();
    SparkSessions.close();
  }

  // ---- helpers

  private Dataset<Row> query(String sql) {
    return session.sql(SparkText.of(sql));
  }

  private Dataset<Row> declared(TableShape shape, String sql) {
    return DeclaredQuery.of(query(sql), shape.columns());
  }

  private void show(String view, Dataset<Row> rows) {
    rows.createOrReplaceTempView(ViewNames.viewOf(view));
  }

  /** Spark looks up its session and classes by thread; whoever calls gets these. */
  private <T> T step(String subject, String step, Step.Work<T> work) {
    SparkSession.setActiveSession(session);
    KnownClasses.use();
    return Step.of(subject, step, work);
  }
}
