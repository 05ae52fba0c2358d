package io.clientele.report.access;

import java.util.Optional;
import java.util.function.Supplier;

/** Checks a name and a password; says nothing about which of them was wrong. */
public final class Login {
  private final UserStore users;
  private final LoginThrottle throttle;
  private final Supplier<String> decoy;

  /** What a login came to. */
  public sealed interface Outcome {
    /** Let in. */
    record Welcome(User user) implements Outcome {}

    /** Not let in. */
    record Refused() implements Outcome {}

    /** Too many failures: wait. */
    record Wait(long seconds) implements Outcome {}
  }

  public Login(UserStore users, LoginThrottle throttle) {
    this.users = users;
    this.throttle = throttle;
    this.decoy = new Decoy();
  }

  /** Checks one try from this address. */
  public Outcome attempt(String name, String password, String address) {
    String account = "account " + name;
    String place = "address " + address;
    long wait = Math.max(throttle.waitSeconds(account), throttle.waitSeconds(place));
    if (wait > 0) {
      return new Outcome.Wait(wait);
    }
    Optional<User> user = users.find(name).filter(found -> !found.disabled());
    boolean matches = Passwords.check(password, user.map(User::passwordHash).orElseGet(decoy));
    if (user.isEmpty() || !matches) {
      throttle.failed(account);
      throttle.failed(place);
      return new Outcome.Refused();
    }
    throttle.succeeded(account);
    return new Outcome.Welcome(user.get());
  }

  /** The hash of a password nobody has, so that unknown names take as long as known ones. */
  private static final class Decoy implements Supplier<String> {
    private String hash = "";

    @Override
    public synchronized String get() {
      if (hash.isEmpty()) {
        hash = Passwords.hash(Tokens.fresh());
      }
      return hash;
    }
  }
}
