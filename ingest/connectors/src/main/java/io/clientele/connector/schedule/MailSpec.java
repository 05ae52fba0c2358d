package io.clientele.connector.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How mail is sent.
 *
 * @param user where the user's name is kept, null when the server asks for none
 */
public record MailSpec(
    String host,
    int port,
    Security security,
    String from,
    List<String> to,
    @Nullable SecretName user,
    @Nullable SecretName password) {
  public MailSpec {
    to = List.copyOf(to);
  }

  /** How the way to the mail server is kept private. */
  public enum Security {
    /** Begins in the open and must become private before anything else is said. */
    STARTTLS,
    /** Private from the first byte. */
    TLS,
    /** Open; only without a password. */
    NONE
  }
}
