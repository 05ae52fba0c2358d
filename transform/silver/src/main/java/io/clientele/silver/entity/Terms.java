package io.clientele.silver.entity;

import io.clientele.lakehouse.company.Company;

/** What the company decided, as SQL literals. */
public record Terms(String currency, String zone, String revenue, Company company) {
  public static Terms of(Company company) {
    return new Terms(
        literal(company.currency()),
        literal(company.timezone().getId()),
        company.revenue(),
        company);
  }

  /** The date of an instant in the company's zone. */
  String date(String instant) {
    return "local_date(" + instant + ", " + zone + ")";
  }

  /** The first instant of a date in the company's zone. */
  String startOf(String date) {
    return "instant_of(cast(" + date + " as string), 'yyyy-MM-dd', " + zone + ")";
  }

  /** The country of the company's locale, by which national telephone numbers are read. */
  String region() {
    String locale = company.locale();
    return locale.length() >= 5 ? locale.substring(locale.length() - 2) : "ZZ";
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
