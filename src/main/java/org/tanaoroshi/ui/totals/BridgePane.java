package org.tanaoroshi.ui.totals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tanaoroshi.model.FinanceFigure;
import org.tanaoroshi.model.FinanceFigures;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.totals.Apart;
import org.tanaoroshi.totals.Bridge;
import org.tanaoroshi.totals.DirectionKind;
import org.tanaoroshi.ui.EmptyState;
import org.tanaoroshi.ui.Icon;
import org.tanaoroshi.ui.parts.Labels;
import org.tanaoroshi.workbench.totals.Dashboard;

/** 減らした分の行き先 in 一般財源 alone: the picture, and the lines that finance enters. */
final class BridgePane extends SectionPane {
  private final TotalsViewModel model;
  private final Entries entries;
  private final BridgePicture picture;
  private final StackPane pictured = new StackPane();
  private final VBox lines = new VBox();
  private final Map<Integer, HBox> rows = new LinkedHashMap<>();
  private final Label rest = Labels.wrapped("", "strong");
  private final FlowPane apart = new FlowPane();
  private Optional<Bridge> bridge = Optional.empty();

  BridgePane(TotalsViewModel model, TotalsWords words, Entries entries) {
    super("section-bridge", words);
    this.model = model;
    this.entries = entries;
    picture = new BridgePicture(words, this::openReduced);
    head(words.say("totals.bridge"), words.say("totals.bridge.explained"));
    lines.getStyleClass().add("bridge-lines");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.getStyleClass().add("clear");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    rest.setId("bridge-rest");
    apart.getStyleClass().add("bridge-apart");
    VBox entered =
        new VBox(
            Labels.line(words.say("totals.bridge.lines", words.unitName()), "section-title"),
            scroll,
            rest,
            apart);
    entered.getStyleClass().add("bridge-entered");
    HBox both = new HBox(pictured, entered);
    both.getStyleClass().add("totals-both");
    HBox.setHgrow(pictured, Priority.ALWAYS);
    pictured.setPrefWidth(700);
    pictured.setMinWidth(0);
    fill(both);
  }

  private void openReduced() {
    model.open(
        Message.of("totals.tile.general"),
        l -> l.kind() == DirectionKind.REVIEW && l.effects().generalFund() != 0);
  }

  @Override
  void show(Dashboard dashboard, FinanceFigures figures) {
    Bridge now = Bridge.of(dashboard.overview(), figures.reinvestments());
    bridge = Optional.of(now);
    if (now.reduced() > 0) {
      picture.show(now);
      pictured.getChildren().setAll(picture);
    } else {
      pictured
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.SHUFFLE,
                  words().say("totals.bridge.none", model.stage().label()),
                  words().say("totals.bridge.none.toDo")));
    }
    boolean blank = dashboard.overview().isBlank() && now.lines().isEmpty();
    rest.setText(blank ? words().say("totals.bridge.blank") : said(now));
    rest.getStyleClass().removeAll("warn");
    if (now.rest() < 0) {
      rest.getStyleClass().add("warn");
    }
    Labels.setShown(apart, !dashboard.overview().isBlank());
    apart(dashboard.overview().total().effects());
    rows(figures);
  }

  /** A label each: an amount is not broken, and what nobody asked for is not passed over. */
  private void apart(Apart effects) {
    apart
        .getChildren()
        .setAll(
            Labels.line(words().say("totals.bridge.apart"), "muted", "small"),
            apart("transfer", effects.all().transfer()),
            apart("end", effects.of(DirectionKind.NATURAL_END).generalFund()),
            apart("expansion", effects.of(DirectionKind.EXPANSION).generalFund()));
    long other = effects.of(DirectionKind.OTHER).generalFund();
    if (other != 0) {
      Label line = apart("other", other);
      line.getStyleClass().remove("muted");
      line.getStyleClass().add("warn");
      apart.getChildren().add(line);
    }
  }

  private Label apart(String what, long yen) {
    return Labels.line(
        words().say("totals.bridge.apart.".concat(what), words().money(yen)), "muted", "small");
  }

  private String said(Bridge now) {
    String reduced = words().money(now.reduced());
    String spent = words().money(now.reinvested());
    return now.rest() < 0
        ? words().say("totals.bridge.over", reduced, spent, words().money(-now.rest()))
        : words().say("totals.bridge.left", reduced, spent, words().money(now.rest()));
  }

  /** A row per line and one to add another; rows that stay keep their nodes, and the cursor. */
  private void rows(FinanceFigures figures) {
    List<Integer> wanted = new ArrayList<>();
    figures.reinvestments().forEach(r -> wanted.add(r.number()));
    if (!model.readOnly()) {
      wanted.add(figures.nextReinvestment());
    }
    rows.keySet().removeIf(number -> !wanted.contains(number));
    wanted.forEach(number -> rows.computeIfAbsent(number, this::row));
    List<Node> nodes = new ArrayList<>();
    wanted.forEach(number -> nodes.add(rows.get(number)));
    lines.getChildren().removeIf(node -> !nodes.contains(node));
    for (int i = 0; i < nodes.size(); i++) {
      if (i >= lines.getChildren().size() || !lines.getChildren().get(i).equals(nodes.get(i))) {
        lines.getChildren().add(i, nodes.get(i));
      }
      boolean last = i == nodes.size() - 1 && !model.readOnly();
      Node delete = ((HBox) nodes.get(i)).getChildren().getLast();
      // Its place stays, so that the fields above and below are of one width.
      delete.setVisible(!last && !model.readOnly());
    }
  }

  private HBox row(int number) {
    EntryField name =
        entries.field(
            new FinanceFigure.ReinvestmentName(number),
            words().say("totals.bridge.line.name", number));
    EntryField yen =
        entries.field(
            new FinanceFigure.ReinvestmentYen(number),
            words().say("totals.bridge.line.yen", number));
    name.setPromptText(words().say("totals.bridge.line.prompt"));
    yen.setPromptText(words().unitName());
    name.setNeighbour(by -> below(number, by, true));
    yen.setNeighbour(by -> below(number, by, false));
    name.setNext(() -> Optional.of(yen));
    yen.setNext(() -> below(number, 1, true));
    HBox.setHgrow(name, Priority.ALWAYS);
    Button delete = new Button(null, new Icon(Feather.X));
    delete.getStyleClass().addAll("quiet", "icon-only");
    delete.setId("delete-line-" + number);
    delete.setAccessibleText(words().say("totals.bridge.line.delete", number));
    delete.setTooltip(new Tooltip(words().say("totals.bridge.line.delete", number)));
    delete.setOnAction(event -> delete(number));
    HBox row = new HBox(name, yen, delete);
    row.getStyleClass().add("bridge-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Optional<EntryField> below(int number, int by, boolean isName) {
    List<Integer> numbers = List.copyOf(rows.keySet());
    int at = numbers.indexOf(number) + by;
    if (at < 0 || at >= numbers.size()) {
      return Optional.empty();
    }
    FinanceFigure figure =
        isName
            ? new FinanceFigure.ReinvestmentName(numbers.get(at))
            : new FinanceFigure.ReinvestmentYen(numbers.get(at));
    return Optional.of(entries.field(figure, ""));
  }

  private void delete(int number) {
    rows.values().iterator().next().getChildren().getFirst().requestFocus();
    model.save(
        words().say("totals.bridge.line.delete", number),
        Map.of(
            new FinanceFigure.ReinvestmentName(number), "",
            new FinanceFigure.ReinvestmentYen(number), ""));
  }

  @Override
  CopiedTable copied(String caption) {
    List<List<String>> copied = new ArrayList<>();
    bridge.ifPresent(
        now -> {
          copied.add(List.of(words().say("totals.bridge.copied"), words().plain(now.reduced())));
          now.lines()
              .forEach(
                  l ->
                      copied.add(
                          List.of(
                              l.name(),
                              l.yen().isPresent() ? words().plain(l.yen().getAsLong()) : "")));
          copied.add(List.of(words().say("totals.bridge.rest"), words().plain(now.rest())));
        });
    return new CopiedTable(
        caption,
        List.of(words().say("totals.bridge.use"), words().say("totals.column.generalFund")),
        copied);
  }

  @Override
  void unfold() {
    // It is as high as its lines.
  }

  @Override
  boolean isElastic() {
    return true;
  }

  @Override
  boolean hasFigures() {
    return bridge.filter(b -> b.reduced() != 0 || !b.lines().isEmpty()).isPresent();
  }

  @Override
  void focusFirst() {
    picture.focusFirst();
  }
}
