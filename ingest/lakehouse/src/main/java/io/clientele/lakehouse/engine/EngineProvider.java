package io.clientele.lakehouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Opens one kind of engine; found through {@link ServiceLoader}. */
public interface EngineProvider {
  /** {@code duckdb} or {@code spark}. */
  String name();

  Engine open(EngineSettings settings);

  /** The engines on the class path, by name. */
  static List<EngineProvider> available() {
    List<EngineProvider> found = new ArrayList<>();
    ServiceLoader.load(EngineProvider.class).forEach(found::add);
    found.sort(java.util.Comparator.comparing(EngineProvider::name));
    return found;
  }

  /** The engine of this name; fails with what there is when it is not on the class path. */
  static EngineProvider named(String name) {
    return available().stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    "The engine '"
                        + name
                        + "' is not on the class path; there is "
                        + available().stream().map(EngineProvider::name).toList()));
  }
}
