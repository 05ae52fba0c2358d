package io.clientele.report.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is logged in. A session ends after 30 idle minutes, after 12 hours, on logout, and when its
 * user is disabled or changed. Only the hash of a reference is kept.
 */
public final class Sessions {
  private static final Duration MOST_IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int MOST_SESSIONS = 10_000;

  private final Clock clock;
  private final UserStore users;
  private final Map<String, Session> byHash = new ConcurrentHashMap<>();

  public Sessions(Clock clock, UserStore users) {
    this.clock = clock;
    this.users = users;
  }

  /** Starts a session; returns the reference that goes into the cookie. */
  public String start(User user) {
    Instant now = clock.instant();
    byHash.values().removeIf(session -> isOver(session, now));
    if (byHash.size() >= MOST_SESSIONS) {
      throw new IllegalStateException("Too many sessions are open");
    }
    String reference = Tokens.fresh();
    byHash.put(Tokens.sha256(reference), new Session(user, Tokens.fresh(), now, now));
    return reference;
  }

  /** The session of this reference, if it still holds. */
  public Optional<Session> find(String reference) {
    Instant now = clock.instant();
    String hash = Tokens.sha256(reference);
    Session session = byHash.get(hash);
    if (session == null) {
      return Optional.empty();
    }
    if (isOver(session, now) || isChanged(session.user())) {
      byHash.remove(hash);
      return Optional.empty();
    }
    Session seen = session.seen(now);
    byHash.replace(hash, session, seen);
    return Optional.of(seen);
  }

  public void end(String reference) {
    byHash.remove(Tokens.sha256(reference));
  }

  private static boolean isOver(Session session, Instant now) {
    return now.isAfter(session.seenAt().plus(MOST_IDLE))
        || now.isAfter(session.startedAt().plus(LONGEST));
  }

  /** The visitor of a one-time link is in no store and so never changes. */
  private boolean isChanged(User user) {
    if (user.name().equals(OneTimeLink.VISITOR)) {
      return false;
    }
    return users
        .find(user.name())
        .map(now -> now.disabled() || now.changes() != user.changes())
        .orElse(true);
  }
}
