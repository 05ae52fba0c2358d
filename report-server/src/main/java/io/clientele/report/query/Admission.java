package io.clientele.report.query;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many questions run at once: one per core, four per core wait, the rest is sent away. */
final class Admission {
  private static final int WAITING_PER_CORE = 4;
  private static final int LONGEST_WAIT_SECONDS = 10;

  private final Semaphore running;
  private final int mostWaiting;
  private final AtomicInteger waiting = new AtomicInteger();

  Admission(int cores) {
    running = new Semaphore(cores, true);
    mostWaiting = cores * WAITING_PER_CORE;
  }

  /** Takes a place; the caller gives it back with {@link #leave()}. */
  void enter() {
    if (running.tryAcquire()) {
      return;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      throw new BusyException();
    }
    try {
      if (!running.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    } finally {
      waiting.decrementAndGet();
    }
  }

  void leave() {
    running.release();
  }
}
