package io.clientele.engine.duckdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session's own folder for spilled data. It is locked as long as its process lives, so the next
 * session knows what a crash left behind and removes it.
 */
final class SessionFolder implements AutoCloseable {
  private static final String PREFIX = "duckdb-";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel channel;

  private SessionFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static SessionFolder create(Path scratch) throws IOException {
    Files.createDirectories(scratch);
    removeAbandoned(scratch);
    Path folder = Files.createTempDirectory(scratch, PREFIX);
    FileChannel channel = openLock(folder);
    if (channel.tryLock() == null) {
      throw new IOException("Another process holds the new folder " + folder);
    }
    return new SessionFolder(folder, channel);
  }

  Path path() {
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
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static FileChannel openLock(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> found = Files.walk(folder)) {
      paths = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    delete(folder);
  }
}
