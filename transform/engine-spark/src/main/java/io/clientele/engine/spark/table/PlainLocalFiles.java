package io.clientele.engine.spark.table;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local files without a process for each: where its native library is missing, Hadoop
 * starts {@code chmod} for every file and folder that it makes, and {@code readlink} to look
 * whether one is a link. Nor does it lay a checksum file beside each file: what is published is
 * hashed.
 */
public final class PlainLocalFiles extends LocalFileSystem {
  public PlainLocalFiles() {
    super(new Raw());
  }

  @Override
  public void initialize(URI name, Configuration hadoop) throws IOException {
    super.initialize(name, hadoop);
    setWriteChecksum(false);
    setVerifyChecksum(false);
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = file(path);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        String text = permission.getUserAction().SYMBOL + permission.getGroupAction().SYMBOL;
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(text + permission.getOtherAction().SYMBOL));
      }
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
      return Files.isSymbolicLink(file(path)) ? super.getFileLinkStatus(path) : getFileStatus(path);
    }

    private java.nio.file.Path file(Path path) {
      return pathToFile(path).toPath();
    }
  }
}
