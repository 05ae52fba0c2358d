package io.clientele.report.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a user is, and so what they may do. */
public enum Role {
  VIEWER(EnumSet.of(Permission.SEE_FIGURES, Permission.SEE_ROWS)),
  ANALYST(
      EnumSet.of(
          Permission.SEE_FIGURES,
          Permission.SEE_ROWS,
          Permission.SEE_PERSONAL_VALUES,
          Permission.DECIDE_IDENTITY,
          Permission.EXPORT)),
  OPERATOR(EnumSet.of(Permission.SEE_FIGURES, Permission.SEE_ROWS, Permission.EXPORT)),
  ADMINISTRATOR(
      EnumSet.of(
          Permission.SEE_FIGURES,
          Permission.SEE_ROWS,
          Permission.SEE_PERSONAL_VALUES,
          Permission.DECIDE_IDENTITY,
          Permission.EXPORT)),
  PRIVACY_OFFICER(
      EnumSet.of(Permission.SEE_FIGURES, Permission.SEE_ROWS, Permission.SEE_PERSONAL_VALUES));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return permission == Permission.NONE || permissions.contains(permission);
  }

  /** Its name as people type it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of this name.
   *
   * @throws IllegalArgumentException listing the roles there are
   */
  public static Role of(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "There is no role '"
            + key
            + "'. Use viewer, analyst, operator, administrator or privacy_officer.");
  }
}
