package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.pipeline.verify.LakeVerifier;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that what was published is still there, byte for byte. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Compares every file of the kept releases with its manifest (size and SHA-256), the tables'",
      "Delta logs with the files, and the landing area with the journal."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Option(names = "--current", description = "Only the release that is shown.")
  private boolean currentOnly;

  @Override
  public Integer call() throws IOException {
    Lake lake = options.lake();
    LakeVerifier verifier = new LakeVerifier(lake);
    List<String> damage = verifier.verify(currentOnly);
    damage.forEach(System.err::println);
    System.out.println(
        verifier.checkedFiles()
            + " files of "
            + verifier.checkedReleases()
            + " releases and "
            + verifier.checkedDeliveries()
            + " deliveries compared: "
            + (damage.isEmpty() ? "all as written" : damage.size() + " problems"));
    return damage.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
