package io.clientele.pipeline.verify;

import io.clientele.lakehouse.delivery.Batch;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.Sha256;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds whatever is missing or changed in a lake; reads every byte that was published. */
public final class LakeVerifier {
  private final Lake lake;
  private final ReleaseStore releases;
  private final List<String> damage = new ArrayList<>();
  private final Set<String> checkedFiles = new HashSet<>();
  private int checkedReleases;
  private int checkedDeliveries;

  public LakeVerifier(Lake lake) {
    this.lake = lake;
    this.releases = new ReleaseStore(lake);
  }

  /** What is wrong, one sentence each; empty when all is as it was written. */
  public List<String> verify(boolean currentOnly) throws IOException {
    for (long id : currentOnly ? releases.currentId().stream().toList() : releases.ids()) {
      verifyRelease(id);
    }
    if (!currentOnly) {
      for (Batch batch : DeliveryJournal.open(lake.deliveries()).all()) {
        batch.deliveries().forEach(this::verifyDelivery);
      }
    }
    return damage;
  }

  private void verifyRelease(long id) {
    checkedReleases++;
    try {
      for (Release.Table table : releases.read(id).tables()) {
        table.files().forEach(file -> verifyFile("release " + id, file));
        verifyLog("release " + id, table);
      }
    } catch (IOException unreadable) {
      damage.add("release " + id + ": its manifest cannot be read: " + unreadable.getMessage());
    }
  }

  private void verifyFile(String where, DataFile file) {
    if (!checkedFiles.add(file.path())) {
      return;
    }
    compare(where, lake.root().resolve(file.path()), file.size(), file.sha256());
  }

  private void compare(String where, Path file, long size, String sha256) {
    String name = lake.root().relativize(file).toString();
    try {
      if (Files.size(file) != size) {
        damage.add(where + ": " + name + " has " + Files.size(file) + " bytes, not " + size);
      } else if (!Sha256.of(file).equals(sha256)) {
        damage.add(where + ": " + name + " has other content than was written");
      }
    } catch (IOException unreadable) {
      damage.add(where + ": " + name + " is missing or cannot be read");
    }
  }

  /** An empty or cut log entry reads as a valid table with rows missing: compare it. */
  private void verifyLog(String where, Release.Table table) {
    Set<String> released = new TreeSet<>();
    String folder = Lake.folder(table.name()) + "/";
    table.files().forEach(file -> released.add(file.path().substring(folder.length())));
    try {
      Optional<Set<String>> logged = LoggedFiles.at(lake.table(table.name()), table.version());
      if (logged.filter(files -> !files.equals(released)).isPresent()) {
        damage.add(
            where
                + ": the log of "
                + table.name()
                + " at version "
                + table.version()
                + " names other files than the release; it is cut or was changed");
      }
    } catch (IOException cut) {
      damage.add(
          where
              + ": the log of "
              + table.name()
              + " up to version "
              + table.version()
              + " is cut or cannot be read");
    }
  }

  private void verifyDelivery(Delivery delivery) {
    checkedDeliveries++;
    if (!checkedFiles.add(delivery.landingPath())) {
      return;
    }
    compare(
        "delivery " + delivery.number() + " (" + delivery.path() + ")",
        lake.root().resolve(delivery.landingPath()),
        delivery.size(),
        delivery.sha256());
  }

  public int checkedFiles() {
    return checkedFiles.size();
  }

  public int checkedReleases() {
    return checkedReleases;
  }

  public int checkedDeliveries() {
    return checkedDeliveries;
  }
}
