package io.clientele.silver.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column says about somebody, which decides how two of its values are compared. */
public enum Role {
  GIVEN_NAME(Comparison.TEXT),
  FAMILY_NAME(Comparison.TEXT),
  NAME(Comparison.NAME),
  COMPANY_NAME(Comparison.COMPANY),
  BIRTH_DATE(Comparison.DATE),
  EMAIL(Comparison.EMAIL),
  PHONE(Comparison.CODE),
  NUMBER(Comparison.CODE),
  STREET(Comparison.TEXT),
  HOUSE_NUMBER(Comparison.CODE),
  POSTCODE(Comparison.CODE),
  CITY(Comparison.TEXT),
  REGION(Comparison.CATEGORY),
  TEXT(Comparison.TEXT),
  CATEGORY(Comparison.CATEGORY),
  /** Tells nothing about who it is. */
  IGNORE(Comparison.CATEGORY);

  private final Comparison comparison;

  Role(Comparison comparison) {
    this.comparison = comparison;
  }

  Comparison comparison() {
    return comparison;
  }

  /** A value as it is compared. */
  public String folded(String value) {
    return comparison.folded(value);
  }

  /**
   * Whether two values, as they are compared, may well be of one; a missing one may be anything.
   */
  public boolean areAlike(String one, String other) {
    int level = comparison.level(one, other);
    return level == Comparison.MISSING || level >= Comparison.NEAR;
  }

  /** As a person writes it, such as {@code given_name}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> labelled(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }

  public static String labels() {
    return Arrays.stream(values()).map(Role::label).collect(Collectors.joining(", "));
  }

  /** What a column's name lets expect; text where it says nothing. */
  public static Role ofColumn(String column) {
    String name = Folded.text(column).replaceAll("[^a-z0-9]", "");
    if (name.matches(".*(given|first|fore)name.*|keresztnev|vorname|onoma|ime")) {
      return GIVEN_NAME;
    }
    if (name.matches(".*(surname|familyname|lastname).*|vezeteknev|nachname|eponymo|prezime")) {
      return FAMILY_NAME;
    }
    if (name.matches("(company|account|organi[sz]ation|firm)(name)?|cegnev|firma")) {
      return COMPANY_NAME;
    }
    if (name.matches("(full|customer|contact|display)?name|nev")) {
      return NAME;
    }
    if (name.matches(".*birth.*|dob|szuletesi?.*")) {
      return BIRTH_DATE;
    }
    if (name.matches(".*e?mail.*")) {
      return EMAIL;
    }
    if (name.matches(".*(phone|mobile|telefon|tel|fax).*")) {
      return PHONE;
    }
    if (name.matches(".*(postcode|postal|zip|irsz|iranyitoszam).*")) {
      return POSTCODE;
    }
    if (name.matches(".*(streetnumber|housenumber|hazszam).*")) {
      return HOUSE_NUMBER;
    }
    if (name.matches(".*(street|address|utca|cim).*")) {
      return STREET;
    }
    if (name.matches(".*(city|town|suburb|varos|grad|poli).*")) {
      return CITY;
    }
    if (name.matches("state|region|county|country|province|orszag|megye|gender|sex")) {
      return REGION;
    }
    if (name.matches(".*(socsec|ssn|tax|vat|nationalid|passport|adoszam).*")) {
      return NUMBER;
    }
    return TEXT;
  }
}
