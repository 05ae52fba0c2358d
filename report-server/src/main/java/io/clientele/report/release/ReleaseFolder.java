package io.clientele.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The releases of one lake and which of them is current.
 *
 * <p>{@code CURRENT} is looked at on every call: modification time and size first, content when
 * they changed. A manifest never changes once written, so it is read once.
 */
public final class ReleaseFolder {
  private static final Pattern MANIFEST = Pattern.compile("(\\d{1,18})\\.json");

  private final Path lake;
  private final Map<Long, ReleaseManifest> read = new ConcurrentHashMap<>();
  private volatile @Nullable Seen seen;

  private record Seen(FileTime modified, long size, CurrentRelease release) {}

  public ReleaseFolder(Path lake) {
    this.lake = lake;
  }

  public Path lake() {
    return lake;
  }

  /**
   * The release to show: the one that {@code CURRENT} names, or the newest intact one with the
   * reason why that is another.
   *
   * @throws InvalidReleaseException when the lake has no intact release at all
   */
  public CurrentRelease current() {
    Path pointer = lake.resolve("releases").resolve("CURRENT");
    try {
      BasicFileAttributes attributes = Files.readAttributes(pointer, BasicFileAttributes.class);
      Seen before = seen;
      if (before != null
          && before.size() == attributes.size()
          && before.modified().equals(attributes.lastModifiedTime())
          && before.release().isHealthy()) {
        return before.release();
      }
      CurrentRelease found = resolve(Files.readString(pointer).strip());
      seen = new Seen(attributes.lastModifiedTime(), attributes.size(), found);
      return found;
    } catch (NoSuchFileException missing) {
      return fallback("releases/CURRENT is missing");
    } catch (IOException unreadable) {
      return fallback("releases/CURRENT cannot be read: " + unreadable.getMessage());
    }
  }

  /**
   * The manifest of one release, its files checked for presence and size.
   *
   * @throws InvalidReleaseException when it does not exist or is not intact
   */
  public ReleaseManifest release(long releaseId) {
    ReleaseManifest known = read.get(releaseId);
    if (known != null) {
      return known;
    }
    ReleaseManifest manifest =
        ManifestReader.manifest(lake.resolve("releases").resolve(releaseId + ".json"));
    if (manifest.releaseId() != releaseId) {
      throw new InvalidReleaseException(
          "releases/%d.json says it is release %d".formatted(releaseId, manifest.releaseId()));
    }
    manifest.tables().forEach(this::requireFiles);
    read.put(releaseId, manifest);
    return manifest;
  }

  /** All release ids that have a manifest, newest first; damaged ones included. */
  public List<Long> ids() {
    try (Stream<Path> files = Files.list(lake.resolve("releases"))) {
      return files
          .map(file -> id(file.getFileName().toString()))
          .flatMapToLong(OptionalLong::stream)
          .boxed()
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** The table that no release pins, in its current version; empty when it was never written. */
  public Optional<ReleaseTable> unpinned(String gold) {
    Path ledger = lake.resolve("tables").resolve("gold." + gold + ".json");
    return Files.exists(ledger) ? Optional.of(ManifestReader.ledger(ledger)) : Optional.empty();
  }

  private CurrentRelease resolve(String content) {
    OptionalLong id = id(content + ".json");
    if (id.isEmpty()) {
      return fallback("releases/CURRENT does not hold a release id");
    }
    try {
      return CurrentRelease.healthy(release(id.getAsLong()));
    } catch (InvalidReleaseException damaged) {
      return fallback("release " + content + " is not intact");
    }
  }

  private CurrentRelease fallback(String reason) {
    List<String> tried = new ArrayList<>();
    for (long id : ids()) {
      try {
        return new CurrentRelease(release(id), Optional.of(reason));
      } catch (InvalidReleaseException damaged) {
        tried.add(String.valueOf(damaged.getMessage()));
      }
    }
    throw new InvalidReleaseException(
        "The lake "
            + lake
            + " has no release to show: "
            + reason
            + ". "
            + (tried.isEmpty() ? "Run ./clientele run first." : String.join("; ", tried)));
  }

  private void requireFiles(ReleaseTable table) {
    for (ReleaseFile file : table.files()) {
      try {
        long size = Files.size(lake.resolve(file.path()));
        if (size != file.size()) {
          throw new InvalidReleaseException(
              "%s has %d bytes, the release says %d".formatted(file.path(), size, file.size()));
        }
      } catch (IOException missing) {
        throw new InvalidReleaseException(file.path() + " is missing", missing);
      }
    }
  }

  private static OptionalLong id(String fileName) {
    Matcher matcher = MANIFEST.matcher(fileName);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
