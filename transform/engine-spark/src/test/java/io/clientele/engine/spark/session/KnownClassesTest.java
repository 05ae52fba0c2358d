package io.clientele.engine.spark.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownClassesTest {
  private final List<String> asked = new ArrayList<>();
  private final KnownClasses classes =
      new KnownClasses(
          new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve)
                throws ClassNotFoundException {
              asked.add(name);
              return super.loadClass(name, resolve);
            }
          });

  @Test
  void findsWhatTheProgramHas() throws ClassNotFoundException {
    assertThat(classes.loadClass(KnownClasses.class.getName())).isSameAs(KnownClasses.class);
  }

  @Test
  void asksForMissingClassOnce() {
    for (int time = 0; time < 3; time++) {
      assertThatThrownBy(() -> classes.loadClass("java.lang.org.apache.Guess"))
          .isInstanceOf(ClassNotFoundException.class)
          .hasMessage("java.lang.org.apache.Guess");
    }

    assertThat(asked).containsExactly("java.lang.org.apache.Guess");
  }
}
