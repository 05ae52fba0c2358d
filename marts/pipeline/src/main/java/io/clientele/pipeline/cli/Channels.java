package io.clientele.pipeline.cli;

import io.clientele.connector.schedule.MailSpec;
import io.clientele.connector.schedule.NotifySpec;
import io.clientele.connector.schedule.SecretName;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.pipeline.notify.Channel;
import io.clientele.pipeline.notify.MailChannel;
import io.clientele.pipeline.notify.WebhookChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configured ways to reach people, with their secrets. */
record Channels(NotifySpec spec, Map<String, String> environment) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** What keeps people from being reached: secrets that are not there, or are no address. */
  List<Problem> problems() {
    Problems problems = new Problems();
    for (SecretName name : spec.missing(environment)) {
      problems.add(
          "notify",
          "needs '" + name.name() + "', which is not set or cannot be read.",
          "Set the variable, or write the file.");
    }
    String address = secret(spec.webhook());
    if (!address.isEmpty()) {
      try {
        new WebhookChannel(address, TIMEOUT);
      } catch (IllegalArgumentException wrong) {
        problems.add(
            "notify.webhook_url_from", wrong.getMessage() + ".", "Write one like https://….");
      }
    }
    return problems.list();
  }

  /** The channels; call it when there are no problems. */
  List<Channel> open(Clock clock) {
    List<Channel> channels = new ArrayList<>();
    if (spec.webhook() != null) {
      channels.add(new WebhookChannel(secret(spec.webhook()), TIMEOUT));
    }
    MailSpec mail = spec.mail();
    if (mail != null) {
      channels.add(
          new MailChannel(mail, secret(mail.user()), secret(mail.password()), TIMEOUT, clock));
    }
    return channels;
  }

  private String secret(@Nullable SecretName name) {
    return name == null ? "" : name.secret(environment).orElse("");
  }
}
