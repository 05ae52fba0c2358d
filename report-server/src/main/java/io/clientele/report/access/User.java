package io.clientele.report.access;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Someone who may log in.
 *
 * @param rows per field, the only values this user sees; empty for everything
 * @param passwordHash Argon2id, in its own text form
 * @param changes rises with every change that must end the user's sessions
 */
public record User(
    String name,
    Role role,
    Map<String, List<String>> rows,
    String passwordHash,
    boolean disabled,
    long changes) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  public User {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "User name '%s' is not 1 to 64 of a-z, 0-9 and . _ @ -, starting with a letter or digit"
              .formatted(name.replaceAll("\\p{Cntrl}", "?")));
    }
    rows = Map.copyOf(rows);
  }

  @Override
  public String toString() {
    return name + " (" + role.key() + (disabled ? ", disabled)" : ")");
  }
}
