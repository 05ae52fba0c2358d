package io.clientele.silver.identity;

import com.ibm.icu.util.ULocale;
import io.clientele.lakehouse.engine.function.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO 3166 codes of countries as sources write them: codes, or names in several languages. */
public final class Regions {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "hu", "el", "sr_Cyrl", "sr_Latn", "ru", "uk");
  private static final Map<String, String> OTHER_NAMES =
      Map.of("uk", "GB", "usa", "US", "eire", "IE", "england", "GB", "holland", "NL");
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (String region : Locale.getISOCountries()) {
      for (String language : LANGUAGES) {
        put(ULocale.getDisplayCountry("und_" + region, language), region);
      }
      put(region, region);
      put(new Locale("", region).getISO3Country(), region);
    }
    OTHER_NAMES.forEach(Regions::put);
  }

  private Regions() {}

  private static void put(String name, String region) {
    String normalised = Texts.normalised(name);
    if (normalised != null) {
      BY_NAME.put(normalised, region);
    }
  }

  /** The code of a country, or {@code otherwise} when the text names none. */
  public static String of(@Nullable String country, String otherwise) {
    String normalised = Texts.normalised(country);
    return normalised == null ? otherwise : BY_NAME.getOrDefault(normalised, otherwise);
  }
}
