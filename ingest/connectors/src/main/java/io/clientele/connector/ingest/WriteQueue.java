package io.clientele.connector.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes one batch after another on a thread of its own, so that the next stream's files are looked
 * through meanwhile. After a failure nothing more is written.
 */
final class WriteQueue implements AutoCloseable {
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final List<Future<?>> writes = new ArrayList<>();
  private volatile boolean hasFailed;

  /** A step that may fail to write. */
  interface Write {
    void run() throws IOException;
  }

  /** Writes when all that was added before has been written. */
  void add(Write write) {
    writes.add(writer.submit(() -> unlessFailed(write)));
  }

  private Void unlessFailed(Write write) throws IOException {
    if (!hasFailed) {
      hasFailed = true;
      write.run();
      hasFailed = false;
    }
    return null;
  }

  /** Waits until everything is written; throws what the first failed write threw. */
  void finish() throws IOException {
    try {
      for (Future<?> write : writes) {
        write.get();
      }
    } catch (ExecutionException failed) {
      throw Parallel.cause(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Writing was interrupted", stopped);
    }
  }

  /** Ends the thread. What is being written is written to its end, the rest is left. */
  @Override
  public void close() {
    writer.shutdownNow();
    boolean isInterrupted = false;
    while (true) {
      try {
        if (writer.awaitTermination(1, java.util.concurrent.TimeUnit.HOURS)) {
          break;
        }
      } catch (InterruptedException stopped) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
