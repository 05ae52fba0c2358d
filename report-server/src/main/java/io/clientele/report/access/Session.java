package io.clientele.report.access;

import java.time.Instant;

/**
 * Someone who is logged in.
 *
 * @param csrf what a form or request that changes something must carry
 */
public record Session(User user, String csrf, Instant startedAt, Instant seenAt) {
  Session seen(Instant now) {
    return new Session(user, csrf, startedAt, now);
  }

  /** Whether a request carried this session's token. */
  public boolean isFromPage(String token) {
    return Tokens.equal(csrf, token);
  }
}
