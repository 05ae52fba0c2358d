package io.clientele.connector.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes one batch after another on a thread of its own, so that the next stream's files are looked
 * through meanwhile. After a failure nothing more is written.
 */
final class WriteQueue implements AutoCloseable {
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final List<Future<?>> writes = new ArrayList<>();
  private volatile boolean isEnded;

  /** A step that may fail to write. */
  interface Write {
    void run() throws IOException;
  }

  /** Writes when all that was added before has been written. */
  void add(Write write) {
    writes.add(writer.submit(() -> unlessEnded(write)));
  }

  private Void unlessEnded(Write write) throws IOException {
    if (!isEnded) {
      try {
        write.run();
      } catch (IOException | RuntimeException | Error failure) {
        isEnded = true;
        throw failure;
      }
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

  /**
   * Ends the thread. What is being written is written to its end, without an interrupt, which would
   * close the file under it; the rest is left.
   */
  @Override
  public void close() {
    isEnded = true;
    writer.shutdown();
    boolean isInterrupted = false;
    while (!writer.isTerminated()) {
      try {
        writer.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException stopped) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
