package org.tanaoroshi.ui.review.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.EffectMeasure;
import org.tanaoroshi.model.Field;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.review.Check;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.review.City;
import org.tanaoroshi.ui.review.saving.Answering;
import org.tanaoroshi.ui.review.saving.Pause;
import org.tanaoroshi.ui.review.saving.Personal;
import org.tanaoroshi.values.FrameworkJson;
import org.tanaoroshi.values.Words;
import org.tanaoroshi.workbench.Desk;

class DecisionViewModelTest {
  private static final Field.EffectIn CUT =
      new Field.EffectIn(new FiscalYear(2027), EffectMeasure.EXPENDITURE_CUT);

  @TempDir Path folder;
  private Desk desk;
  private AnswerViewModel model;
  private DecisionViewModel decision;

  @BeforeEach
  void open() throws Exception {
    desk = Desk.open(City.book(folder, FrameworkJson.shipped("standard6"), City.programs()), false);
    Pause never =
        new Pause() {
          @Override
          public void begin(Runnable then) {}

          @Override
          public void stop() {}
        };
    Answering answering =
        new Answering(
            desk,
            "山本",
            Runnable::run,
            never,
            e -> {
              throw new AssertionError(e);
            });
    model =
        new AnswerViewModel(
            desk.framework(),
            desk.round(),
            answering,
            new Personal(SettingsStore.open(folder.resolve("settings")), desk.round().id()),
            Words.japanese(),
            () -> LocalDate.of(2026, 7, 28));
    model.open(Optional.of(City.programs().getFirst().id()));
    decision = model.decision();
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200   | 1200000",
        "１２００ | 1200000",
        "▲300    | -300000",
        "0       | 0",
        "1.234   | 1234",
        "500円   | 500",
        "2百万円 | 2000000",
        "-       |",
        "''      |"
      })
  void amountsAreReadAsPeopleTypeThemInTheBooksUnit(String typed, String yen) {
    decision.typeAmount(model.edits().place(CUT), typed);
    assertThat(model.value(CUT)).isEqualTo(yen == null ? "" : yen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12OO", "約千円", "0.00001", "9999999999999999"})
  void whatIsNoAmountIsKeptAndBecomesACheckUntilMended(String typed) {
    decision.typeAmount(model.edits().place(CUT), typed);
    assertThat(model.value(CUT)).isEmpty();
    assertThat(decision.shownAmount(CUT)).isEqualTo(typed);
    assertThat(model.checksProperty().get()).first().extracting(Check::field).isEqualTo(CUT);
    model.open(Optional.of(City.programs().get(1).id()));
    assertThat(decision.shownAmount(CUT)).isEmpty();
    model.open(Optional.of(City.programs().getFirst().id()));
    assertThat(decision.shownAmount(CUT)).as("not lost on the way").isEqualTo(typed);
    decision.typeAmount(model.edits().place(CUT), "5");
    assertThat(decision.unread()).isEmpty();
    assertThat(decision.shownAmount(CUT)).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource({"2026-10-31,2026-10-31", "2026/9/1,2026-09-01", "２０２６．１０．１,2026-10-01"})
  void daysAreReadInTheUsualForms(String typed, String day) {
    Field field = new Field.Of(Item.REPLY_DUE);
    decision.typeDay(model.edits().place(field), typed);
    assertThat(model.value(field)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "来週", "10/31"})
  void whatIsNoDayIsKept(String typed) {
    Field field = new Field.Of(Item.REPLY_DUE);
    decision.typeDay(model.edits().place(field), typed);
    assertThat(model.value(field)).isEmpty();
    assertThat(decision.shownDay(Item.REPLY_DUE)).isEqualTo(typed);
  }

  @Test
  void yearsBeginWithTheFirstAndTheFullAndGrowByOne() {
    assertThat(decision.years()).containsExactly(new FiscalYear(2027), new FiscalYear(2028));
    decision.addYear();
    assertThat(decision.years()).last().isEqualTo(new FiscalYear(2029));
  }

  @Test
  void theStatusCarriesWhoAndWhenAndGoingBackTakesThemAway() {
    decision.setStatus(Status.CONFIRMED_BY_SECTION);
    assertThat(decision.value(Item.STATUS)).isEqualTo("確認済（課長）");
    assertThat(decision.value(Item.STATUS_BY)).isEqualTo("山本");
    assertThat(decision.value(Item.STATUS_ON)).isEqualTo("2026-07-28");
    decision.setStatus(Status.WRITING);
    assertThat(decision.value(Item.STATUS_BY)).isEmpty();
    assertThat(decision.status()).isEqualTo(Status.UNTOUCHED);
  }

  @Test
  void stagesStandApart() {
    decision.chooseDirection(5);
    assertThat(decision.direction()).hasValueSatisfying(d -> assertThat(d.label()).isEqualTo("縮小"));
    model.stageProperty().set("bureau");
    assertThat(decision.direction()).isEmpty();
  }
}
