package io.clientele.models.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The classic series of the test resources. */
public final class Classics {
  private Classics() {}

  public static double[] airPassengers() {
    return read("air_passengers");
  }

  public static double[] accidentalDeaths() {
    return read("us_accidental_deaths");
  }

  public static double[] nile() {
    return read("nile");
  }

  public static double[] wwwUsage() {
    return read("www_usage");
  }

  public static double[] lakeHuron() {
    return read("lake_huron");
  }

  public static double[] ukGas() {
    return read("uk_gas");
  }

  private static double[] read(String name) {
    try (InputStream stream = Classics.class.getResourceAsStream("/series/" + name + ".txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().mapToDouble(Double::parseDouble).toArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
