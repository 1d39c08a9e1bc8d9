package org.tanaoroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.exchange.WorkbookReader;
import org.tanaoroshi.exchange.WorkbookReading;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.Edit;
import org.tanaoroshi.workbench.merge.Returned;

/** A round with a 差戻し, from the command line: out, back, sent back, replied to. */
class SendBackCommandTest {
  @TempDir Path folder;
  private Path book;
  private Path out;

  @BeforeEach
  void distribute() throws Exception {
    Path inventory = folder.resolve("台帳.csv");
    Files.writeString(
        inventory,
        """
        番号,事業名,所管局,所管課,令和8年度当初予算（千円）
        001,街路樹維持管理,都市整備局,道路維持課,"82,300"
        002,公園遊具更新,都市整備局,公園管理課,"38,000"
        003,敬老会,保健福祉局,高齢福祉課,"1,200"
        """);
    book = folder.resolve("財政.tanaoroshi");
    out = folder.resolve("配布");
    assertThat(Said.by("new", book, inventory, "--city", "試験市").exit()).isZero();
    JsonNode json = Said.by("export", book, out, "--split", "局", "--json").json();
    assertThat(json.get("files")).hasSize(2);
    assertThat(Path.of(json.get("tracking").asText())).isRegularFile();
  }

  private void returned() throws Exception {
    Path back = folder.resolve("都市整備局_1.xlsx");
    try (Returned r = Returned.open(out.resolve("都市整備局_配布用.xlsx"))) {
      r.from("山本", 1)
          .set("001", "視点1評価", "C")
          .set("001", "視点1所見", "代替がある")
          .set("002", "視点1評価", "A")
          .save(back);
    }
    assertThat(Said.by("merge", book, back).exit()).isZero();
  }

  private void ask() throws Exception {
    try (Desk desk = Desk.open(book, false)) {
      ProgramId id = new ProgramId("001");
      Desk.waitFor(
          desk.answer(
              "財政",
              "確認事項",
              List.of(
                  new Edit(id, "section", new Field.Of(Item.QUERY), "代替とは何ですか"),
                  new Edit(id, "section", new Field.Of(Item.REPLY_DUE), "2026-10-09"))));
    }
  }

  private String held(String program, Item item) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossier(new ProgramId(program)).orElseThrow().answers().get("section", item);
    }
  }

  @Test
  void onlyTheProgramsAskedAboutGoBackAndTheirRepliesAreMerged() throws Exception {
    returned();
    Path back = folder.resolve("差戻し");
    Said nothing = Said.by("export", book, back, "--kind", "sent-back");
    assertThat(nothing.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(nothing.err()).contains("差し戻す事業がありません");
    assertThat(back).doesNotExist();

    ask();
    JsonNode json =
        Said.by("export", book, back, "--kind", "sent-back", "--split", "局", "--json").json();
    assertThat(json.get("kind").asText()).isEqualTo("差戻し");
    assertThat(json.get("files")).hasSize(1);
    assertThat(json.get("files").get(0).get("unit").asText()).isEqualTo("都市整備局");
    assertThat(held("001", Item.STATUS)).isEqualTo("差戻し中");

    Path sent = Path.of(json.get("files").get(0).get("file").asText());
    WorkbookReading reading = WorkbookReader.read(sent, "", Progress.NONE);
    assertThat(reading.dossiers()).extracting(d -> d.id().value()).containsExactly("001");
    Path replied = folder.resolve("再提出.xlsx");
    try (Returned r = Returned.open(sent)) {
      assertThat(r.headings("点検一覧"))
          .as("what a unit sees first")
          .startsWith("事業ID", "事業名", "未記入", "確認事項", "回答", "回答期限", "状態");
      assertThat(r.cell("点検一覧", "事業ID", "001", "確認事項")).isEqualTo("代替とは何ですか");
      assertThat(r.right("表紙", "1")).contains("「回答」に記入", "令和8年10月9日（金）");
      assertThat(r.right("記入要領", "手順4")).contains("提出番号");
      r.from("山本", 2)
          .set("001", "回答", "民間の管理です")
          .set("001", "視点1所見", "民間に移せる")
          .set("001", "状態", "再提出済")
          .save(replied);
    }
    assertThat(Said.by("merge", book, replied).exit()).isZero();
    assertThat(held("001", Item.REPLY)).isEqualTo("民間の管理です");
    assertThat(held("001", Item.STATUS)).isEqualTo("再提出済");
    assertThat(Said.by("export", book, back, "--kind", "sent-back").exit())
        .as("replied to, nothing is asked any more")
        .isEqualTo(ExitCode.REFUSED);
  }

  /** Types into the report's column to decide in; the list of conflicts begins below its head. */
  private static void decide(Path report, String program, String text) throws Exception {
    try (Returned r = Returned.open(report)) {
      r.type("不一致", "事業ID", program, "決定（記入してください）", text).save(report);
    }
  }

  @Test
  void conflictsAreDecidedInTheReportAndWhatIsLeftIsAskedForAgain() throws Exception {
    for (String reviewer : List.of("山本", "井上")) {
      try (Returned r = Returned.open(out.resolve("都市整備局_配布用.xlsx"))) {
        String grade = reviewer.equals("山本") ? "A" : "B";
        r.from(reviewer, 1)
            .set("001", "視点1評価", grade)
            .set("002", "視点1評価", grade)
            .save(folder.resolve(reviewer + ".xlsx"));
      }
    }
    Path one = folder.resolve("山本.xlsx");
    Path other = folder.resolve("井上.xlsx");
    Path report = folder.resolve("結果.xlsx");
    Said planned = Said.by("merge", book, one, other, "--dry-run", "--report", report);
    assertThat(planned.exit()).isEqualTo(ExitCode.LOOK);
    decide(report, "001", "2");

    JsonNode decided = Said.by("merge", book, one, other, "--resolve", report, "--json").json();
    assertThat(decided.get("conflicts")).hasSize(2);
    assertThat(decided.get("conflicts").get(0).get("resolved").asText()).isEqualTo("A");
    assertThat(decided.get("conflicts").get(1).get("resolved").isNull()).isTrue();
    assertThat(grade("001")).isEqualTo("A");
    assertThat(grade("002")).as("left open: what the book held").isEmpty();

    Said left = Said.by("merge", book, "--dry-run", "--report", report);
    assertThat(left.exit()).as("one is still open").isEqualTo(ExitCode.LOOK);
    decide(report, "002", "1");
    assertThat(Said.by("merge", book, "--resolve", report).exit()).isZero();
    assertThat(grade("002")).isEqualTo("B");
    assertThat(Said.by("merge", book).exit()).as("nothing is open any more").isZero();
  }

  private String grade(String program) throws Exception {
    try (Desk desk = Desk.open(book, true)) {
      return desk.dossier(new ProgramId(program))
          .orElseThrow()
          .answers()
          .get("section", new Field.GradeOf("v1"));
    }
  }

  @Test
  void aSendBackGoesToTheUnitsNamedOnly() throws Exception {
    returned();
    ask();
    Path back = folder.resolve("差戻し");
    assertThat(Said.by("export", book, back, "--kind", "sent-back", "--for", "保健福祉局").exit())
        .isEqualTo(ExitCode.REFUSED);
    assertThat(Said.by("export", book, back, "--kind", "sent-back", "--for", "都市整備局").exit())
        .isZero();
    assertThat(back).isDirectoryContaining("glob:**/都市整備局_差戻し1.xlsx");
  }

  @Test
  void theTableIsWrittenAnewAndTakenBackTogetherWithSubmissions() throws Exception {
    returned();
    Path table = folder.resolve("管理.xlsx");
    assertThat(Said.by("export", book, table, "--kind", "tracking").exit()).isZero();
    Path inbox = Files.createDirectory(folder.resolve("受領"));
    try (Returned r = Returned.open(table)) {
      assertThat(r.cell("提出管理表", "所属", "都市整備局", "提出番号")).isEqualTo("1");
      assertThat(r.cell("提出管理表", "所属", "都市整備局", "状況")).isEqualTo("受領");
      assertThat(r.cell("提出管理表", "所属", "保健福祉局", "状況")).isEqualTo("送付済");
      r.type("提出管理表", "所属", "保健福祉局", "担当者", "田中")
          .type("提出管理表", "所属", "保健福祉局", "提出期限", "2026-04-10")
          .save(inbox.resolve("管理.xlsx"));
    }
    Said text = Said.by("merge", book, inbox, "--dry-run");
    assertThat(text.out()).contains("督促（期限超過）：保健福祉局", "令和8年4月10日（金）", "提出管理表：保健福祉局（担当者 田中");
    JsonNode json = Said.by("merge", book, inbox, "--json").json();
    assertThat(json.get("contacts")).hasSize(1);
    assertThat(json.get("units").get(1).get("overdue").asBoolean()).isTrue();
    assertThat(json.get("units").get(1).get("deadline").asText()).isEqualTo("2026-04-10");
    assertThat(json.get("units").get(0).get("number").asInt()).isEqualTo(1);
    try (Desk desk = Desk.open(book, true)) {
      assertThat(Desk.waitFor(desk.units())).extracting(u -> u.person()).contains("田中");
      assertThat(desk.dossiers()).extracting(Dossier::id).hasSize(3);
    }
    Said asInventory = Said.by("import", book, table);
    assertThat(asInventory.exit()).isEqualTo(ExitCode.REFUSED);
    assertThat(asInventory.err()).contains("提出管理表です");
  }
}
