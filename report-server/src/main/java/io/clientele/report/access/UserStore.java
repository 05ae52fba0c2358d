package io.clientele.report.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The users, in {@code users.json} of the server's state folder, which nobody else may read.
 *
 * <p>A running server sees a change by the file's time, so that disabling a user ends their
 * sessions at once.
 */
public final class UserStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private volatile @Nullable Loaded loaded;

  private record Loaded(FileTime modified, Map<String, User> users) {}

  /** Opens the store in this folder; it is made when missing. */
  public UserStore(Path folder) {
    this.folder = folder;
    StateFolder.make(folder);
  }

  /** Everybody, by name. */
  public List<User> all() {
    return List.copyOf(read().values());
  }

  public Optional<User> find(String name) {
    return Optional.ofNullable(read().get(name));
  }

  /**
   * Adds a user.
   *
   * @param rows per field, the only values this user sees; empty for everything
   * @throws IllegalArgumentException when the name is taken or the password is easily guessed
   */
  public void add(String name, Role role, Map<String, List<String>> rows, String password) {
    Passwords.requireGood(name, password);
    User user = new User(name, role, rows, Passwords.hash(password), false, 1);
    change(
        users -> {
          if (users.putIfAbsent(name, user) != null) {
            throw new IllegalArgumentException("There is a user '" + name + "' already");
          }
          return users;
        });
  }

  /** Ends a user's sessions and lets them in no more. */
  public void disable(String name) {
    replace(
        name,
        user ->
            new User(
                user.name(),
                user.role(),
                user.rows(),
                user.passwordHash(),
                true,
                user.changes() + 1));
  }

  /** Sets another password; sessions of the old one end. */
  public void changePassword(String name, String password) {
    Passwords.requireGood(name, password);
    String hash = Passwords.hash(password);
    replace(
        name,
        user ->
            new User(
                user.name(), user.role(), user.rows(), hash, user.disabled(), user.changes() + 1));
  }

  private void replace(String name, UnaryOperator<User> change) {
    change(
        users -> {
          if (users.computeIfPresent(name, (key, user) -> change.apply(user)) == null) {
            throw new IllegalArgumentException("There is no user '" + name + "'");
          }
          return users;
        });
  }

  private Map<String, User> read() {
    try {
      Path file = file();
      if (!Files.exists(file)) {
        return Map.of();
      }
      FileTime modified = Files.getLastModifiedTime(file);
      Loaded before = loaded;
      if (before != null && before.modified().equals(modified)) {
        return before.users();
      }
      Map<String, User> users = new TreeMap<>();
      for (JsonNode node : JSON.readTree(Files.readAllBytes(file))) {
        User user = user(node);
        users.put(user.name(), user);
      }
      loaded = new Loaded(modified, users);
      return users;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The users in " + folder + " cannot be read", unreadable);
    }
  }

  private void change(UnaryOperator<Map<String, User>> change) {
    Path lockFile = folder.resolve("users.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      loaded = null;
      Map<String, User> users = change.apply(new TreeMap<>(read()));
      ArrayNode array = JSON.createArrayNode();
      users.values().forEach(user -> array.add(json(user)));
      Path next = folder.resolve("users.json.next");
      Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(array));
      StateFolder.keepPrivate(next);
      Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      loaded = null;
      if (!lock.isValid()) {
        throw new IOException("The lock was lost");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("The users in " + folder + " cannot be written", failed);
    }
  }

  private Path file() {
    return folder.resolve("users.json");
  }

  private static User user(JsonNode node) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    node.path("rows")
        .fields()
        .forEachRemaining(
            entry -> {
              List<String> values = new ArrayList<>();
              entry.getValue().forEach(value -> values.add(value.asText()));
              rows.put(entry.getKey(), values);
            });
    return new User(
        node.path("name").asText(),
        Role.of(node.path("role").asText()),
        rows,
        node.path("password").asText(),
        node.path("disabled").asBoolean(),
        node.path("changes").asLong());
  }

  private static ObjectNode json(User user) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", user.name());
    node.put("role", user.role().key());
    ObjectNode rows = node.putObject("rows");
    new TreeMap<>(user.rows())
        .forEach((field, values) -> values.forEach(rows.withArray("/" + field)::add));
    node.put("password", user.passwordHash());
    node.put("disabled", user.disabled());
    node.put("changes", user.changes());
    return node;
  }
}
