package io.clientele.pipeline.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.fixture.Clientele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchModelCommandTest {
  private static final String PEOPLE =
      """
      Id;Given name;Surname;Dob;Remark
      1;Ђорђе;Петровић;1980-03-04;vip
      2;Đorđe;Petrović;1980-03-04;
      3;Γιώργος;Παππάς;1971-11-30;
      4;János;Kovács;1990-01-02;
      5;Kovács;János;1990-01-02;
      6;Anna;Nagy;1965-07-08;
      7;Éva;Tóth;1955-05-05;
      8;Ivan;Ilić;1944-10-11;
      """;

  @TempDir Path folder;

  private Clientele.Ended match(String text, String... more) throws IOException {
    Path in = Files.writeString(folder.resolve("in.csv"), text);
    String[] always = {"model", "match", "--in", in.toString()};
    String[] all = Arrays.copyOf(always, always.length + more.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    return Clientele.run(all);
  }

  @Test
  void putsTogetherWhoIsWrittenInTwoWays() throws IOException {
    Clientele.Ended ended = match(PEOPLE, "--id", "id", "--map", "Remark=ignore");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(ended.out())
        .startsWith("record_id,cluster_id,probability\n")
        .containsPattern("\n1,1,0\\.\\d{6}\n2,1,0\\.\\d{6}\n3,3,")
        .containsPattern("\n4,4,0\\.\\d{6}\n5,4,0\\.\\d{6}\n6,6,");
    assertThat(ended.err())
        .contains("given name is compared as given_name")
        .contains("dob is compared as birth_date")
        .contains("remark is compared as ignore");
  }

  @Test
  void mistakesOfTheCommandLineAreToldTogether() throws IOException {
    Clientele.Ended ended =
        match(PEOPLE, "--id", "id", "--map", "Dob=birthday", "--map", "Sign=name");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err())
        .contains("--map gives Dob the role birthday; use one of given_name, family_name, name")
        .contains("--map names the column Sign; there are dob, given name, id, remark, surname.");
  }

  @Test
  void recordsNeedIdsOfTheirOwn() throws IOException {
    Clientele.Ended ended = match("id,name\n1,Anna\n1,Éva\n,Ivan\n", "--id", "id");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err())
        .contains("line 3")
        .contains("Give every record an id of its own.")
        .contains("line 4")
        .contains("Give it a value.");
  }

  @Test
  void fileWithoutTheColumnIsRefused() throws IOException {
    Clientele.Ended ended = match("name\nAnna\n", "--id", "id");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("the header has no column id. It has name; rename or add.");
  }

  @Test
  void thresholdLiesBetweenNothingAndSure() throws IOException {
    Clientele.Ended ended = match(PEOPLE, "--id", "id", "--threshold", "1");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("--threshold is 1.0; give a number between 0 and 1.");
  }
}
