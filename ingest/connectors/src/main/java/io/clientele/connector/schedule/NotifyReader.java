package io.clientele.connector.schedule;

import io.clientele.connector.schedule.MailSpec.Security;
import io.clientele.connector.yaml.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code notify}. */
public final class NotifyReader {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
  private static final List<String> SECRETS = List.of("webhook_url", "user", "password");
  private static final Map<String, Security> SECURITY =
      Map.of("starttls", Security.STARTTLS, "tls", Security.TLS, "none", Security.NONE);

  private NotifyReader() {}

  /**
   * Who is told; nobody when the section is absent.
   *
   * @param folder what the paths of secret files are relative to
   */
  public static NotifySpec read(Section notify, Path folder) {
    SecretName webhook = SecretName.read(notify, "webhook_url_from", folder).orElse(null);
    refusePlainSecrets(notify);
    MailSpec mail = notify.has("smtp") ? mail(notify.section("smtp"), folder) : null;
    notify.refuseOthers();
    return new NotifySpec(webhook, mail);
  }

  private static MailSpec mail(Section smtp, Path folder) {
    Security security = smtp.oneOf("security", Security.STARTTLS, SECURITY);
    int port =
        smtp.value("port", usualPort(security), NotifyReader::port, "Write a port, like 587.");
    String host = smtp.required("host", "Name the mail server, like mail.example.org.");
    String from = smtp.required("from", "Write the sender's address.");
    List<String> to = smtp.texts("to");
    if (to.isEmpty()) {
      smtp.problem("to", "is missing.", "Write one address or several.");
    }
    address(smtp, "from", from);
    to.forEach(each -> address(smtp, "to", each));
    SecretName user = SecretName.read(smtp, "user_from", folder).orElse(null);
    SecretName password = SecretName.read(smtp, "password_from", folder).orElse(null);
    pair(smtp, user, password);
    if (password != null && security == Security.NONE) {
      smtp.problem(
          "security", "'none' would send the password in the open.", "Write starttls or tls.");
    }
    refusePlainSecrets(smtp);
    smtp.refuseOthers();
    return new MailSpec(host, port, security, from, to, user, password);
  }

  private static void pair(Section smtp, @Nullable SecretName user, @Nullable SecretName password) {
    if ((user == null) != (password == null)) {
      smtp.problem(
          user == null ? "user_from" : "password_from",
          "is missing.",
          "Name user and password, or neither.");
    }
  }

  private static void address(Section smtp, String key, String address) {
    if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
      smtp.problem(key, "'" + address + "' is no mail address.", "Write it like ops@example.org.");
    }
  }

  private static void refusePlainSecrets(Section section) {
    for (String key : SECRETS) {
      if (section.keys().contains(key) && section.has(key)) {
        section.problem(
            key,
            "holds a secret in plain text.",
            "Put it into an environment variable and write " + key + "_from: NAME.");
      }
    }
  }

  private static int usualPort(Security security) {
    return switch (security) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(text + " is no port");
    }
    return port;
  }
}
