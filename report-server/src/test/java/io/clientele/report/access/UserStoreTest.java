package io.clientele.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.report.access.Login.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserStoreTest {
  private static final String GOOD = "nine brass kettles";
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private UserStore users;

  @BeforeEach
  void add() {
    users = new UserStore(folder.resolve("state"));
    users.add("eva", Role.ANALYST, Map.of("country", List.of("Greece")), GOOD);
  }

  @Test
  void anotherStoreOverTheSameFolderSeesTheUser() {
    User eva = new UserStore(folder.resolve("state")).find("eva").orElseThrow();

    assertThat(eva.role()).isEqualTo(Role.ANALYST);
    assertThat(eva.rows()).containsEntry("country", List.of("Greece"));
    assertThat(eva.passwordHash()).startsWith("$argon2id$").doesNotContain(GOOD);
  }

  @Test
  void nobodyElseCanReadTheFiles() throws IOException {
    Path state = folder.resolve("state");

    assertThat(Files.getPosixFilePermissions(state))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(state.resolve("users.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void guessablePasswordsAndOddNamesAreRefused() {
    for (String password :
        new String[] {"short", "passwordpassword", "aaaaaaaaaaaaaaa", "tom is my name"}) {
      assertThatThrownBy(() -> users.add("tom", Role.VIEWER, Map.of(), password))
          .as(password)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> users.add("eva\n{\"x\"", Role.VIEWER, Map.of(), GOOD))
        .hasMessageContaining("User name");
    assertThatThrownBy(() -> users.add("eva", Role.VIEWER, Map.of(), GOOD))
        .hasMessageContaining("already");
  }

  @Test
  void aDisabledUserIsOutAtOnce() {
    Sessions sessions = new Sessions(NOON, users);
    String reference = sessions.start(users.find("eva").orElseThrow());
    assertThat(sessions.find(reference)).isPresent();

    users.disable("eva");

    assertThat(sessions.find(reference)).isEmpty();
    assertThat(login().attempt("eva", GOOD, "::1")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void anotherPasswordEndsSessionsOfTheOldOne() {
    Sessions sessions = new Sessions(NOON, users);
    String reference = sessions.start(users.find("eva").orElseThrow());

    users.changePassword("eva", "seven copper pans");

    assertThat(sessions.find(reference)).isEmpty();
    assertThat(login().attempt("eva", "seven copper pans", "::1"))
        .isInstanceOf(Outcome.Welcome.class);
  }

  @Test
  void wrongNameAndWrongPasswordLookTheSame() {
    assertThat(login().attempt("eva", "wrong wrong wrong", "::1"))
        .isEqualTo(login().attempt("nobody", GOOD, "::1"));
  }

  @Test
  void triesWaitLongerAfterThreeFailures() {
    Login login = login();
    for (int tries = 0; tries < 3; tries++) {
      login.attempt("eva", "wrong wrong wrong", "::1");
    }

    assertThat(login.attempt("eva", GOOD, "::2")).isInstanceOf(Outcome.Wait.class);
    assertThat(login.attempt("someone", GOOD, "::1")).isInstanceOf(Outcome.Wait.class);
  }

  @Test
  void aSessionEndsAfterHalfAnIdleHour() {
    Instant[] now = {NOON.instant()};
    Sessions sessions = new Sessions(new MovingClock(now), users);
    String reference = sessions.start(users.find("eva").orElseThrow());

    now[0] = now[0].plus(Duration.ofMinutes(29));
    assertThat(sessions.find(reference)).isPresent();
    now[0] = now[0].plus(Duration.ofMinutes(29));
    assertThat(sessions.find(reference)).isPresent();
    now[0] = now[0].plus(Duration.ofMinutes(31));
    assertThat(sessions.find(reference)).isEmpty();
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    Instant[] now = {NOON.instant()};
    Sessions sessions = new Sessions(new MovingClock(now), users);
    String reference = sessions.start(users.find("eva").orElseThrow());

    for (int steps = 0; steps < 36; steps++) {
      now[0] = now[0].plus(Duration.ofMinutes(20));
      assertThat(sessions.find(reference)).isPresent();
    }
    now[0] = now[0].plus(Duration.ofMinutes(1));
    assertThat(sessions.find(reference)).isEmpty();
  }

  @Test
  void aOneTimeLinkWorksOnce() {
    OneTimeLink link = new OneTimeLink();
    String token = link.issue();

    assertThat(link.redeem(token + "x")).isEmpty();
    assertThat(link.redeem(token)).isPresent();
    assertThat(link.redeem(token)).isEmpty();
    assertThat(new OneTimeLink().redeem("")).isEmpty();
  }

  private Login login() {
    return new Login(users, new LoginThrottle(NOON));
  }

  private static final class MovingClock extends Clock {
    private final Instant[] now;

    private MovingClock(Instant[] now) {
      this.now = now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now[0];
    }
  }
}
