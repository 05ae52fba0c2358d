package io.clientele.connector.pack;

import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.HeaderRule;
import io.clientele.connector.spec.NumberStyle;
import io.clientele.connector.yaml.Section;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A {@code file} section: how files are laid out, and how numbers and absent values are written in
 * them unless a column says otherwise.
 */
record FormatDeclaration(FileFormat file, NumberStyle numbers, List<String> nulls) {
  static final FormatDeclaration PLAIN =
      new FormatDeclaration(FileFormat.PLAIN, NumberStyle.PLAIN, List.of());

  private static final Map<String, Character> DELIMITERS =
      Map.of(",", ',', ";", ';', "\t", '\t', "tab", '\t', "|", '|', "auto", '\0');
  private static final Map<String, HeaderRule> HEADERS =
      Map.of("first", HeaderRule.FIRST_RECORD, "find", HeaderRule.FIND, "none", HeaderRule.NONE);

  FormatDeclaration {
    nulls = List.copyOf(nulls);
  }

  /** Reads a section; what it does not say is as in {@code otherwise}. */
  static FormatDeclaration read(Section section, FormatDeclaration otherwise) {
    FileFormat usual = otherwise.file();
    FileFormat file =
        new FileFormat(
            LayoutDeclaration.read(section, usual.layout()),
            section.value(
                "encoding",
                usual.encoding(),
                FormatDeclaration::encoding,
                "Write auto, utf-8, utf-16le, windows-1250, iso-8859-1 or another charset."),
            section.oneOf("delimiter", usual.delimiter(), DELIMITERS),
            section.oneOf("quote", usual.quote(), Map.of("\"", '"', "'", '\'', "none", '\0')),
            section.value(
                "skip_lines",
                usual.skipLines(),
                text -> Math.max(0, Integer.parseInt(text)),
                "Write a number of lines."),
            section.oneOf("header", usual.header(), HEADERS),
            section.oneOf(
                "last_line_end",
                usual.needsLastLineEnd(),
                Map.of("required", true, "optional", false)));
    List<String> nulls = new ArrayList<>(otherwise.nulls());
    nulls.addAll(section.texts("null_values"));
    FormatDeclaration declared =
        new FormatDeclaration(file, numbers(section, otherwise.numbers()), nulls);
    section.refuseOthers();
    return declared;
  }

  private static String encoding(String text) {
    return text.equals("auto") ? text : Charset.forName(text).name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@code decimal, grouping} and {@code exponent}. */
  static NumberStyle numbers(Section section, NumberStyle usual) {
    char decimal = section.oneOf("decimal", usual.decimal(), Map.of(".", '.', ",", ','));
    String grouping = String.join("", section.texts("grouping"));
    boolean saysGrouping = section.has("grouping");
    boolean exponent = section.bool("exponent", usual.hasExponent());
    try {
      return new NumberStyle(decimal, saysGrouping ? grouping : usual.grouping(), exponent);
    } catch (IllegalArgumentException wrong) {
      section.problem("grouping", String.valueOf(wrong.getMessage()) + ".", "Declare two signs.");
      return usual;
    }
  }
}
