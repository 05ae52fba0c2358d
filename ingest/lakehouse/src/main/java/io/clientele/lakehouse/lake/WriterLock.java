package io.clientele.lakehouse.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to write to a lake, or to run its schedules. The operating system gives it
 * back when the process ends in whatever way, so a crash leaves no stale lock.
 */
public final class WriterLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private WriterLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock at once or fails.
   *
   * @param holder what to show to others: process, start time, job
   * @throws LakeLockedException when another writer holds it
   */
  public static WriterLock take(Lake lake, String holder) throws IOException {
    return take(lake, lake.lockFile(), "is being written by ", holder);
  }

  /**
   * Takes the right to run the lake's schedules.
   *
   * @throws LakeLockedException when another process runs them
   */
  public static WriterLock takeSchedule(Lake lake, String holder) throws IOException {
    return take(lake, lake.scheduleLock(), "has its schedules run by ", holder);
  }

  private static WriterLock take(Lake lake, Path file, String isHeld, String holder)
      throws IOException {
    Files.createDirectories(lake.root());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String other = Files.readString(file, StandardCharsets.UTF_8).strip();
      channel.close();
      throw new LakeLockedException(
          "The lake "
              + lake.root()
              + " "
              + isHeld
              + other
              + "; wait until it has finished and run the command again.");
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    return new WriterLock(channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
