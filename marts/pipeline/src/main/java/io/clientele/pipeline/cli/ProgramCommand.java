package io.clientele.pipeline.cli;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this program is started once more. */
final class ProgramCommand {
  private ProgramCommand() {}

  /** By the launcher, when there is one; otherwise by the same Java with the same class path. */
  static List<String> get() {
    String home = System.getProperty("clientele.home");
    if (home != null) {
      return List.of(Path.of(home, "clientele").toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(each -> !each.startsWith("-agentlib") && !each.startsWith("-javaagent"))
            .toList());
    String classPath =
        System.getProperty("java.class.path").replaceAll(File.pathSeparator + "+$", "");
    command.addAll(List.of("-cp", classPath, Main.class.getName()));
    return command;
  }
}
