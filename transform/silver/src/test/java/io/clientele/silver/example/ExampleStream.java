package io.clientele.silver.example;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryKind;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import io.clientele.silver.staging.StagedStream;
import io.clientele.testkit.ListRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A stream of an example: its deliveries are CSV files whose columns are bronze fields.
 *
 * @param path the delivered path of each file; the same path again replaces what it brought
 */
record ExampleStream(
    @JsonProperty("source") String source,
    @JsonProperty("stream") String stream,
    @JsonProperty("delivery") String delivery,
    @JsonProperty("key") List<String> key,
    @JsonProperty("changed_at") @Nullable String changedAt,
    @JsonProperty("window") List<String> window,
    @JsonProperty("files") List<String> files,
    @JsonProperty("paths") List<String> paths,
    @JsonProperty("staging") Map<String, String> staging) {
  private static final Instant FIRST_DELIVERY = Instant.parse("2026-01-01T06:00:00Z");
  private static final int HOUR = 3600;

  /** Appends the deliveries; the first has this number. */
  StagedStream deliver(Path folder, Engine engine, long firstNumber) throws IOException {
    List<Csv> tables = tables(folder);
    TableShape shape = shape(tables.get(0).header());
    List<RecordSource> records = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      records.add(records(shape, tables.get(i), firstNumber + i, path(i)));
    }
    TableVersion bronze =
        engine.append(shape, records, new Transaction(source + "/" + stream, firstNumber));
    return staged(folder, tables, bronze, firstNumber);
  }

  StagedStream withoutData(Path folder, long firstNumber) throws IOException {
    List<Csv> tables = tables(folder);
    TableVersion bronze = new TableVersion(shape(tables.get(0).header()), 0, List.of());
    return staged(folder, tables, bronze, firstNumber);
  }

  private List<Csv> tables(Path folder) throws IOException {
    List<Csv> tables = new ArrayList<>();
    for (String file : files) {
      tables.add(Csv.read(folder.resolve(file)));
    }
    return tables;
  }

  private StagedStream staged(Path folder, List<Csv> tables, TableVersion bronze, long firstNumber)
      throws IOException {
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      deliveries.add(delivery(tables.get(i), firstNumber + i, path(i)));
    }
    Map<String, String> queries = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : staging.entrySet()) {
      queries.put(entry.getKey(), Files.readString(folder.resolve(entry.getValue())));
    }
    return new StagedStream(
        source,
        stream,
        kind(),
        key != null,
        changedAt != null,
        window == null ? List.of() : window,
        key == null ? List.of() : key,
        bronze,
        deliveries,
        live(deliveries),
        queries);
  }

  private DeliveryKind kind() {
    return DeliveryKind.valueOf(delivery.toUpperCase(java.util.Locale.ROOT));
  }

  private String path(int file) {
    return paths == null ? files.get(file) : paths.get(file);
  }

  private Set<Long> live(List<Delivery> deliveries) {
    Map<String, Long> newest = new LinkedHashMap<>();
    deliveries.forEach(each -> newest.put(each.path(), each.number()));
    return kind() == DeliveryKind.SNAPSHOT
        ? Set.of(deliveries.get(deliveries.size() - 1).number())
        : new TreeSet<>(newest.values());
  }

  private TableShape shape(List<String> fields) {
    List<Column> columns = new ArrayList<>();
    fields.forEach(name -> columns.add(Column.of(name, ColumnType.TEXT)));
    columns.add(Column.of("_extra", ColumnType.TEXT));
    columns.add(Column.of("_record_key", ColumnType.TEXT));
    columns.add(Column.of("_changed_at", ColumnType.INSTANT));
    columns.add(Column.of("_source", ColumnType.TEXT));
    columns.add(Column.of("_stream", ColumnType.TEXT));
    columns.add(Column.of("_delivery_id", ColumnType.TEXT));
    columns.add(Column.of("_delivery_number", ColumnType.BIGINT));
    columns.add(Column.of("_row_number", ColumnType.BIGINT));
    columns.add(Column.of("_content_hash", ColumnType.TEXT));
    columns.add(Column.of("_ingested_at", ColumnType.INSTANT));
    return TableShape.of(TableName.bronze(source, stream), columns, List.of());
  }

  private RecordSource records(TableShape shape, Csv csv, long number, String path) {
    List<List<@Nullable String>> records = new ArrayList<>();
    for (List<@Nullable String> row : csv.rows()) {
      int line = records.size() + 2;
      List<@Nullable String> record = new ArrayList<>(row);
      record.add(null);
      record.add(key == null ? path + "#" + line : key(csv, row));
      record.add(changedAt == null ? null : row.get(csv.header().indexOf(changedAt)));
      record.add(source);
      record.add(stream);
      record.add(id(number));
      record.add(String.valueOf(number));
      record.add(String.valueOf(line));
      record.add(Integer.toHexString(row.hashCode()));
      record.add(received(number).toString());
      records.add(record);
    }
    return new ListRecords(shape.columnNames(), records, List.of(), List.of());
  }

  private String key(Csv csv, List<@Nullable String> row) {
    return key.stream()
        .map(name -> String.valueOf(row.get(csv.header().indexOf(name))))
        .collect(java.util.stream.Collectors.joining("|"));
  }

  private String id(long number) {
    return source + "/" + stream + ":" + number;
  }

  private static Instant received(long number) {
    return FIRST_DELIVERY.plusSeconds(number * HOUR);
  }

  private Delivery delivery(Csv csv, long number, String path) {
    int rows = csv.rows().size();
    return new Delivery(
        id(number),
        number,
        source,
        stream,
        path,
        "0",
        1,
        received(number),
        "landing/" + path,
        rows,
        rows,
        0,
        null,
        null);
  }
}
