package io.clientele.connector.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.spec.ExtraDigits;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.NumberStyle;
import io.clientele.connector.spec.TextForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldParserTest {
  private static final NumberStyle CONTINENTAL = new NumberStyle(',', ". ", false);
  private static final NumberStyle GROUPED = new NumberStyle('.', ",", false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5,5",
        "1e3",
        "NaN",
        "Infinity",
        "0x10",
        "--5",
        "5-",
        "+5",
        ".5",
        "5.",
        "1 000",
        "١٢",
        "1.5.5",
        "12345678901234567890",
        "(5)",
        "€5",
        "1_000"
      })
  void whatIsNoPlainNumberIsRefused(String text) {
    assertThat(parser(FieldType.DECIMAL).check(text).reason()).isEqualTo(RejectReason.BAD_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "007", "12.5", " 3.25 ", "-999999999999.999999", "1.2500000"})
  void plainNumbersAreTaken(String text) {
    assertThat(parser(FieldType.DECIMAL).check(text)).isNull();
  }

  @Test
  void groupsHaveThreeDigits() {
    FieldParser parser = new FieldParser(field(FieldType.DECIMAL).numbers(CONTINENTAL).build());

    assertThat(parser.amount("1.250.000,50")).isEqualByComparingTo("1250000.50");
    assertThat(parser.amount("1 250 000,50")).isEqualByComparingTo("1250000.50");
    assertThat(parser.amount("1\u00A0250\u00A0000,50")).isEqualByComparingTo("1250000.50");
    assertThat(parser.amount("1250000,50")).isEqualByComparingTo("1250000.50");
    assertThat(parser.amount("-1.250")).isEqualByComparingTo("-1250");
    assertThat(parser.check("1.25,5")).isNotNull();
    assertThat(parser.check("1.2500,5")).isNotNull();
    assertThat(parser.check("1250.000,5")).isNotNull();
    assertThat(parser.check(".250")).isNotNull();
    assertThat(new FieldParser(field(FieldType.INTEGER).numbers(GROUPED).build()).check("5,5"))
        .isNotNull();
    assertThat(new FieldParser(field(FieldType.INTEGER).numbers(GROUPED).build()).check("39,379"))
        .isNull();
  }

  @Test
  void extraDigitsAreRefusedUnlessRoundingIsDeclared() {
    FieldParser rounding =
        new FieldParser(field(FieldType.DECIMAL).extraDigits(ExtraDigits.ROUND).build());

    assertThat(parser(FieldType.DECIMAL).check("0.2569444444444444").reason())
        .isEqualTo(RejectReason.EXTRA_DIGITS);
    assertThat(rounding.check("0.2569444444444444")).isNull();
  }

  @Test
  void exponentsAreReadWhereDeclared() {
    FieldParser parser =
        new FieldParser(field(FieldType.DECIMAL).numbers(new NumberStyle('.', "", true)).build());

    assertThat(parser.amount("1.2E7")).isEqualByComparingTo("12000000");
    assertThat(parser.check("1.2E99")).isNotNull();
  }

  @Test
  void dayThatTwoLayoutsReadDifferentlyIsAmbiguous() {
    FieldSpec.Builder field = field(FieldType.DATE).layouts(List.of("M/d/yyyy", "d/M/yyyy"));

    assertThat(new FieldParser(field.build()).check("3/4/2024").reason())
        .isEqualTo(RejectReason.AMBIGUOUS_DATE);
    FieldSpec bounded =
        field.acceptBetween(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30)).build();
    assertThat(new FieldParser(bounded).check("3/4/2024")).isNull();
    assertThat(new FieldParser(bounded).check("4/3/2024")).isNull();
    assertThat(new FieldParser(bounded).check("31/3/2024").reason())
        .isEqualTo(RejectReason.BAD_DATE);
  }

  @Test
  void daysThatDoNotExistAreRefused() {
    assertThat(parser(FieldType.DATE).check("2025-02-30").message())
        .isEqualTo("value '2025-02-30' is not a day written yyyy-MM-dd.");
    assertThat(parser(FieldType.DATE).check("2024-02-29")).isNull();
  }

  @Test
  void emptyAndDeclaredNullsAreNoValue() {
    FieldParser parser =
        new FieldParser(field(FieldType.INTEGER).nulls(List.of("--", "NULL")).build());

    assertThat(parser.check(" --")).isNull();
    assertThat(parser.text(" --")).isNull();
    assertThat(parser.check("NULL")).isNull();
    assertThat(parser.check("")).isNull();
    assertThat(parser.check("null").reason()).isEqualTo(RejectReason.BAD_NUMBER);
  }

  @Test
  void requiredFieldsNeedAValue() {
    FieldParser parser = new FieldParser(field(FieldType.TEXT).required(true).build());

    assertThat(parser.check("  ").reason()).isEqualTo(RejectReason.MISSING_REQUIRED);
  }

  @Test
  void aliasesMeanTheirCanonicalValueInWhateverCase() {
    FieldParser parser =
        new FieldParser(
            field(FieldType.TEXT)
                .aliases(Map.of("gtxpro", "GTX Pro", "gtx pro", "GTX Pro"))
                .build());

    assertThat(parser.text(" GTXPRO ")).isEqualTo("GTX Pro");
    assertThat(parser.text("gtx  pro")).isEqualTo("GTX Pro");
    assertThat(parser.text("MG Special")).isEqualTo("MG Special");
  }

  @Test
  void closedListsRefuseOthers() {
    FieldParser parser =
        new FieldParser(
            field(FieldType.TEXT).aliases(Map.of("mobile", "mobile")).closed(true).build());

    assertThat(parser.check("MOBILE")).isNull();
    assertThat(parser.check("phone").reason()).isEqualTo(RejectReason.UNKNOWN_VALUE);
  }

  @Test
  void endingsAndBeginningsAreTakenOff() {
    FieldParser parser =
        new FieldParser(
            field(FieldType.DECIMAL)
                .numbers(CONTINENTAL)
                .stripSuffixes(List.of(" Ft", " €"))
                .stripPrefixes(List.of("ca."))
                .build());

    assertThat(parser.amount("1 250 000,00 Ft")).isEqualByComparingTo(new BigDecimal("1250000"));
    assertThat(parser.amount("ca. 12,5")).isEqualByComparingTo("12.5");
    assertThat(parser.check("12,5 USD")).isNotNull();
  }

  @Test
  void percentSignIsOptional() {
    assertThat(parser(FieldType.PERCENT).check("65.28%")).isNull();
    assertThat(parser(FieldType.PERCENT).check("65.28 %")).isNull();
    assertThat(parser(FieldType.PERCENT).check("65.28")).isNull();
    assertThat(parser(FieldType.PERCENT).check("< 10%")).isNotNull();
  }

  @Test
  void truthHasAFewWords() {
    assertThat(parser(FieldType.BOOLEAN).check("TRUE")).isNull();
    assertThat(parser(FieldType.BOOLEAN).check("0")).isNull();
    assertThat(parser(FieldType.BOOLEAN).check("2").reason()).isEqualTo(RejectReason.BAD_BOOLEAN);
  }

  @Test
  void salesforceIdsGetTheirCheck() {
    FieldParser parser =
        new FieldParser(field(FieldType.TEXT).form(TextForm.SALESFORCE_ID).build());

    assertThat(parser.stored("001D000000IqhSL")).isEqualTo("001D000000IqhSLIAZ");
    assertThat(parser.stored("001D000000IqhSLIAZ")).isEqualTo("001D000000IqhSLIAZ");
    assertThat(parser.stored("not an id")).isEqualTo("not an id");
  }

  private static FieldParser parser(FieldType type) {
    return new FieldParser(field(type).build());
  }

  private static FieldSpec.Builder field(FieldType type) {
    return FieldSpec.builder("value", type);
  }
}
