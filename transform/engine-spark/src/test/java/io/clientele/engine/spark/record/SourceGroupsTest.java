package io.clientele.engine.spark.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.RecordSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SourceGroupsTest {
  @Test
  void fewRecordsAreReadByOneTask() {
    assertThat(groups(100, 200, 300)).containsExactly(List.of(100L, 200L, 300L));
  }

  @Test
  void manyRecordsAreSharedOutInOrder() {
    assertThat(groups(300_000, 300_000, 100_000, 200_000, 100_000))
        .containsExactly(
            List.of(300_000L), List.of(300_000L), List.of(100_000L, 200_000L), List.of(100_000L));
  }

  @Test
  void oneLargeSourceStaysWhole() {
    assertThat(groups(5_000_000, 10)).containsExactly(List.of(5_000_000L), List.of(10L));
  }

  @Test
  void noSourceIsOneEmptyGroup() {
    assertThat(groups()).containsExactly(List.of());
  }

  private static List<List<Long>> groups(long... records) {
    return SourceGroups.of(
            LongStream.of(records).<RecordSource>mapToObj(SourceGroupsTest::source).toList())
        .stream()
        .map(group -> group.stream().map(RecordSource::expectedRecords).toList())
        .toList();
  }

  private static RecordSource source(long records) {
    return new RecordSource() {
      @Override
      public List<String> constants() {
        return List.of();
      }

      @Override
      public List<String> constantColumns() {
        return List.of();
      }

      @Override
      public List<String> recordColumns() {
        return List.of();
      }

      @Override
      public long expectedRecords() {
        return records;
      }

      @Override
      public Reader open() {
        throw new UnsupportedOperationException("nobody reads it");
      }
    };
  }
}
