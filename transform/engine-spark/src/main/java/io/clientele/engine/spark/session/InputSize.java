package io.clientele.engine.spark.session;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.TableVersion;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * Plans for little data as long as there is little: then one partition each and a plan made once
 * cost less than pieces that are looked at again between the steps. From some size on it is the
 * other way round, and stays so for the session.
 *
 * <p>Only on one machine, and only where neither configuration nor {@code spark-submit} says how
 * queries are to be planned.
 */
public final class InputSize {
  private static final long LARGE = 48L << 20;
  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final SparkSession session;
  private final Set<String> seen = new HashSet<>();
  private final String manyPartitions;
  private boolean small;
  private long bytes;

  private InputSize(SparkSession session, boolean small) {
    this.session = session;
    this.manyPartitions = session.conf().get(PARTITIONS);
    this.small = small;
    if (small) {
      plan("false", "1");
    }
  }

  /** For a new session; {@link SparkSettings#LITTLE_FIRST} tells whether anything is to be done. */
  public static InputSize of(SparkSession session) {
    return new InputSize(
        session, Boolean.parseBoolean(session.conf().get(SparkSettings.LITTLE_FIRST, "false")));
  }

  /** Counts a table's files once each, compressed as they lie there. */
  public synchronized void add(TableVersion table) {
    for (DataFile file : table.files()) {
      if (seen.add(file.path())) {
        bytes += file.size();
      }
    }
    if (small && bytes >= LARGE) {
      small = false;
      plan("true", manyPartitions);
    }
  }

  private void plan(String adaptive, String partitions) {
    session.conf().set(ADAPTIVE, adaptive);
    session.conf().set(PARTITIONS, partitions);
  }
}
