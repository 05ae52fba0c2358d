package io.clientele.pipeline.demo.export;

import io.clientele.pipeline.demo.draw.Timeline;
import java.util.List;

/**
 * A table of text under construction: cells are added one by one, lines end with LF.
 *
 * <p>The style says which cells are quoted; the file is UTF-8.
 */
public final class CsvText {
  private static final char GROUP = '\u00a0';
  private static final long GROUPED_FROM_CENTS = 1_000_000;

  private final StringBuilder text = new StringBuilder(1 << 16);
  private final char separator;
  private final boolean quotesAll;
  private boolean atLineStart = true;
  private int lines;

  private CsvText(char separator, boolean quotesAll) {
    this.separator = separator;
    this.quotesAll = quotesAll;
  }

  /** Commas, quotes only where needed. */
  public static CsvText plain() {
    return new CsvText(',', false);
  }

  /** Commas, every cell in quotes. */
  public static CsvText quoted() {
    return new CsvText(',', true);
  }

  /** Semicolons and a byte order mark, as a spreadsheet in Hungary saves UTF-8. */
  public static CsvText hungarian() {
    CsvText table = new CsvText(';', false);
    table.text.append('\ufeff');
    return table;
  }

  /** A line as it is, without separators and quotes. */
  public CsvText rawLine(String line) {
    text.append(line);
    return end();
  }

  /** A line of texts. */
  public CsvText line(List<String> cells) {
    cells.forEach(this::cell);
    return end();
  }

  public CsvText cell(String value) {
    next();
    if (quotesAll || needsQuotes(value)) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
    return this;
  }

  public CsvText empty() {
    return cell("");
  }

  public CsvText cell(long number) {
    next();
    quote();
    text.append(number);
    quote();
    return this;
  }

  /** {@code 1} or {@code 0}. */
  public CsvText flag(boolean isSet) {
    return cell(isSet ? 1 : 0);
  }

  /** Cents as {@code 1234.50}. */
  public CsvText money(long cents) {
    next();
    quote();
    appendDecimal(cents, '.', false);
    quote();
    return this;
  }

  /**
   * Cents as {@code 1234,50}, from ten thousand on as {@code 12 345,00} with unbreakable spaces.
   */
  public CsvText hungarianMoney(long cents) {
    next();
    appendDecimal(cents, ',', Math.abs(cents) >= GROUPED_FROM_CENTS);
    return this;
  }

  /** An ISO date, or an empty cell for {@link Timeline#NEVER}. */
  public CsvText isoDay(int day) {
    return cell(day == Timeline.NEVER ? "" : DayText.iso(day));
  }

  public CsvText hungarianDay(int day) {
    return cell(day == Timeline.NEVER ? "" : DayText.hungarian(day));
  }

  public CsvText hungarianMoment(long moment) {
    next();
    DayText.appendHungarian(text, moment);
    return this;
  }

  /** A moment in UTC, or an empty cell for {@link Timeline#NEVER}. */
  public CsvText utc(long moment) {
    next();
    quote();
    if (moment != Timeline.NEVER) {
      DayText.appendUtc(text, moment);
    }
    quote();
    return this;
  }

  /** Ends the line. */
  public CsvText end() {
    text.append('\n');
    atLineStart = true;
    lines++;
    return this;
  }

  /** Drops what was written of the present line behind a place that {@link #length()} gave. */
  public CsvText cutTo(int length) {
    text.setLength(length);
    return this;
  }

  public int length() {
    return text.length();
  }

  /** The number of lines that are ended. */
  public int lines() {
    return lines;
  }

  /** The finished file, with what is known about its records. */
  public Rendered rendered(int rows, List<BadRow> badRows) {
    return new Rendered(text.toString(), rows, badRows);
  }

  private void next() {
    if (!atLineStart) {
      text.append(separator);
    }
    atLineStart = false;
  }

  private void quote() {
    if (quotesAll) {
      text.append('"');
    }
  }

  private boolean needsQuotes(String value) {
    return value.indexOf(separator) >= 0 || value.indexOf('"') >= 0;
  }

  private void appendDecimal(long cents, char point, boolean isGrouped) {
    long size = Math.abs(cents);
    if (cents < 0) {
      text.append('-');
    }
    if (isGrouped) {
      appendGrouped(size / 100);
    } else {
      text.append(size / 100);
    }
    text.append(point).append((char) ('0' + size / 10 % 10)).append((char) ('0' + size % 10));
  }

  private void appendGrouped(long units) {
    String digits = String.valueOf(units);
    for (int index = 0; index < digits.length(); index++) {
      if (index > 0 && (digits.length() - index) % 3 == 0) {
        text.append(GROUP);
      }
      text.append(digits.charAt(index));
    }
  }
}
