package io.clientele.engine.spark.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's classes, with a memory for those that it has not.
 *
 * <p>For every query that Spark compiles, its compiler guesses at some hundred names, most of which
 * are no class. Each guess would look into every jar of the class path.
 */
public final class KnownClasses extends ClassLoader {
  private static final KnownClasses PROGRAM = new KnownClasses(KnownClasses.class.getClassLoader());

  static {
    registerAsParallelCapable();
  }

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  KnownClasses(ClassLoader parent) {
    super(parent);
  }

  /** From here on the calling thread, and those that it starts, look classes up here. */
  public static void use() {
    Thread.currentThread().setContextClassLoader(PROGRAM);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new Missing(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException unknown) {
      missing.add(name);
      throw unknown;
    }
  }

  /** Without the stack that nobody reads. */
  private static final class Missing extends ClassNotFoundException {
    private static final long serialVersionUID = 1;

    Missing(String name) {
      super(name);
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
