package io.clientele.engine.spark.table;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;

/** What a Parquet file says of itself. */
record Footers(MessageType schema, long rows) {
  static Footers of(Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            new LocalInputFile(file),
            ParquetReadOptions.builder(new org.apache.parquet.conf.PlainParquetConfiguration())
                .build())) {
      long rows =
          reader.getFooter().getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
      return new Footers(reader.getFooter().getFileMetaData().getSchema(), rows);
    }
  }
}
