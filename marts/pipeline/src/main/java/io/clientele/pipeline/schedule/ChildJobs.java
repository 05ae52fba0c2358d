package io.clientele.pipeline.schedule;

import io.clientele.lakehouse.run.RunCause;
import io.clientele.pipeline.run.StopRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs each job in a process of its own: its memory and its engine are gone afterwards, a job that
 * dies leaves the schedule alive, and the configuration is read anew.
 */
public final class ChildJobs implements Jobs {
  private static final int INTERRUPTED = 1;

  private final List<String> program;
  private final List<String> options;
  private final StopRequest stop;

  /**
   * Jobs of one program.
   *
   * @param program the command before the verb
   * @param options what follows the verb: which configuration, which lake
   * @param stop when asked, the running job is told to end with its stage
   */
  public ChildJobs(List<String> program, List<String> options, StopRequest stop) {
    this.program = List.copyOf(program);
    this.options = List.copyOf(options);
    this.stop = stop;
  }

  @Override
  public int run(String verb, RunCause cause) throws IOException {
    Process process = builder(verb, cause).start();
    Thread end = new Thread(process::destroy, "end the job");
    Runtime.getRuntime().addShutdownHook(end);
    stop.whenAsked(process::destroy);
    try {
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
      return code;
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    }
  }

  ProcessBuilder builder(String verb, RunCause cause) {
    List<String> command = new ArrayList<>(program);
    command.add(verb);
    command.addAll(options);
    if (!verb.equals("verify")) {
      command.addAll(List.of("--cause", cause.text()));
    }
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    // Nothing is built in the night: the jobs are those of the program that started them.
    builder.environment().putAll(Map.of("CLIENTELE_NO_BUILD", "1"));
    return builder;
  }
}
