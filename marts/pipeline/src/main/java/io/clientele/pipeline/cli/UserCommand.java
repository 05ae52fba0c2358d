package io.clientele.pipeline.cli;

import io.clientele.report.access.Role;
import io.clientele.report.access.User;
import io.clientele.report.access.UserStore;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The people who may log in to the report server. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Adds, lists and disables the people who may log in.",
    subcommands = {
      UserCommand.Add.class,
      UserCommand.ListAll.class,
      UserCommand.Disable.class,
      UserCommand.Password.class
    })
final class UserCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say add, list, disable or password.");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a user; the password is asked for, or read from standard input.")
  static final class Add implements Callable<Integer> {
    @Mixin private LakeOptions lake;
    @Mixin private StateOptions state;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Option(
        names = "--role",
        defaultValue = "viewer",
        description = "viewer, analyst, operator, administrator or privacy_officer.")
    private String role;

    @Override
    public Integer call() throws IOException {
      store(lake, state).add(name, Role.of(role), Map.of(), password());
      System.out.println("User " + name + " may log in as " + role + ".");
      return ExitCode.DONE;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists everybody.")
  static final class ListAll implements Callable<Integer> {
    @Mixin private LakeOptions lake;
    @Mixin private StateOptions state;

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (User user : store(lake, state).all()) {
        rows.add(Arrays.asList(user.name(), user.role().key(), !user.disabled()));
      }
      System.out.print(
          (json ? ResultFormat.json : ResultFormat.table)
              .print(List.of("user", "role", "may_log_in"), rows));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Ends a user's sessions and lets them in no more.")
  static final class Disable implements Callable<Integer> {
    @Mixin private LakeOptions lake;
    @Mixin private StateOptions state;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    public Integer call() throws IOException {
      store(lake, state).disable(name);
      System.out.println("User " + name + " is let in no more.");
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description = "Sets another password; sessions of the old one end.")
  static final class Password implements Callable<Integer> {
    @Mixin private LakeOptions lake;
    @Mixin private StateOptions state;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Override
    public Integer call() throws IOException {
      store(lake, state).changePassword(name, password());
      System.out.println("User " + name + " has another password.");
      return ExitCode.DONE;
    }
  }

  private static UserStore store(LakeOptions lake, StateOptions state) throws IOException {
    Path folder = state.folder(lake.lake());
    return new UserStore(folder);
  }

  private static String password() throws IOException {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
