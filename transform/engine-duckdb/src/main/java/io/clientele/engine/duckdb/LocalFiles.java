package io.clientele.engine.duckdb;

import io.clientele.lakehouse.lake.CrashPoint;
import io.clientele.lakehouse.lake.DurableFiles;
import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.defaults.engine.fileio.SeekableInputStream;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The file system of Delta Kernel, over the JDK's: no Hadoop file system is started, and what was
 * written is on the disk before its name appears.
 *
 * <p>A file that must not exist yet is written beside its place, forced, and given its name by a
 * link, which fails when the name is taken; then the folder is forced.
 */
final class LocalFiles implements FileIO {
  @Override
  public CloseableIterator<FileStatus> listFrom(String filePath) throws IOException {
    Path from = Path.of(filePath);
    List<FileStatus> found = new ArrayList<>();
    if (Files.notExists(folder(from))) {
      throw new FileNotFoundException(folder(from).toString());
    }
    try (Stream<Path> entries = Files.list(folder(from))) {
      for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
        if (entry.compareTo(from) >= 0 && Files.isRegularFile(entry)) {
          found.add(getFileStatus(entry.toString()));
        }
      }
    }
    return Utils.toCloseableIterator(found.iterator());
  }

  @Override
  public FileStatus getFileStatus(String path) throws IOException {
    Path file = Path.of(path);
    return FileStatus.of(path, Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  @Override
  public String resolvePath(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  @Override
  public boolean mkdirs(String path) throws IOException {
    Path folder = Path.of(path);
    Files.createDirectories(folder);
    DurableFiles.forceFolder(folder(folder));
    return true;
  }

  @Override
  public InputFile newInputFile(String path, long fileSize) {
    return new LocalInput(Path.of(path));
  }

  @Override
  public OutputFile newOutputFile(String path) {
    return new LocalOutput(Path.of(path));
  }

  @Override
  public boolean delete(String path) throws IOException {
    return Files.deleteIfExists(Path.of(path));
  }

  @Override
  public Optional<String> getConf(String confKey) {
    return Optional.empty();
  }

  @Override
  public void copyFileAtomically(String srcPath, String destPath, boolean overwrite)
      throws IOException {
    Path beside = beside(Path.of(destPath));
    Files.copy(Path.of(srcPath), beside);
    publish(beside, Path.of(destPath), overwrite);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
  }

  private static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /** Forces a finished file, gives it its name and forces the folder. */
  private static void publish(Path beside, Path file, boolean overwrite) throws IOException {
    try {
      DurableFiles.force(beside);
      if (overwrite) {
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.createLink(file, beside);
      }
      DurableFiles.forceFolder(folder(file));
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private record LocalOutput(Path file) implements OutputFile {
    @Override
    public String path() {
      return file.toString();
    }

    @Override
    public PositionOutputStream create(boolean atomicWrite) throws IOException {
      Path beside = beside(file);
      return new CountingOutput(new BufferedOutputStream(Files.newOutputStream(beside))) {
        @Override
        public void close() throws IOException {
          try {
            super.close();
            if (Files.exists(beside)) {
              publish(beside, file, !atomicWrite);
            }
          } finally {
            Files.deleteIfExists(beside);
          }
        }
      };
    }

    @Override
    public void writeAtomically(CloseableIterator<String> data, boolean overwrite)
        throws IOException {
      StringBuilder text = new StringBuilder();
      try (data) {
        data.forEachRemaining(line -> text.append(line).append('\n'));
      } catch (UncheckedIOException failure) {
        throw failure.getCause();
      }
      Path beside = beside(file);
      try {
        Files.writeString(beside, text, StandardCharsets.UTF_8);
        CrashPoint.hit("engine-before-log");
        publish(beside, file, overwrite);
      } finally {
        Files.deleteIfExists(beside);
      }
    }
  }

  private abstract static class CountingOutput extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    CountingOutput(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private record LocalInput(Path file) implements InputFile {
    @Override
    public long length() throws IOException {
      return Files.size(file);
    }

    @Override
    public String path() {
      return file.toString();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      return new LocalStream(new RandomAccessFile(file.toFile(), "r"));
    }
  }

  private static final class LocalStream extends SeekableInputStream {
    private final RandomAccessFile file;

    LocalStream(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public long getPos() throws IOException {
      return file.getFilePointer();
    }

    @Override
    public void seek(long position) throws IOException {
      file.seek(position);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws IOException {
      file.readFully(bytes, offset, length);
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return file.read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
