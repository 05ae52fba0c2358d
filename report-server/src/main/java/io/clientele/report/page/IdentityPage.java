package io.clientele.report.page;

import io.clientele.report.identity.DecisionBook;
import io.clientele.report.identity.DecisionBook.RecordPair;
import io.clientele.report.measure.Unit;
import io.clientele.report.page.IdentityView.FieldView;
import io.clientele.report.page.IdentityView.PairView;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Operator;
import io.clientele.report.query.Order;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who may be one customer: doubtful pairs first, side by side, with the evidence for each field.
 */
public final class IdentityPage {
  private static final int PAIRS = 20;
  private static final String TABLE = "silver.identity_pair";

  private static final List<String> KEY =
      List.of("source", "source_id", "other_source", "other_source_id");
  private static final List<String> FACTS =
      List.of("kind", "customer_id", "other_customer_id", "verdict", "probability");

  /** A field of a record: its caption, its evidence, and the columns it is read from. */
  private record Field(String label, String evidence, List<String> columns) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("Name", "name_evidence", List.of("name", "given_name", "family_name")),
          new Field("E-mail", "email_evidence", List.of("email")),
          new Field("Telephone", "phone_evidence", List.of("phone_e164")),
          new Field("Street", "street_evidence", List.of("street")),
          new Field("Town", "place_evidence", List.of("postcode", "city")),
          new Field("Born", "birth_date_evidence", List.of("birth_date")),
          new Field("Tax number", "tax_id_evidence", List.of("tax_id")));

  private final PageContext context;
  private final PageState state;
  private final DecisionBook book;

  public IdentityPage(PageContext context, PageState state, DecisionBook book) {
    this.context = context;
    this.state = state;
    this.book = book;
  }

  /** Whether the release holds these two as a pair. */
  public boolean has(RecordPair pair) {
    return context
        .source(TABLE)
        .map(
            source ->
                !context
                    .ask(
                        new RowList(
                            source,
                            List.of("verdict"),
                            List.of(
                                Filter.is("source", pair.source()),
                                Filter.is("source_id", pair.sourceId()),
                                Filter.is("other_source", pair.otherSource()),
                                Filter.is("other_source_id", pair.otherSourceId())),
                            List.of(),
                            1,
                            0))
                    .isEmpty())
        .orElse(false);
  }

  /** The page; {@code mayDecide} adds the buttons. */
  public IdentityView view(Header header, boolean mayDecide) {
    long page = state.page();
    Optional<Source> source = context.source(TABLE);
    Rows doubtful =
        pairs(source, "doubtful", Order.largestFirst("probability"), (page - 1) * PAIRS);
    Rows joined = pairs(source, "similar", Order.smallestFirst("probability"), 0);
    Map<String, Rows.Row> records = records(List.of(doubtful, joined));
    return new IdentityView(
        header,
        sentence(source),
        shown(doubtful, records),
        mayDecide && context.seesPersonalValues(),
        page == 1 ? "" : state.pageHref(page - 1),
        doubtful.size() <= PAIRS ? "" : state.pageHref(page + 1),
        shown(joined, records),
        changes());
  }

  /** One more than is shown, so that the page knows whether there are others. */
  private Rows pairs(Optional<Source> source, String verdict, Order order, long offset) {
    List<String> columns = new ArrayList<>(FACTS);
    FIELDS.forEach(field -> columns.add(field.evidence()));
    if (context.seesPersonalValues()) {
      columns.addAll(KEY);
    }
    List<Order> orders = new ArrayList<>(List.of(order));
    KEY.forEach(key -> orders.add(Order.smallestFirst(key)));
    return source
        .map(
            table ->
                context.askPersonal(
                    new RowList(
                        table,
                        columns,
                        List.of(Filter.is("verdict", verdict)),
                        orders,
                        PAIRS + 1,
                        offset)))
        .orElseGet(() -> Rows.none(columns));
  }

  /** What the records of some pairs say; nothing for who may not see it. */
  private Map<String, Rows.Row> records(List<Rows> pairs) {
    Map<String, Rows.Row> records = new HashMap<>();
    TreeSet<String> ids = new TreeSet<>();
    for (Rows rows : pairs) {
      rows.forEach(row -> ids.addAll(List.of(row.text("source_id"), row.text("other_source_id"))));
    }
    Optional<Source> parties = context.source("silver.party_record");
    if (ids.isEmpty() || parties.isEmpty() || !context.seesPersonalValues()) {
      return records;
    }
    List<String> columns =
        Stream.concat(
                Stream.of("_source", "record_id"),
                FIELDS.stream().flatMap(field -> field.columns().stream()))
            .toList();
    context
        .askPersonal(
            new RowList(
                parties.get(),
                columns,
                List.of(new Filter("record_id", Operator.IS, List.copyOf(ids))),
                List.of(),
                PageContext.MOST_ROWS,
                0))
        .forEach(row -> records.put(row.text("_source") + "/" + row.text("record_id"), row));
    return records;
  }

  private List<PairView> shown(Rows rows, Map<String, Rows.Row> records) {
    List<PairView> shown = new ArrayList<>();
    for (Rows.Row row : rows) {
      if (shown.size() < PAIRS) {
        shown.add(pair(row, records));
      }
    }
    return shown;
  }

  private PairView pair(Rows.Row row, Map<String, Rows.Row> records) {
    RecordPair pair =
        new RecordPair(
            row.text("source"),
            row.text("source_id"),
            row.text("other_source"),
            row.text("other_source_id"));
    Optional<Rows.Row> one = record(records, pair.source(), pair.sourceId());
    Optional<Rows.Row> other = record(records, pair.otherSource(), pair.otherSourceId());
    List<FieldView> fields = new ArrayList<>();
    for (Field field : FIELDS) {
      String first = text(one, field);
      String second = text(other, field);
      String evidence = row.text(field.evidence());
      if (!first.isEmpty() || !second.isEmpty() || !evidence.equals("unknown")) {
        fields.add(new FieldView(field.label(), first, second, evidence));
      }
    }
    return new PairView(
        pair,
        row.text("kind"),
        context.figures().exact(row.get("probability"), Unit.SHARE),
        row.text("customer_id"),
        "/customers/" + row.text("customer_id"),
        row.text("other_customer_id"),
        "/customers/" + row.text("other_customer_id"),
        fields,
        book.said(pair).map(isSame -> isSame ? "the same" : "not the same").orElse(""));
  }

  private static Optional<Rows.Row> record(
      Map<String, Rows.Row> records, String source, String id) {
    return Optional.ofNullable(records.get(source + "/" + id));
  }

  /** The first column that says something; postcode and town together. */
  private static String text(Optional<Rows.Row> record, Field field) {
    List<String> texts =
        field.columns().stream()
            .map(column -> record.map(row -> row.text(column)).orElse(""))
            .filter(text -> !text.isEmpty())
            .toList();
    boolean hasWhole = field.label().equals("Name") && record.isPresent();
    boolean isNamed = hasWhole && !record.get().text("name").isEmpty();
    return isNamed ? texts.get(0) : String.join(" ", texts);
  }

  private String sentence(Optional<Source> source) {
    if (source.isEmpty()) {
      return "No two records of this release are doubtful, and none were put together because they"
          + " are alike.";
    }
    Rows counts =
        context.ask(
            new Aggregate(
                source.get(),
                List.of(),
                List.of(
                    new Expression("doubtful", "count(*) FILTER (WHERE verdict = 'doubtful')"),
                    new Expression("similar", "count(*) FILTER (WHERE verdict = 'similar')")),
                List.of(),
                List.of(),
                1));
    return "%s pairs of records are doubtful: more likely one customer than two, but not sure enough to be put together, or other records of the two speak against it. %s pairs were put together because they are alike. What you say here holds for ever, from the next run on."
        .formatted(
            context.figures().exact(counts.only().get("doubtful"), Unit.COUNT),
            context.figures().exact(counts.only().get("similar"), Unit.COUNT));
  }

  private TableModel changes() {
    List<List<Cell>> rows = new ArrayList<>();
    context
        .source("silver.customer_change")
        .ifPresent(
            source ->
                context
                    .ask(
                        new RowList(
                            source,
                            List.of("changed_at", "change", "from_customer_id", "to_customer_id"),
                            List.of(),
                            List.of(Order.largestFirst("changed_at")),
                            PAIRS,
                            0))
                    .forEach(row -> rows.add(change(row))));
    return new TableModel(
        List.of(Head.text("When"), Head.text("What"), Head.text("Was"), Head.text("Is")),
        rows,
        List.of());
  }

  private List<Cell> change(Rows.Row row) {
    String now = row.text("to_customer_id");
    Object at = row.get("changed_at");
    return List.of(
        Cell.text(at instanceof OffsetDateTime time ? context.figures().time(time) : ""),
        Cell.text(row.text("change").equals("merged") ? "became one with another" : "split off"),
        Cell.text(row.text("from_customer_id")),
        Cell.text(now).linkedTo("/customers/" + now));
  }
}
