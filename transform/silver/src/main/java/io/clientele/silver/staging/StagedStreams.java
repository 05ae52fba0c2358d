package io.clientele.silver.staging;

import io.clientele.connector.field.TypedSql;
import io.clientele.connector.ingest.StreamState;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The declared streams that have brought something, as silver reads them. */
public final class StagedStreams {
  private StagedStreams() {}

  /** Takes the bronze versions from the ledger; a stream without deliveries is left out. */
  public static List<StagedStream> of(List<StreamState> states, TableLedger ledger)
      throws IOException {
    List<StagedStream> streams = new ArrayList<>();
    for (StreamState state : states) {
      if (!state.deliveries().isEmpty()) {
        streams.add(of(state, ledger));
      }
    }
    return streams;
  }

  private static StagedStream of(StreamState state, TableLedger ledger) throws IOException {
    StreamSpec stream = state.stream();
    TableShape shape = state.shape();
    Optional<TableVersion> bronze = ledger.version(shape.name());
    return new StagedStream(
        state.source().name(),
        stream.name(),
        stream.delivery().kind(),
        !stream.isKeyless(),
        stream.changedAt() != null,
        windowBy(stream),
        ownFields(stream),
        bronze.orElse(new TableVersion(shape, 0, List.of())),
        state.deliveries(),
        state.live().stream().map(Delivery::number).collect(Collectors.toSet()),
        stream.staging());
  }

  private static List<String> ownFields(StreamSpec stream) {
    List<String> names = new ArrayList<>(stream.recordKey());
    String changedAt = stream.changedAt();
    if (changedAt != null) {
      names.add(changedAt);
    }
    String day = stream.delivery().windowField();
    if (day != null) {
      names.add(day);
      names.addAll(stream.delivery().windowWithin());
    }
    return names;
  }

  private static List<String> windowBy(StreamSpec stream) {
    List<String> names = new ArrayList<>();
    String day = stream.delivery().windowField();
    if (day != null) {
      names.add(day);
      names.addAll(stream.delivery().windowWithin());
    }
    return names.stream().map(name -> expression(stream, name)).toList();
  }

  private static String expression(StreamSpec stream, String name) {
    return stream
        .field(name)
        .map(TypedSql::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Stream " + stream.name() + " has no field '" + name + "' for its window"));
  }
}
