package io.clientele.silver.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeKeyTest {
  @TempDir Path folder;

  @Test
  void keyIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
    Lake lake = new Lake(folder);

    String first = LakeKey.of(lake).customerId("crm", "1");

    assertThat(LakeKey.of(lake).customerId("crm", "1")).isEqualTo(first).matches("[0-9a-f]{16}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void lakesNameTheSameRecordDifferently() {
    assertThat(LakeKey.fixed("one").customerId("crm", "1"))
        .isNotEqualTo(LakeKey.fixed("two").customerId("crm", "1"));
  }

  @Test
  void sourceAndRecordAreKeptApart() {
    assertThat(LakeKey.fixed("one").customerId("a", "bc"))
        .isNotEqualTo(LakeKey.fixed("one").customerId("ab", "c"));
  }

  @Test
  void brokenKeyIsNeverReplaced() throws IOException {
    Files.writeString(file(), "oops\n");

    assertThatThrownBy(() -> LakeKey.of(new Lake(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("lake.key does not hold 64 hex digits; restore it from a backup");
  }

  private Path file() {
    return folder.resolve("lake.key");
  }
}
