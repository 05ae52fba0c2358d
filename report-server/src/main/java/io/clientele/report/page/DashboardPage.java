package io.clientele.report.page;

import io.clientele.report.dashboard.Dashboard;
import io.clientele.report.dashboard.RowsBehind;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.Metrics;
import io.clientele.report.period.PeriodChoice;
import io.clientele.report.period.Preset;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a dashboard together: what was picked, what can be picked, and the answers. */
public final class DashboardPage {
  private static final int MOST_CHOICES = 200;

  private final PageContext context;
  private final Dashboard dashboard;
  private final PageState state;
  private final Selection selection;
  private final RowsBehind rowsBehind;

  public DashboardPage(
      PageContext context, Dashboard dashboard, PageState state, RowsBehind rowsBehind) {
    this.context = context;
    this.dashboard = dashboard;
    this.state = state;
    this.rowsBehind = rowsBehind;
    this.selection = selection();
  }

  /** The whole page under this header. */
  public DashboardView view(Header header) {
    List<List<TileView>> rows = new ArrayList<>();
    List<String> notMeasured = new ArrayList<>();
    for (int row = 0; row < dashboard.rows().size(); row++) {
      List<TileView> views = new ArrayList<>();
      for (int column = 0; column < dashboard.rows().get(row).size(); column++) {
        TileView view = tile(row, column);
        if (view instanceof TileView.NotMeasured) {
          notMeasured.add(view.title());
        } else if (!(view instanceof TileView.Omitted)) {
          views.add(view);
        }
      }
      if (!views.isEmpty()) {
        rows.add(views);
      }
    }
    return new DashboardView(
        header, dashboard.title(), dashboard.question(), filterBar(), rows, notMeasured);
  }

  /** One tile's answer. */
  public TileView tile(int row, int column) {
    Tile tile = dashboard.rows().get(row).get(column);
    return answers().answer(tile, row, column);
  }

  /** All rows of a table tile, for an export. */
  public Optional<Rows> exportRows(int row, int column) {
    String place = "/data/" + dashboard.name() + "/" + row + "-" + column;
    if (!(dashboard.rows().get(row).get(column) instanceof Tile.TableTile table)) {
      return Optional.empty();
    }
    TileAnswers.Frame frame =
        new TileAnswers.Frame(context, selection, dashboard, state, rowsBehind);
    return MartQuestions.of(context, table.measures().get(0).metrics(), selection.filters())
        .map(mart -> new TableAnswer(frame).rows(table, mart, place));
  }

  private TileAnswers answers() {
    return new TileAnswers(context, selection, dashboard, state, rowsBehind);
  }

  private Selection selection() {
    List<MartQuestions> marts =
        metrics().stream()
            .flatMap(metrics -> MartQuestions.of(context, metrics, Map.of()).stream())
            .toList();
    LocalDate firstDay =
        marts.stream()
            .flatMap(mart -> mart.firstDay().stream())
            .min(LocalDate::compareTo)
            .orElse(context.asOf());
    LocalDate lastDay =
        marts.stream()
            .flatMap(mart -> mart.lastDay().stream())
            .max(LocalDate::compareTo)
            .orElse(context.asOf());
    PeriodChoice choice =
        PeriodChoice.of(
            state.one("p").orElse(null),
            state.one("from").orElse(null),
            state.one("to").orElse(null),
            Preset.opening(context.asOf(), firstDay, lastDay),
            context.asOf(),
            firstDay);
    Map<String, List<String>> filters = new LinkedHashMap<>();
    state
        .filters()
        .forEach(
            (field, values) -> {
              if (dashboard.filters().contains(field) || dashboard.oneOf().containsKey(field)) {
                filters.put(field, values);
              }
            });
    dashboard
        .oneOf()
        .forEach((field, preferred) -> filters.putIfAbsent(field, List.of(pick(field, preferred))));
    return new Selection(choice, filters);
  }

  /** The first preferred value that brought any revenue, else the first that exists. */
  private String pick(String field, List<String> offered) {
    List<String> preferred = companyFirst(offered);
    Set<String> present = new LinkedHashSet<>();
    for (String value : preferred) {
      for (Metrics metrics : metrics()) {
        Optional<Source> source = context.source(metrics.mart());
        if (source.isEmpty() || !source.get().has(field) || !source.get().has("revenue")) {
          continue;
        }
        Rows answer =
            context.ask(
                new Aggregate(
                    source.get(),
                    List.of(),
                    List.of(
                        new Expression("row_count", "count(*)"),
                        new Expression("revenue", "sum(revenue)")),
                    List.of(Filter.is(field, value)),
                    List.of(),
                    1));
        Double revenue = answer.only().number("revenue");
        if (revenue != null && revenue != 0) {
          return value;
        }
        if (answer.only().get("row_count") instanceof Long count && count > 0) {
          present.add(value);
        }
      }
    }
    return present.isEmpty() ? preferred.get(0) : present.iterator().next();
  }

  /** The company's default attribution model, where it is offered, before the others. */
  private List<String> companyFirst(List<String> offered) {
    String chosen = context.manifest().company().defaultModel();
    return offered.contains(chosen)
        ? Stream.concat(Stream.of(chosen), offered.stream()).distinct().toList()
        : offered;
  }

  private FilterBar filterBar() {
    List<FilterBar.Choice> presets = new ArrayList<>();
    for (Preset preset : Preset.values()) {
      boolean selected = selection.choice().preset().filter(preset::equals).isPresent();
      presets.add(new FilterBar.Choice(preset.key(), preset.label(), selected));
    }
    List<FilterBar.Field> fields = new ArrayList<>();
    dashboard.oneOf().keySet().forEach(name -> field(name, false).ifPresent(fields::add));
    dashboard.filters().forEach(name -> field(name, true).ifPresent(fields::add));
    boolean own = selection.choice().preset().isEmpty();
    List<FilterBar.Choice> kept = new ArrayList<>();
    for (String name : List.of("sort", "r")) {
      state.one(name).ifPresent(value -> kept.add(new FilterBar.Choice(name, value, false)));
    }
    return new FilterBar(
        dashboard.hasPeriod(),
        presets,
        own ? selection.choice().period().from().toString() : "",
        own ? selection.choice().period().to().toString() : "",
        selection.choice().period().text(),
        fields,
        kept);
  }

  private Optional<FilterBar.Field> field(String name, boolean optional) {
    for (Metrics metrics : metrics()) {
      Optional<Source> source = context.source(metrics.mart());
      if (!metrics.dimensions().containsKey(name) || source.isEmpty() || !source.get().has(name)) {
        continue;
      }
      Rows values = context.distinct(source.get(), name, MOST_CHOICES);
      List<String> selected = selection.filters().getOrDefault(name, List.of());
      List<FilterBar.Choice> choices = new ArrayList<>();
      for (Rows.Row value : values) {
        String text = value.text(name);
        choices.add(
            new FilterBar.Choice(
                text.isEmpty() ? "(none)" : text,
                io.clientele.report.format.Figures.value(name, text),
                selected.contains(text)));
      }
      choices.sort(java.util.Comparator.comparing(FilterBar.Choice::label));
      boolean isWorthAsking = choices.size() > 1 || !selected.isEmpty() && optional;
      return isWorthAsking
          ? Optional.of(
              new FilterBar.Field("f." + name, metrics.dimensions().get(name), optional, choices))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Set<Metrics> metrics() {
    Set<Metrics> found = new LinkedHashSet<>();
    for (List<Tile> row : dashboard.rows()) {
      for (Tile tile : row) {
        measures(tile).forEach(ref -> found.add(ref.metrics()));
      }
    }
    return found;
  }

  private static List<MeasureRef> measures(Tile tile) {
    if (tile instanceof Tile.NumberTile number) {
      return List.of(number.measure());
    }
    if (tile instanceof Tile.LineTile line) {
      return List.of(line.measure());
    }
    if (tile instanceof Tile.StackTile stack) {
      return List.of(stack.measure());
    }
    if (tile instanceof Tile.BarTile bar) {
      return List.of(bar.measure());
    }
    if (tile instanceof Tile.FunnelTile funnel) {
      return List.of(funnel.measure());
    }
    return tile instanceof Tile.TableTile table ? table.measures() : List.of();
  }
}
