package io.clientele.connector.inspect;

import io.clientele.connector.record.RecordInspection;
import io.clientele.connector.record.Reject;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.spec.TotalRule;
import io.clientele.connector.text.RefusedFileException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file once, keeps at most the keys of a snapshot, and says what can be taken. */
public final class Inspector {
  private final StreamSpec stream;

  public Inspector(StreamSpec stream) {
    this.stream = stream;
  }

  /**
   * Inspects one file.
   *
   * @param path as it stands in messages; a name that ends in {@code .gz} is unpacked
   * @throws IOException when the file cannot be read, which is no property of its content
   */
  public FileInspection inspect(Path file, String path) throws IOException {
    List<Reject> rejects = new ArrayList<>();
    SnapshotKeys keys = new SnapshotKeys(stream);
    long read = 0;
    try (RecordInspection records = RecordInspection.open(file, path, stream.recordFormat())) {
      while (records.next()) {
        read++;
        Reject reject = records.reject();
        if (reject != null) {
          rejects.add(reject);
        } else {
          keys.add(records);
        }
      }
      String refusal = tooMany(rejects, read);
      return new FileInspection(
          read, rejects, refusal == null ? wrongTotal(records) : refusal, keys.all());
    } catch (RefusedFileException whole) {
      return new FileInspection(read, rejects, String.valueOf(whole.getMessage()), Set.of());
    }
  }

  private @Nullable String tooMany(List<Reject> rejects, long read) {
    if (stream.tolerance().allows(rejects.size(), read)) {
      return null;
    }
    Map<io.clientele.connector.field.RejectReason, Integer> counts =
        new EnumMap<>(io.clientele.connector.field.RejectReason.class);
    rejects.forEach(reject -> counts.merge(reject.reason(), 1, Integer::sum));
    var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Reject first =
        rejects.stream().filter(reject -> reject.reason() == most).findFirst().orElseThrow();
    return "has "
        + rejects.size()
        + " bad records of "
        + read
        + ", more than "
        + stream.tolerance().rows()
        + " and more than "
        + percent()
        + " %; most are "
        + most.code()
        + ", like line "
        + first.line()
        + ": "
        + first.message()
        + " "
        + most.remedy();
  }

  private String percent() {
    double percent = stream.tolerance().percent();
    return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
  }

  /** A total can only be wrong when every record that it sums up could be read. */
  private @Nullable String wrongTotal(RecordInspection records) {
    TotalRule.Control control = stream.totals().control();
    if (control == null) {
      return null;
    }
    BigDecimal total = records.controlTotal();
    if (total == null) {
      return control.isRequired()
          ? "has no total row that starts with '"
              + String.join("' or '", control.starts())
              + "'. Is the file cut? Deliver it again."
          : null;
    }
    BigDecimal sum = records.controlSum();
    if (!records.isControlComplete()
        || sum.setScale(total.scale(), RoundingMode.HALF_UP).compareTo(total) == 0) {
      return null;
    }
    return "adds up to "
        + sum.toPlainString()
        + " in "
        + control.field()
        + ", but its total row says "
        + total.toPlainString()
        + ". Rows are missing or doubled: deliver it again.";
  }
}
