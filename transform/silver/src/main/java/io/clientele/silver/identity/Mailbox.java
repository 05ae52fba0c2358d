package io.clientele.silver.identity;

import java.util.Set;
import java.util.regex.Pattern;

/** Which e-mail addresses are one mailbox, and which belong to an office and not to a person. */
final class Mailbox {
  /** Providers that leave out dots before the at sign. */
  private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

  /** Providers that leave out a plus and what follows it. */
  private static final Set<String> WITHOUT_PLUS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "icloud.com",
          "me.com",
          "fastmail.com",
          "proton.me",
          "protonmail.com");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(info|office|sales|contact|mail|email|admin|support|hello|post|shop|service|team|kontakt"
              + "|iroda|titkarsag|ugyfelszolgalat|vevoszolgalat|ertekesites|szamlazas|biuro"
              + "|prodaja|prodaza|sekretariat|buchhaltung|billing|invoice|invoices|accounting"
              + "|marketing|order|orders|noreply|no-reply|reception|webmaster|hr|job|jobs)@.*");

  private Mailbox() {}

  /** The address by which its provider delivers; {@code email} is in lower case. */
  static String of(String email) {
    int at = email.lastIndexOf('@');
    String name = email.substring(0, Math.max(0, at));
    String provider = email.substring(at + 1);
    int plus = name.indexOf('+');
    if (plus > 0 && WITHOUT_PLUS.contains(provider)) {
      name = name.substring(0, plus);
    }
    if (WITHOUT_DOTS.contains(provider)) {
      name = name.replace(".", "");
      provider = "gmail.com";
    }
    return name + "@" + provider;
  }

  static boolean isOffice(String email) {
    return OFFICE.matcher(email).matches();
  }
}
