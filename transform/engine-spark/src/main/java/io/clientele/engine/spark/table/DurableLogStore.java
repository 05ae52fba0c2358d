package io.clientele.engine.spark.table;

import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.DurableFiles;
import io.delta.storage.LocalLogStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Objects;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on a local or mounted folder: an entry is on the disk before it has its name, and it
 * gets its name only if nobody has it.
 *
 * <p>Delta's own store for such folders looks whether the name is free and then renames, so two
 * processes can both believe that they have committed a version; it does not force what it writes.
 */
public final class DurableLogStore extends LocalLogStore {
  public DurableLogStore(Configuration hadoop) {
    super(hadoop);
  }

  /**
   * Writes a log entry.
   *
   * @throws FileAlreadyExistsException when the entry exists and is not to be overwritten
   */
  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    java.nio.file.Path entry = java.nio.file.Path.of(path.toUri().getPath());
    if (overwrite) {
      DurableFiles.replace(entry, text(actions));
      return;
    }
    java.nio.file.Path folder = Objects.requireNonNull(entry.getParent());
    java.nio.file.Path beside = folder.resolve("." + entry.getFileName() + "." + UUID.randomUUID());
    try {
      writeForced(beside, text(actions));
      CrashPoint.hit("engine-before-log");
      Files.createLink(entry, beside);
    } finally {
      Files.deleteIfExists(beside);
    }
    DurableFiles.forceFolder(folder);
  }

  private static byte[] text(Iterator<String> actions) {
    StringBuilder text = new StringBuilder();
    actions.forEachRemaining(action -> text.append(action).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void writeForced(java.nio.file.Path file, byte[] content) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
  }
}
