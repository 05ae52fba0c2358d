package io.clientele.connector.landing;

import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps delivered bytes: {@code landing/<first 2 hex>/<sha256>/<file name>} and a manifest, which
 * is written last. A folder without a manifest was left by a crash and is written again.
 *
 * <p>Files are landed one by one and sealed together: to force a file to the disk is waiting, and
 * files that wait at the same time are written by the disk at once.
 */
public final class Landing {
  private static final String MANIFEST = "manifest.json";

  private final Lake lake;
  private final Map<Path, Manifest> unsealed = new LinkedHashMap<>();

  public Landing(Lake lake) {
    this.lake = lake;
  }

  /** What is known of a landed file. */
  record Manifest(
      String sha256, long size, String fileName, String source, String stream, Instant landedAt) {}

  /**
   * Copies a file into the landing, where it counts when it has been sealed. Bytes that are there
   * already stay as they are.
   */
  public LandedFile land(FoundFile found, String source, String stream, Instant now)
      throws IOException {
    Path incoming = Files.createTempFile(Files.createDirectories(lake.scratch()), "landing", null);
    try {
      ContentKey content = copy(found.file(), incoming);
      Path folder = folder(content.sha256());
      Manifest manifest =
          new Manifest(content.sha256(), content.size(), fileName(found), source, stream, now);
      Path landed = folder.resolve(place(incoming, folder, manifest));
      return new LandedFile(content, lake.root().relativize(landed).toString().replace('\\', '/'));
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /** Moves the bytes to their folder unless they are there; returns the name they have there. */
  private String place(Path incoming, Path folder, Manifest manifest) throws IOException {
    if (Files.exists(folder.resolve(MANIFEST))) {
      return Json.MAPPER
          .readTree(Files.readAllBytes(folder.resolve(MANIFEST)))
          .get("file_name")
          .asText();
    }
    Manifest before = unsealed.get(folder);
    if (before != null) {
      return before.fileName();
    }
    Files.createDirectories(folder);
    Files.move(incoming, folder.resolve(manifest.fileName()), StandardCopyOption.REPLACE_EXISTING);
    unsealed.put(folder, manifest);
    return manifest.fileName();
  }

  /** The folders that were filled since the last {@link #sealed}. */
  public List<Path> unsealed() {
    return List.copyOf(unsealed.keySet());
  }

  /** Forces a folder's bytes, then its manifest, to the disk. May be called by several threads. */
  public Path seal(Path folder) throws IOException {
    Manifest manifest = Objects.requireNonNull(unsealed.get(folder), "landed before");
    DurableFiles.force(folder.resolve(manifest.fileName()));
    DurableFiles.forceFolder(folder);
    DurableFiles.replace(folder.resolve(MANIFEST), Json.MAPPER.writeValueAsBytes(manifest));
    DurableFiles.forceFolder(parent(folder));
    return folder;
  }

  /** Ends the sealing: every landed file is on the disk when this returns. */
  public void sealed() throws IOException {
    if (!unsealed.isEmpty()) {
      DurableFiles.forceFolder(lake.landing());
      unsealed.clear();
    }
  }

  private static Path parent(Path folder) {
    return Objects.requireNonNull(folder.getParent(), "lies in the landing");
  }

  private Path folder(String sha256) {
    return lake.landing().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static String fileName(FoundFile found) {
    return Objects.requireNonNull(found.file().getFileName(), "a file has a name").toString();
  }

  private static ContentKey copy(Path from, Path to) throws IOException {
    MessageDigest digest = ContentKey.digest();
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
        size += count;
      }
    }
    return new ContentKey(HexFormat.of().formatHex(digest.digest()), size);
  }
}
