package io.clientele.silver.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ViewGraphTest {
  @Test
  void readsAreFoundInTheQuery() {
    ViewGraph graph = graph("select 1 as x");

    assertThat(graph.reads(graph.view("top__b"))).containsExactly(graph.view("base__a"));
  }

  @Test
  void fingerprintChangesWithWhatIsRead() {
    assertThat(graph("select 1 as x").fingerprint("top__b"))
        .isEqualTo(graph("select 1 as x").fingerprint("top__b"))
        .isNotEqualTo(graph("select 2 as x").fingerprint("top__b"));
  }

  @Test
  void twoViewsCannotHaveOneName() {
    ViewGraph graph = graph("select 1 as x");

    assertThatThrownBy(() -> graph.define("base__a", "select 3 as x"))
        .hasMessage("There are two views base__a");
  }

  @Test
  void whatIsOnlyNamedIsWrittenIntoTheQuery() {
    ViewGraph graph = graph("select 1 as x");
    graph.keep("kept__c", "select x from top__b");
    graph.define("last__d", "select x from kept__c");

    assertThat(graph.complete(graph.view("base__a"))).isEqualTo("select 1 as x");
    assertThat(graph.complete(graph.view("kept__c")))
        .isEqualTo(
            """
            with base__a as (
            select 1 as x
            ),
            top__b as (
            select x from base__a join other__unknown using (x)
            )
            select * from (
            select x from top__b
            ) as completed\
            """);
    assertThat(graph.complete(graph.view("last__d"))).isEqualTo("select x from kept__c");
  }

  private static ViewGraph graph(String base) {
    ViewGraph graph = new ViewGraph();
    graph.define("base__a", base);
    graph.define("top__b", "select x from base__a join other__unknown using (x)");
    return graph;
  }
}
