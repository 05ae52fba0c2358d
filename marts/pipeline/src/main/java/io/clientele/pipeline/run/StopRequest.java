package io.clientele.pipeline.run;

import java.util.ArrayList;
import java.util.List;

/** Whether a run was asked to end with the stage that it is in, and to begin no other. */
public final class StopRequest {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean asked;

  /** Asks; asking twice changes nothing. */
  public void ask() {
    List<Runnable> told;
    synchronized (this) {
      if (asked) {
        return;
      }
      asked = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  public synchronized boolean isAsked() {
    return asked;
  }

  /** Runs an action once when asked; at once when that has happened. */
  public void whenAsked(Runnable action) {
    synchronized (this) {
      if (!asked) {
        listeners.add(action);
        return;
      }
    }
    action.run();
  }
}
