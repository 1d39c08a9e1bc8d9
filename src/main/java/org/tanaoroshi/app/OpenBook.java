package org.tanaoroshi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.ProgramId;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.ui.Dialogs;
import org.tanaoroshi.ui.Tasks;
import org.tanaoroshi.ui.review.ReviewActions;
import org.tanaoroshi.ui.review.ReviewScreen;
import org.tanaoroshi.ui.review.Whereabouts;
import org.tanaoroshi.ui.totals.TotalsActions;
import org.tanaoroshi.workbench.Desk;

/** The ways from the review of an open book, and back to it at the same program and stage. */
final class OpenBook implements ReviewActions {
  /**
   * The window around it.
   *
   * @param stay shows another screen of the open book, where the one shown may be left, and does
   *     then what follows
   * @param export opens the export of that stage
   */
  record Around(
      SettingsStore settings,
      Tasks tasks,
      Dialogs dialogs,
      BiConsumer<Wiring.Place, Runnable> stay,
      Consumer<String> export,
      Runnable toStart) {}

  private final Desk desk;
  private final String reviewer;
  private final Around around;
  private final Merges merges;
  private final BookTotals totals;
  private final InventoryWay inventories;
  private final Whereabouts where = new Whereabouts();

  OpenBook(Desk desk, String reviewer, Around around) {
    this.desk = desk;
    this.reviewer = reviewer;
    this.around = around;
    this.merges = new Merges(around.tasks(), around.dialogs());
    this.totals =
        new BookTotals(
            desk,
            reviewer,
            around.tasks(),
            around.dialogs(),
            new TotalsActions() {
              @Override
              public void show(Message title, String stage, List<ProgramId> programs) {
                where.show(title, stage, programs);
                back();
              }

              @Override
              public void addInventory() {
                OpenBook.this.addInventory();
              }

              @Override
              public void back() {
                around.stay().accept(review(), () -> {});
              }
            });
    this.inventories =
        new InventoryWay(
            around.settings(),
            around.tasks(),
            around.dialogs(),
            screen -> around.stay().accept(new Wiring.Place(screen, List.of()), () -> {}));
  }

  /** The review; made anew it shows the same program at the same stage. */
  Wiring.Place review() {
    return new Wiring.Place(
        said ->
            ReviewScreen.open(
                desk,
                reviewer,
                around.settings(),
                where,
                said,
                around.tasks(),
                around.dialogs(),
                this),
        desk.readOnly()
            ? List.of(totalsEntry())
            : List.of(
                new DisplayMenu.Entry("import.adding.menu", () -> add(List.of())),
                new DisplayMenu.Entry("merge.menu", this::merge),
                totalsEntry()));
  }

  private DisplayMenu.Entry totalsEntry() {
    return new DisplayMenu.Entry(
        "totals.menu",
        () -> totals(where.stage().orElseGet(() -> desk.framework().firstStage().id())));
  }

  /** Lets go what is kept beside the book. */
  void left() {
    merges.end();
  }

  private void add(List<Path> files) {
    inventories.intoOpenBook(desk, reviewer, files, () -> around.stay().accept(review(), () -> {}));
  }

  private void merge(List<Path> files) {
    around
        .stay()
        .accept(
            new Wiring.Place(merges.begin(desk, reviewer, files, this::leaveMerge), List.of()),
            () -> {});
  }

  private void leaveMerge() {
    around.stay().accept(review(), merges::end);
  }

  @Override
  public void export(String stage) {
    around.export().accept(stage);
  }

  @Override
  public void backToStart() {
    around.toStart().run();
  }

  @Override
  public void merge() {
    merge(List.of());
  }

  @Override
  public void totals(String stage) {
    around.stay().accept(new Wiring.Place(totals.begin(stage), List.of()), () -> {});
  }

  @Override
  public void addInventory() {
    add(List.of());
  }

  @Override
  public void drop(List<Path> files) {
    merges.tellApart(files, () -> merge(files), () -> add(files));
  }
}
