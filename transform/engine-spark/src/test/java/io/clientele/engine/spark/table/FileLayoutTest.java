package io.clientele.engine.spark.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.table.Layer;
import org.junit.jupiter.api.Test;

class FileLayoutTest {
  private static final long FILE = FileLayout.BYTES_PER_FILE;

  @Test
  void smallResultsAreOneFile() {
    assertThat(FileLayout.files(0, Layer.GOLD)).isEqualTo(1);
    assertThat(FileLayout.files(2 * FILE - 1, Layer.SILVER)).isEqualTo(1);
  }

  @Test
  void largeMartsAreAtMostEightFiles() {
    assertThat(FileLayout.files(3 * FILE, Layer.GOLD)).isEqualTo(3);
    assertThat(FileLayout.files(500 * FILE, Layer.GOLD)).isEqualTo(8);
    assertThat(FileLayout.files(500 * FILE, Layer.SILVER)).isEqualTo(32);
  }
}
