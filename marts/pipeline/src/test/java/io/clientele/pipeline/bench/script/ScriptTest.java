package io.clientele.pipeline.bench.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void sectionsHoldTheirStatementsInOrder() {
    Script script =
        Script.parse(
            """
            -- section settings
            set memory_limit = '{{memory}}';
            -- section gold
            -- what was sold
            create table a as
            select ';' as text;
            drop table a;
            """,
            Map.of("memory", "2GB"));

    assertThat(script.sections().keySet()).containsExactly("settings", "gold");
    assertThat(script.sections().get("settings")).containsExactly("set memory_limit = '2GB'");
    assertThat(script.sections().get("gold"))
        .containsExactly("create table a as\nselect ';' as text", "drop table a");
  }

  @Test
  void unknownPlaceholderIsNamed() {
    assertThatThrownBy(() -> Script.parse("-- section a\nselect {{nope}};\n", Map.of("out", "x")))
        .hasMessage("The script asks for 'nope'; there are [out]");
  }

  @Test
  void unfinishedStatementIsAnError() {
    assertThatThrownBy(() -> Script.parse("-- section a\nselect 1\n", Map.of()))
        .hasMessageContaining("no semicolon: select 1");
  }
}
