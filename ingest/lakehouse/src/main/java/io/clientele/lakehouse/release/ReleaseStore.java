package io.clientele.lakehouse.release;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The manifests of a lake's releases and the pointer to the current one. */
public final class ReleaseStore {
  private final Lake lake;

  public ReleaseStore(Lake lake) {
    this.lake = lake;
  }

  private Path pointer() {
    return lake.releases().resolve("CURRENT");
  }

  private Path manifest(long id) {
    return lake.releases().resolve(id + ".json");
  }

  /** The release that {@code CURRENT} names, or empty when nothing was published yet. */
  public Optional<Release> current() throws IOException {
    Optional<Long> id = currentId();
    return id.isEmpty() ? Optional.empty() : Optional.of(read(id.get()));
  }

  public Optional<Long> currentId() throws IOException {
    if (Files.notExists(pointer())) {
      return Optional.empty();
    }
    String text = Files.readString(pointer(), StandardCharsets.UTF_8).strip();
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException broken) {
      throw new IOException(
          pointer()
              + " holds '"
              + text
              + "', which is no release number; run"
              + " 'clientele rollback' to point it to a kept release.",
          broken);
    }
  }

  public Release read(long id) throws IOException {
    Path file = manifest(id);
    if (Files.notExists(file)) {
      throw new IOException(
          "There is no release " + id + "; 'clientele releases' lists the kept ones.");
    }
    return Json.MAPPER.readValue(Files.readAllBytes(file), Release.class);
  }

  /** The numbers of the kept releases, oldest first. */
  public List<Long> ids() throws IOException {
    if (Files.notExists(lake.releases())) {
      return List.of();
    }
    List<Long> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(lake.releases())) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+\\.json"))
          .forEach(name -> ids.add(Long.parseLong(name.substring(0, name.length() - 5))));
    }
    ids.sort(Comparator.naturalOrder());
    return ids;
  }

  /** Writes the manifest, then switches the pointer. */
  public void publish(Release release) throws IOException {
    CrashPoint.hit("before-manifest");
    DurableFiles.replace(
        manifest(release.releaseId()),
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(release));
    CrashPoint.hit("after-manifest");
    pointTo(release.releaseId());
    CrashPoint.hit("after-current");
  }

  /** Points {@code CURRENT} to a kept release. */
  public void pointTo(long id) throws IOException {
    DurableFiles.replace(pointer(), (id + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public void delete(long id) throws IOException {
    Files.deleteIfExists(manifest(id));
  }

  /** What is wrong with a release's files on the disk: missing, or of another size. */
  public List<String> damage(Release release) {
    List<String> damage = new ArrayList<>();
    for (Release.Table table : release.tables()) {
      for (DataFile file : table.files()) {
        Path path = lake.root().resolve(file.path());
        try {
          if (Files.size(path) != file.size()) {
            damage.add(file.path() + " has " + Files.size(path) + " bytes, not " + file.size());
          }
        } catch (IOException missing) {
          damage.add(file.path() + " is missing");
        }
      }
    }
    return damage;
  }
}
