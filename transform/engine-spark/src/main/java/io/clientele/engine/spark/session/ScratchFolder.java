package io.clientele.engine.spark.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for what need not outlive its owner. It is locked as long as the process lives, so that
 * the next one knows what a crash left behind and removes it.
 */
public final class ScratchFolder implements AutoCloseable {
  private static final String PREFIX = "spark-";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel channel;

  private ScratchFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  public static ScratchFolder in(Path scratch) {
    try {
      Files.createDirectories(scratch);
      removeAbandoned(scratch);
      Path folder = Files.createTempDirectory(scratch.toAbsolutePath(), PREFIX);
      FileChannel channel = openLock(folder);
      channel.lock();
      return new ScratchFolder(folder, channel);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "Spark's scratch folder " + scratch + " cannot be used", failure);
    }
  }

  public Path path() {
    return folder;
  }

  private static void removeAbandoned(Path scratch) throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(scratch)) {
      folders = found.filter(each -> each.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path folder : folders) {
      if (isAbandoned(folder)) {
        delete(folder);
      }
    }
  }

  private static boolean isAbandoned(Path folder) throws IOException {
    if (Files.notExists(folder.resolve(LOCK))) {
      return false;
    }
    try (FileChannel channel = openLock(folder);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | NoSuchFileException heldOrGone) {
      return false;
    }
  }

  private static FileChannel openLock(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Deletes a folder with everything in it; nothing happens when it is not there. */
  public static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> found = Files.walk(folder)) {
      paths = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      delete(folder);
    } catch (IOException leftForTheNext) {
      return;
    }
  }
}
