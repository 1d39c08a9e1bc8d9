package org.tanaoroshi.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.MoneyUnit;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.Progress;
import org.tanaoroshi.values.FrameworkJson;

class ImportInventoryTest {
  @TempDir Path folder;

  @Test
  void theEffectIsToldBeforeAndOneUndoTakesAllOfItBack() throws Exception {
    Path target = folder.resolve("a.tanaoroshi");
    NewBook.fromInventory(
        target,
        read("番号,事業名,予算額\n1,街路樹維持管理,100\n2,橋りょう長寿命化,200\n3,公園管理,300\n"),
        new NewBook.Details(
            "みほん市",
            "",
            NewBook.fiscalYear(LocalDate.of(2026, 4, 1)),
            MoneyUnit.YEN,
            FrameworkJson.shipped(FrameworkJson.STANDARD),
            Optional.empty()),
        "山本",
        Progress.NONE);
    List<Program> later = read("番号,事業名,予算額\n1,街路樹維持管理,150\n2,橋りょう長寿命化,200\n4,河川管理,400\n");
    try (Desk desk = Desk.open(target, false)) {
      List<Program> before = programs(desk);
      assertThat(ImportInventory.effect(desk, before))
          .as("the book's own programs")
          .isEqualTo(new ImportInventory.Effect(0, 0, 3, 0));
      assertThat(ImportInventory.effect(desk, later))
          .isEqualTo(new ImportInventory.Effect(1, 1, 1, 1));
      assertThat(programs(desk)).as("only told").isEqualTo(before);

      ImportInventory.into(desk, later, "山本");
      assertThat(programs(desk)).hasSize(4).containsAll(later);
      Desk.waitFor(desk.undo("山本"));
      assertThat(programs(desk)).isEqualTo(before);
    }
  }

  private static List<Program> programs(Desk desk) {
    return desk.dossiers().stream().map(d -> d.program()).toList();
  }

  private List<Program> read(String csv) throws Exception {
    Path file = folder.resolve("一覧.csv");
    Files.writeString(file, csv);
    ProposeOptions options = ProposeOptions.find(NewBook.fiscalYear(LocalDate.of(2026, 4, 1)));
    return Intake.read(Intake.propose(List.of(file), options, Progress.NONE), Progress.NONE)
        .programs();
  }
}
