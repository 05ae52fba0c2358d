package io.clientele.pipeline.run;

import io.clientele.connector.field.TypedSql;
import io.clientele.connector.ingest.StreamState;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.silver.staging.StagedStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells silver what ingest knows of the streams. */
final class StagedStreams {
  private StagedStreams() {}

  /** The streams that were ever delivered. */
  static List<StagedStream> of(List<StreamState> states, TableLedger ledger) throws IOException {
    List<StagedStream> streams = new ArrayList<>();
    for (StreamState state : states) {
      if (!state.deliveries().isEmpty()) {
        Optional<TableVersion> bronze = ledger.version(state.bronze());
        streams.add(of(state, bronze.orElse(new TableVersion(state.shape(), 0, List.of()))));
      }
    }
    return streams;
  }

  private static StagedStream of(StreamState state, TableVersion bronze) {
    StreamSpec stream = state.stream();
    return new StagedStream(
        state.source().name(),
        stream.name(),
        stream.delivery().kind(),
        !stream.isKeyless(),
        stream.changedAt() != null,
        windowBy(stream),
        bronze,
        state.deliveries(),
        state.live().stream().map(Delivery::number).collect(Collectors.toSet()),
        stream.staging());
  }

  /** The day first, then what it is a day of. */
  private static List<String> windowBy(StreamSpec stream) {
    return Stream.concat(
            Stream.ofNullable(stream.delivery().windowField()),
            stream.delivery().windowWithin().stream())
        .map(field -> stream.field(field).map(TypedSql::of).orElse(field))
        .toList();
  }
}
