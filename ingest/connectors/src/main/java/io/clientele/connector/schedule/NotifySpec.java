package io.clientele.connector.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when a run fails or a source is late, and when that is over.
 *
 * @param webhook where the address that takes a POST of JSON is kept, null for none
 * @param mail null for none
 */
public record NotifySpec(@Nullable SecretName webhook, @Nullable MailSpec mail) {
  public static final NotifySpec NOBODY = new NotifySpec(null, null);

  /** The names of secrets that are not there. */
  public List<SecretName> missing(Map<String, String> environment) {
    List<SecretName> named = new ArrayList<>();
    if (webhook != null) {
      named.add(webhook);
    }
    if (mail != null && mail.user() != null) {
      named.add(mail.user());
    }
    if (mail != null && mail.password() != null) {
      named.add(mail.password());
    }
    return named.stream().filter(each -> each.secret(environment).isEmpty()).toList();
  }
}
