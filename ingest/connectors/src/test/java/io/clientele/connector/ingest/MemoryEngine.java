package io.clientele.connector.ingest;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.GroupedQuery;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps appended records in memory, exactly once per transaction; computes nothing. */
final class MemoryEngine implements Engine {
  private final Map<TableName, List<Map<String, String>>> tables = new HashMap<>();
  private final Map<String, Long> transactions = new HashMap<>();
  private int appendsUntilFailure = Integer.MAX_VALUE;

  /** The append after this many fails, as a crash would end the process there. */
  void failAfter(int appends) {
    appendsUntilFailure = appends;
  }

  List<Map<String, String>> rows(TableName table) {
    return tables.getOrDefault(table, List.of());
  }

  @Override
  public TableVersion append(
      TableShape shape, List<RecordSource> records, Transaction transaction) {
    if (appendsUntilFailure-- == 0) {
      appendsUntilFailure = Integer.MAX_VALUE;
      throw new IllegalStateException("the process ended here");
    }
    String key = shape.name() + "@" + transaction.application();
    if (transactions.getOrDefault(key, 0L) < transaction.number()) {
      List<Map<String, String>> rows = tables.computeIfAbsent(shape.name(), n -> new ArrayList<>());
      records.forEach(source -> add(shape, source, rows));
      transactions.put(key, transaction.number());
    }
    return current(shape).orElseThrow();
  }

  private static void add(TableShape shape, RecordSource source, List<Map<String, String>> rows) {
    try (RecordSource.Reader reader = source.open()) {
      for (String[] values = reader.next(); values != null; values = reader.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        shape.columnNames().forEach(column -> row.put(column, null));
        for (int index = 0; index < values.length; index++) {
          row.replace(source.recordColumns().get(index), values[index]);
        }
        for (int index = 0; index < source.constants().size(); index++) {
          row.replace(source.constantColumns().get(index), source.constants().get(index));
        }
        rows.add(row);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public Optional<TableVersion> current(TableShape shape) {
    return Optional.ofNullable(tables.get(shape.name()))
        .map(
            rows ->
                new TableVersion(
                    shape, rows.size(), List.of(new DataFile("memory", 0, rows.size(), ""))));
  }

  @Override
  public Optional<Long> lastTransaction(TableShape shape, String application) {
    return Optional.ofNullable(transactions.get(shape.name() + "@" + application));
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void register(String view, TableVersion table) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void registerEmpty(String view, TableShape shape) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void define(String view, String sql) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void materialize(String view, String sql) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void defineRows(String view, List<Column> columns, List<List<Object>> rows) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void defineGrouped(String view, GroupedQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<List<Object>> rows(String sql) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void drop(String view) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TableVersion append(TableShape shape, String sql, Transaction transaction) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TableVersion replace(TableShape shape, String sql) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TableVersion merge(TableShape shape, String sql) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void vacuum(TableShape shape, List<TableVersion> kept) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
