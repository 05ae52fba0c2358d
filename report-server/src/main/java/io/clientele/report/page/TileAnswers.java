package io.clientele.report.page;

import io.clientele.report.dashboard.Dashboard;
import io.clientele.report.dashboard.RowsBehind;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.query.QueryFailedException;
import io.clientele.report.query.UnknownFieldException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers tiles: one small class per kind, listed here. */
public final class TileAnswers {
  private static final Logger LOG = System.getLogger(TileAnswers.class.getName());

  private final Frame frame;

  /** What every tile of a page is answered with. */
  record Frame(
      PageContext context,
      Selection selection,
      Dashboard dashboard,
      PageState state,
      RowsBehind rowsBehind) {

    /** The page's address moved to another path, with its release pinned. */
    String pinned(String path) {
      long release = context.manifest().releaseId();
      return state.on(path).with("r", String.valueOf(release)).href();
    }
  }

  public TileAnswers(
      PageContext context,
      Selection selection,
      Dashboard dashboard,
      PageState state,
      RowsBehind rowsBehind) {
    this.frame = new Frame(context, selection, dashboard, state, rowsBehind);
  }

  /**
   * The answer of the tile at this place; a tile that fails says so and leaves the others alone.
   */
  public TileView answer(Tile tile, int row, int column) {
    try {
      return answered(tile, row, column);
    } catch (QueryFailedException failure) {
      if (failure.isDataReplaced()) {
        throw failure;
      }
      return failed(tile, failure, failure.isTimeout());
    } catch (UnknownFieldException missing) {
      return failed(tile, missing, false);
    }
  }

  private TileView answered(Tile tile, int row, int column) {
    if (tile instanceof Tile.NumberTile number) {
      return new NumberAnswer(frame).view(number);
    }
    if (tile instanceof Tile.LineTile line) {
      return new LineAnswer(frame).view(line, place(row, column));
    }
    if (tile instanceof Tile.StackTile stack) {
      return new StackAnswer(frame).view(stack, place(row, column));
    }
    if (tile instanceof Tile.BarTile bar) {
      return new BarAnswer(frame).view(bar, place(row, column));
    }
    if (tile instanceof Tile.FunnelTile funnel) {
      return new FunnelAnswer(frame).view(funnel, place(row, column));
    }
    if (tile instanceof Tile.ForecastTile forecast) {
      return new ForecastAnswer(frame).view(forecast, place(row, column));
    }
    if (tile instanceof Tile.TableTile table) {
      return new TableAnswer(frame).view(table, place(row, column));
    }
    if (tile instanceof Tile.ValueQualityTile quality) {
      return new ValueQualityAnswer(frame).view(quality);
    }
    return new RowsAnswer(frame).view((Tile.RowsTile) tile);
  }

  private static TileView failed(Tile tile, RuntimeException failure, boolean timeout) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.WARNING, "Tile failed, reference " + reference + ": " + tile, failure);
    return new TileView.EmptyView(
        Titles.of(tile),
        timeout
            ? "This took too long to compute. A shorter period helps. Reference " + reference + "."
            : "This could not be computed. Reference " + reference + ".");
  }

  private String place(int row, int column) {
    return "/data/" + frame.dashboard().name() + "/" + row + "-" + column;
  }
}
