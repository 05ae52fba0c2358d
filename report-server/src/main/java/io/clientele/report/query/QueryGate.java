package io.clientele.report.query;

import io.clientele.report.database.LockedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one way to the database: admission, time limit, row cap, cache, and equal questions asked at
 * the same time are answered once.
 */
public final class QueryGate implements AutoCloseable {
  private static final int MOST_CELLS = 2_000_000;

  private final LockedDatabase database;
  private final int timeoutSeconds;
  private final Admission admission;
  private final AnswerCache cache = new AnswerCache(MOST_CELLS);
  private final Map<SqlText, CompletableFuture<Rows>> flying = new ConcurrentHashMap<>();
  private final Set<Statement> running = ConcurrentHashMap.newKeySet();

  public QueryGate(LockedDatabase database, int cores, int timeoutSeconds) {
    this.database = database;
    this.timeoutSeconds = timeoutSeconds;
    this.admission = new Admission(cores);
  }

  /** The answer, from the cache where it is known: what a release says never changes. */
  public Rows ask(SqlText question, int mostRows) {
    Optional<Rows> known = cache.get(question);
    if (known.isPresent()) {
      return known.get();
    }
    CompletableFuture<Rows> mine = new CompletableFuture<>();
    CompletableFuture<Rows> earlier = flying.putIfAbsent(question, mine);
    if (earlier != null) {
      return join(earlier);
    }
    try {
      Rows answer = run(question, mostRows);
      cache.put(question, answer);
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      flying.remove(question, mine);
    }
  }

  /** The answer of this moment, kept nowhere: for personal values. */
  public Rows askFresh(SqlText question, int mostRows) {
    return run(question, mostRows);
  }

  /** Hands the rows over one by one, for exports; nothing is kept. */
  public void stream(SqlText question, RowConsumer consumer) {
    admission.enter();
    try (Connection connection = database.connect();
        PreparedStatement statement = prepare(connection, question);
        ResultSet result = execute(statement)) {
      List<String> columns = AnswerReader.columns(result);
      consumer.columns(columns);
      while (result.next()) {
        consumer.row(AnswerReader.row(result, columns.size()));
      }
    } catch (SQLException failure) {
      throw new QueryFailedException(String.valueOf(failure.getMessage()), failure);
    } finally {
      admission.leave();
    }
  }

  private Rows run(SqlText question, int mostRows) {
    admission.enter();
    try (Connection connection = database.connect();
        PreparedStatement statement = prepare(connection, question);
        ResultSet result = execute(statement)) {
      return AnswerReader.all(result, mostRows);
    } catch (SQLException failure) {
      throw new QueryFailedException(failure.getMessage() + " in: " + question.sql(), failure);
    } finally {
      admission.leave();
    }
  }

  private PreparedStatement prepare(Connection connection, SqlText question) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(question.sql());
    statement.setQueryTimeout(timeoutSeconds);
    for (int position = 0; position < question.values().size(); position++) {
      statement.setObject(position + 1, question.values().get(position));
    }
    return statement;
  }

  private ResultSet execute(PreparedStatement statement) throws SQLException {
    running.add(statement);
    try {
      return statement.executeQuery();
    } finally {
      running.remove(statement);
    }
  }

  private static Rows join(CompletableFuture<Rows> earlier) {
    try {
      return earlier.join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failure;
    }
  }

  /** Gives up what still runs. */
  @Override
  public void close() {
    for (Statement statement : running) {
      try {
        statement.cancel();
      } catch (SQLException ended) {
        // It ended by itself.
      }
    }
  }
}
