package io.clientele.connector.spec;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One declared field of a stream.
 *
 * @param name snake_case: the bronze column and the name in staging queries
 * @param captions the captions under which it may stand in the header; compared without regard to
 *     case, width and outer white space. Empty in files without a header
 * @param isOptional whether the column may be absent from a file; its values are then null
 * @param isRequired whether an empty value refuses the record
 * @param isMoney whether it counts in {@code quarantined_amount} when the record is refused
 * @param layouts of dates and instants; empty means ISO 8601
 * @param acceptFrom the first day that is accepted, or null
 * @param acceptTo the last day that is accepted, or null
 * @param zone of instants without an offset
 * @param nulls texts that mean no value, besides the empty one
 * @param stripSuffixes endings to take off before anything else, the first that fits
 * @param stripPrefixes beginnings to take off before anything else, the first that fits
 * @param aliases canonical values by what is written instead, in normalised form
 * @param isClosed whether a value that is no alias and no canonical value refuses the record
 * @param form a rewriting of the text while it is read
 */
public record FieldSpec(
    String name,
    FieldType type,
    List<String> captions,
    boolean isOptional,
    boolean isRequired,
    boolean isMoney,
    List<String> layouts,
    @Nullable LocalDate acceptFrom,
    @Nullable LocalDate acceptTo,
    String zone,
    NumberStyle numbers,
    ExtraDigits extraDigits,
    List<String> nulls,
    List<String> stripSuffixes,
    List<String> stripPrefixes,
    Map<String, String> aliases,
    boolean isClosed,
    TextForm form)
    implements Serializable {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  public FieldSpec {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Field name '" + name + "' is not snake_case; write it like closed_at");
    }
    captions = List.copyOf(captions);
    layouts = List.copyOf(layouts);
    nulls = List.copyOf(nulls);
    stripSuffixes = List.copyOf(stripSuffixes);
    stripPrefixes = List.copyOf(stripPrefixes);
    aliases = Map.copyOf(aliases);
  }

  /** A plain text field under one caption. */
  public static FieldSpec text(String name, String caption) {
    return builder(name, FieldType.TEXT).captions(List.of(caption)).build();
  }

  public static Builder builder(String name, FieldType type) {
    return new Builder(name, type);
  }

  /** The layouts as the named SQL functions take them. */
  public String joinedLayouts() {
    return layouts.isEmpty()
        ? (type == FieldType.DATE ? "yyyy-MM-dd" : "iso")
        : String.join("|", layouts);
  }

  public LocalDate from() {
    return acceptFrom == null ? LocalDate.of(1, 1, 1) : acceptFrom;
  }

  public LocalDate to() {
    return acceptTo == null ? LocalDate.of(9999, 12, 31) : acceptTo;
  }

  /** Builds a field; everything not said has the plainest meaning. */
  public static final class Builder {
    private final String name;
    private final FieldType type;
    private List<String> captions = List.of();
    private boolean isOptional;
    private boolean isRequired;
    private boolean isMoney;
    private List<String> layouts = List.of();
    private @Nullable LocalDate acceptFrom;
    private @Nullable LocalDate acceptTo;
    private String zone = "UTC";
    private NumberStyle numbers = NumberStyle.PLAIN;
    private ExtraDigits extraDigits = ExtraDigits.REFUSE;
    private List<String> nulls = List.of();
    private List<String> stripSuffixes = List.of();
    private List<String> stripPrefixes = List.of();
    private Map<String, String> aliases = Map.of();
    private boolean isClosed;
    private TextForm form = TextForm.AS_DELIVERED;

    private Builder(String name, FieldType type) {
      this.name = name;
      this.type = type;
    }

    public Builder captions(List<String> captions) {
      this.captions = new ArrayList<>(captions);
      return this;
    }

    public Builder optional(boolean optional) {
      this.isOptional = optional;
      return this;
    }

    public Builder required(boolean required) {
      this.isRequired = required;
      return this;
    }

    public Builder money(boolean money) {
      this.isMoney = money;
      return this;
    }

    public Builder layouts(List<String> layouts) {
      this.layouts = layouts;
      return this;
    }

    public Builder acceptBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
      this.acceptFrom = from;
      this.acceptTo = to;
      return this;
    }

    public Builder zone(String zone) {
      this.zone = zone;
      return this;
    }

    public Builder numbers(NumberStyle numbers) {
      this.numbers = numbers;
      return this;
    }

    public Builder extraDigits(ExtraDigits extraDigits) {
      this.extraDigits = extraDigits;
      return this;
    }

    public Builder nulls(List<String> nulls) {
      this.nulls = nulls;
      return this;
    }

    public Builder stripSuffixes(List<String> suffixes) {
      this.stripSuffixes = suffixes;
      return this;
    }

    public Builder stripPrefixes(List<String> prefixes) {
      this.stripPrefixes = prefixes;
      return this;
    }

    public Builder aliases(Map<String, String> aliases) {
      this.aliases = aliases;
      return this;
    }

    public Builder closed(boolean closed) {
      this.isClosed = closed;
      return this;
    }

    public Builder form(TextForm form) {
      this.form = form;
      return this;
    }

    public FieldSpec build() {
      return new FieldSpec(
          name,
          type,
          captions,
          isOptional,
          isRequired,
          isMoney,
          layouts,
          acceptFrom,
          acceptTo,
          zone,
          numbers,
          extraDigits,
          nulls,
          stripSuffixes,
          stripPrefixes,
          aliases,
          isClosed,
          form);
    }
  }
}
