package io.clientele.catalog.mart;

import io.clientele.catalog.declared.Declared;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Every mart, in an order in which each one stands behind what it reads. */
public final class MartCatalog {
  /** The written list of marts, one {@code <area>/<mart>} per line. */
  public static final String INDEX = "marts/index.txt";

  private final Map<String, MartSpec> marts = new LinkedHashMap<>();

  private MartCatalog(List<MartSpec> ordered) {
    ordered.forEach(mart -> marts.put(mart.mart(), mart));
  }

  /**
   * Reads the marts on the class path.
   *
   * @param declared the tables outside of gold that marts may read
   * @throws io.clientele.lakehouse.problem.InvalidDefinitionException with everything that is wrong
   */
  public static MartCatalog load(Collection<TableName> declared) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String line : resource(INDEX).lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String file = "marts/" + line + "/" + line.substring(line.indexOf('/') + 1) + ".sql";
        files.put(file, resource(file));
      }
    }
    return of(files, declared);
  }

  /** The catalogue of these files: name of the file → content. */
  public static MartCatalog of(Map<String, String> files, Collection<TableName> declared) {
    Problems problems = new Problems();
    List<MartReader.ReadMart> read = new ArrayList<>();
    files.forEach((file, content) -> MartReader.read(file, content, problems).ifPresent(read::add));
    refuseUnknownReads(read, declared, problems);
    problems.throwIfAny();
    List<MartSpec> ordered =
        MartOrder.of(read.stream().map(MartReader.ReadMart::spec).toList(), problems);
    problems.throwIfAny();
    return new MartCatalog(ordered);
  }

  private static void refuseUnknownReads(
      List<MartReader.ReadMart> marts, Collection<TableName> declared, Problems problems) {
    Collection<String> known = new TreeSet<>();
    declared.forEach(table -> known.add(table.toString()));
    marts.forEach(mart -> known.add(mart.spec().mart()));
    known.addAll(MartSpec.RUN_VIEWS);
    for (MartReader.ReadMart mart : marts) {
      MartSpec spec = mart.spec();
      List<String> named = new ArrayList<>(spec.reads());
      named.addAll(spec.emptyWithout());
      spec.checks().forEach(check -> otherTable(check).ifPresent(named::add));
      if (spec.isAppended()) {
        named.remove(spec.storedView());
      }
      named.stream()
          .filter(read -> !known.contains(read))
          .distinct()
          .forEach(
              read ->
                  problems.add(
                      mart.places().getOrDefault(read, spec.place()),
                      "reads " + read + ", which no one declares.",
                      Declared.closest(read, known)));
    }
  }

  private static Optional<String> otherTable(Check check) {
    if (check instanceof Check.SameTotal total) {
      return Optional.of(total.of());
    }
    return check instanceof Check.References references
        ? Optional.of(references.table())
        : Optional.empty();
  }

  private static String resource(String name) {
    try (InputStream in = MartCatalog.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is not on the class path; correct the list in " + INDEX + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " cannot be read", unreadable);
    }
  }

  /** All marts and steps, in building order. */
  public List<MartSpec> all() {
    return List.copyOf(marts.values());
  }

  public Optional<MartSpec> find(String mart) {
    return Optional.ofNullable(marts.get(mart));
  }

  /**
   * The mart of this name.
   *
   * @throws IllegalArgumentException with the closest name when there is none
   */
  public MartSpec mart(String mart) {
    return find(mart)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no mart '" + mart + "'. " + Declared.closest(mart, marts.keySet())));
  }
}
