package io.clientele.report.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A link that lets one visitor in, once: for the sample company, which has no real people. */
public final class OneTimeLink {
  static final String VISITOR = "one-time-link";

  private final AtomicReference<Issued> issued = new AtomicReference<>(new Issued(""));

  /** The hash of the token that still holds; empty for none. */
  private record Issued(String hash) {}

  /** A token for a link; an earlier one holds no more. */
  public String issue() {
    String token = Tokens.fresh();
    issued.set(new Issued(Tokens.sha256(token)));
    return token;
  }

  /** The visitor, when the token is the one that was issued and nobody used it before. */
  public Optional<User> redeem(String token) {
    Issued wanted = java.util.Objects.requireNonNull(issued.get());
    if (wanted.hash().isEmpty() || !Tokens.equal(wanted.hash(), Tokens.sha256(token))) {
      return Optional.empty();
    }
    return issued.compareAndSet(wanted, new Issued(""))
        ? Optional.of(
            new User(VISITOR, Role.ADMINISTRATOR, Map.<String, List<String>>of(), "", false, 1))
        : Optional.empty();
  }
}
