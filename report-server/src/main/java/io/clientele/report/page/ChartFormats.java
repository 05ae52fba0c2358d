package io.clientele.report.page;

import io.clientele.report.measure.Unit;
import io.clientele.report.release.CompanyFacts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the browser prints a chart's figures: unit, currency, locale. */
final class ChartFormats {
  private ChartFormats() {}

  static Map<String, Object> of(CompanyFacts company, Unit unit) {
    Map<String, Object> format = new LinkedHashMap<>();
    format.put("unit", unit.name().toLowerCase(Locale.ROOT));
    format.put("currency", company.currency().getCurrencyCode());
    format.put("locale", company.locale().toLanguageTag());
    return format;
  }
}
