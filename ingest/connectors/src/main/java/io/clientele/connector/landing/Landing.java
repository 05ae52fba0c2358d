package io.clientele.connector.landing;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Objects;

/**
 * Keeps delivered bytes: {@code landing/<first 2 hex>/<sha256>/<file name>} and a manifest, which is
 * written last. A folder without a manifest was left by a crash and is written again.
 */
public final class Landing {
  private static final String MANIFEST = "manifest.json";

  private final Lake lake;

  public Landing(Lake lake) {
    this.lake = lake;
  }

  /** What is known of a landed file. */
  record Manifest(
      String sha256, long size, String fileName, String source, String stream, Instant landedAt) {}

  /**
   * Copies a file into the landing; it is on the disk when this returns. Bytes that are there
   * already stay as they are.
   */
  public LandedFile land(FoundFile found, String source, String stream, Instant now)
      throws IOException {
    Path incoming = Files.createTempFile(Files.createDirectories(lake.scratch()), "landing", null);
    try {
      ContentKey content = copy(found.file(), incoming);
      Path folder = folder(content.sha256());
      if (Files.notExists(folder.resolve(MANIFEST))) {
        place(incoming, folder, new Manifest(
            content.sha256(), content.size(), fileName(found), source, stream, now));
      }
      JsonNode manifest = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve(MANIFEST)));
      Path landed = folder.resolve(manifest.get("file_name").asText());
      return new LandedFile(
          content, lake.root().relativize(landed).toString().replace('\\', '/'));
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  private Path folder(String sha256) {
    return lake.landing().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static String fileName(FoundFile found) {
    return Objects.requireNonNull(found.file().getFileName(), "a file has a name").toString();
  }

  private static void place(Path incoming, Path folder, Manifest manifest) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve(manifest.fileName());
    DurableFiles.force(incoming);
    Files.move(incoming, target, StandardCopyOption.REPLACE_EXISTING);
    DurableFiles.forceFolder(folder);
    DurableFiles.replace(folder.resolve(MANIFEST), Json.MAPPER.writeValueAsBytes(manifest));
    Path parent = Objects.requireNonNull(folder.getParent(), "lies in the landing");
    DurableFiles.forceFolder(parent);
    DurableFiles.forceFolder(Objects.requireNonNull(parent.getParent(), "lies in the landing"));
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
