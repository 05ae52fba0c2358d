package io.clientele.silver.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.clientele.lakehouse.engine.function.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The comparable form of e-mail addresses and telephone numbers as people write them. */
public final class ContactText {
  private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[,;\\s]+");
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\".]+(\\.[^@\\s<>\".]+)+");
  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,;\\n\\r|]+");
  private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d{6,15}\\.0+");

  private ContactText() {}

  /**
   * The first address in the text: NFKC, lower case, no {@code mailto:}; null when there is none.
   */
  public static @Nullable String email(@Nullable String text) {
    String normalised = Texts.normalised(text);
    if (normalised == null) {
      return null;
    }
    for (String part : BETWEEN_ADDRESSES.split(normalised.replace("mailto:", ""))) {
      String address = part.replaceAll("^[<\"'(]+|[>\"').]+$", "");
      if (ADDRESS.matcher(address).matches()) {
        return address;
      }
    }
    return null;
  }

  /**
   * The first valid number in the text in E.164 form; null when there is none.
   *
   * @param region ISO 3166 code of the country in whose way national numbers are written
   */
  public static @Nullable String phone(@Nullable String text, String region) {
    if (text == null) {
      return null;
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    for (String part : BETWEEN_NUMBERS.split(text)) {
      String candidate = part.strip();
      if (SPREADSHEET_NUMBER.matcher(candidate).matches()) {
        candidate = candidate.substring(0, candidate.indexOf('.'));
      }
      String found = e164(numbers, candidate, region);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String e164(PhoneNumberUtil numbers, String text, String region) {
    try {
      PhoneNumber number = numbers.parse(text, region);
      if (!numbers.isValidNumber(number) && !text.startsWith("+") && !text.startsWith("0")) {
        number = numbers.parse("+" + text, region);
      }
      return numbers.isValidNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : null;
    } catch (NumberParseException notANumber) {
      return null;
    }
  }
}
