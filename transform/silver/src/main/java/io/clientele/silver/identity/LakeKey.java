package io.clientele.silver.identity;

import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret by which a lake names its customers. Without it no one can tell who an id is. */
public final class LakeKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LENGTH = 32;
  private static final int ID_BYTES = 8;

  private final byte[] secret;

  private LakeKey(byte[] secret) {
    this.secret = secret;
  }

  /** A fixed key made of any text: for samples and tests, whose ids must come out the same. */
  public static LakeKey fixed(String text) {
    try {
      return new LakeKey(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java", impossible);
    }
  }

  /** The key of {@code lake.key} in the lake's folder; made on first use, readable by its owner. */
  public static LakeKey of(Lake lake) throws IOException {
    Path file = lake.root().resolve("lake.key");
    if (Files.notExists(file)) {
      byte[] secret = new byte[LENGTH];
      new SecureRandom().nextBytes(secret);
      create(file, (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (!text.matches("[0-9a-f]{" + 2 * LENGTH + "}")) {
      throw new IOException(
          file
              + " does not hold "
              + 2 * LENGTH
              + " hex digits; restore it from a backup, or every customer gets another id.");
    }
    return new LakeKey(HexFormat.of().parseHex(text));
  }

  /** The file that replaces the key's is made with its permissions before anything is in it. */
  private static void create(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    DurableFiles.replace(file, content);
  }

  /** 16 hex digits of HMAC-SHA-256 over source and record. */
  public String customerId(String source, String recordId) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(source.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] digest = mac.doFinal(recordId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", impossible);
    }
  }

  /** Tells two keys apart without telling the key. */
  public String fingerprint() {
    return customerId("", "");
  }
}
