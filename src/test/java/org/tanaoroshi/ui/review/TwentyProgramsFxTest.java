package org.tanaoroshi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tanaoroshi.exchange.sheets.Headers;
import org.tanaoroshi.exchange.sheets.WorkbookKind;
import org.tanaoroshi.model.Direction;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.review.ReviewRules;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.ui.ReviewKeys;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;
import org.tanaoroshi.workbench.export.Export;

/** A morning's work by keyboard alone, and how many keys one program takes. */
class TwentyProgramsFxTest extends ReviewWindow {
  private static final int PROGRAMS = 20;

  /** As README says. */
  private static final int KEYS_IN_THE_WINDOW = 15;

  /** As README says. */
  private static final int KEYS_IN_A_SPREADSHEET = 75;

  @Test
  void twentyProgramsAreReviewedByKeyboardAlone() throws Exception {
    open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    for (int n = 0; n < 4; n++) {
      ReviewKeys.review("reason " + n, "1,20" + n);
    }
    press(KeyCode.CONTROL, KeyCode.K);
    press(KeyCode.CONTROL, KeyCode.I);
    type("ask");
    press(KeyCode.ESCAPE);
    for (int n = 4; n < PROGRAMS; n++) {
      reviewAsBefore(n);
    }
    press(KeyCode.DIGIT4);
    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(screenMayLeave()).isTrue();
    await("counted", () -> find("todo-done", ToggleButton.class).getText().equals("完了 20"));
    assertThat(find("program-name", Label.class).getText())
        .isEqualTo(City.programs().get(PROGRAMS).name());
    try (Desk again = Desk.open(desk.file(), true)) {
      ReviewRules rules = new ReviewRules(again.framework(), again.round());
      List<Dossier> dossiers = again.dossiers();
      for (int n = 0; n < PROGRAMS; n++) {
        Dossier dossier = dossiers.get(n);
        assertThat(rules.isAnswered(dossier.answers(), "section")).as("program %d", n).isTrue();
        assertThat(rules.status(dossier.answers(), "section")).isEqualTo(Status.WRITTEN);
        assertThat(
                dossier
                    .answers()
                    .get(
                        "section",
                        new Field.EffectIn(City.ROUND.budgetYear(), EffectMeasure.EXPENDITURE_CUT)))
            .isEqualTo(n < 4 ? "120" + n + "000" : "3" + n + "000");
      }
      assertThat(dossiers.get(1).answers().at("section"))
          .containsEntry(new Field.GradeOf("v1"), "A")
          .containsEntry(new Field.GradeOf("v2"), "C")
          .containsEntry(new Field.CommentOn("v2"), "reason 1")
          .containsEntry(new Field.GradeOf("v3"), "B")
          .containsEntry(new Field.Of(Item.DIRECTION), "shrink")
          .containsEntry(new Field.Of(Item.MAIN_VIEWPOINT), "v2")
          .containsEntry(new Field.Of(Item.REVIEW_TEXT), "half")
          .containsEntry(new Field.Of(Item.REASON), "why")
          .containsEntry(new Field.Of(Item.STATUS_BY), "山本");
      assertThat(dossiers.get(4).answers().get("section", Item.NOTE)).isEqualTo("ask");
      assertThat(dossiers.get(PROGRAMS).answers().byStage()).as("undone").isEmpty();
    }
    assertThat(settings.current().review().marks().get(City.ROUND.id()))
        .containsExactly(City.programs().get(4).id().value());
  }

  private void reviewAsBefore(int n) {
    for (int viewpoint = 0; viewpoint < 6; viewpoint++) {
      press(KeyCode.CONTROL, KeyCode.D);
    }
    press(KeyCode.CONTROL, KeyCode.D);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    type("3" + n);
    press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  @Test
  void aProgramTakesFewerKeysThanInASpreadsheet() throws Exception {
    Scene scene = open(FrameworkJson.STANDARD, City.programs(), false, Words.japanese());
    AtomicInteger keys = new AtomicInteger();
    doFx(
        () ->
            scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                  if (isKey(event)) {
                    keys.incrementAndGet();
                  }
                }));
    ReviewKeys.review("reason", "1,200");
    assertThat(find("program-name", Label.class).getText())
        .isEqualTo(City.programs().get(1).name());
    assertThat(keys.get()).isEqualTo(KEYS_IN_THE_WINDOW);
    assertThat(spreadsheetKeys()).isEqualTo(KEYS_IN_A_SPREADSHEET);
  }

  /** Keys held beside others, and what is typed as text in either program, are not counted. */
  private static boolean isKey(KeyEvent event) {
    boolean text =
        event.getTarget() instanceof TextInputControl
            && !event.isShortcutDown()
            && event.getCode() != KeyCode.TAB;
    return !text && !event.getCode().isModifierKey();
  }

  /**
   * The same in the row of 点検一覧: a letter for a grade, Alt+↓, arrows and Enter for a choice, Tab
   * from column to column up to the day of the status (Ctrl+;), then Home, ↓ and Tab to the first
   * grade of the next row.
   */
  private int spreadsheetKeys() throws Exception {
    Map<String, Integer> columns = new HashMap<>();
    int firstFree = columns(columns);
    Framework framework = desk.framework();
    int grades = framework.viewpoints().size();
    int direction = framework.directions().stream().map(Direction::id).toList().indexOf("shrink");
    int status = List.of(Status.values()).indexOf(Status.WRITTEN);
    int choices = choice(direction) + choice(1) + choice(status);
    int firstGrade = columns.get(Headers.grade(1));
    int tabs = columns.get(Item.STATUS_ON.label()) - firstGrade;
    int day = 1;
    int nextRow = 2 + firstGrade - firstFree;
    return grades + choices + tabs + day + nextRow;
  }

  /** Opening the list, the arrow to the first entry and on to the one of that place, Enter. */
  private static int choice(int place) {
    return 1 + 1 + place + 1;
  }

  /** The columns by heading; gives the first that is not frozen, to which Home leads. */
  private int columns(Map<String, Integer> columns) throws Exception {
    Path file = folder.resolve("提出用.xlsx");
    Export.workbook(
        desk,
        file,
        new Export.Request(WorkbookKind.SUBMISSION, "section", List.of(), "山本"),
        Progress.NONE);
    try (FileInputStream in = new FileInputStream(file.toFile());
        Workbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheet("点検一覧");
      List<String> seen = new ArrayList<>();
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
            seen.add(cell.getStringCellValue());
            columns.putIfAbsent(cell.getStringCellValue(), cell.getColumnIndex());
          }
        }
      }
      assertThat(seen).contains(Headers.grade(1), Item.STATUS_ON.label());
      return sheet.getPaneInformation().getVerticalSplitLeftColumn();
    }
  }
}
