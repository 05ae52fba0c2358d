package io.clientele.pipeline.cli;

import io.clientele.pipeline.run.StopRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns signals of the operating system into a request to stop.
 *
 * <p>A shutdown hook would be too late: by then Spark and the file system shut down beside the
 * running stage. Java has no other way to hear a signal and go on; the compiler's warning about it
 * cannot be switched off by name.
 */
final class StopSignals implements AutoCloseable {
  private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();

  private StopSignals() {}

  /** Listens until closed; then the signals do what they did before. */
  static StopSignals listen(StopRequest stop, List<String> names) {
    StopSignals signals = new StopSignals();
    for (String name : names) {
      Signal signal = new Signal(name);
      signals.before.put(signal, Signal.handle(signal, received -> stop.ask()));
    }
    return signals;
  }

  @Override
  public void close() {
    before.forEach(Signal::handle);
  }
}
