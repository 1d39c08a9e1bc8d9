package org.tanaoroshi.ui.inventory;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.ProposeOptions;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.ui.RunningTask;

/** A file on its way in: how it would be read, what is read so, or why not. */
final class ImportFile {
  private final Path path;
  private final Preview preview;
  private final RunningTask task = new RunningTask();
  private final ReadOnlyObjectWrapper<Proposal> proposal = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Inventory> inventory = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unitAsked = new ReadOnlyBooleanWrapper();

  /** The sheets, by their index, whose unit the user has said. */
  private final Set<Integer> unitSaid = new HashSet<>();

  private ProposeOptions options;

  ImportFile(Path path, ProposeOptions options, Preview preview) {
    this.path = path;
    this.options = options;
    this.preview = preview;
  }

  Path path() {
    return path;
  }

  String name() {
    return path.getFileName().toString();
  }

  Preview preview() {
    return preview;
  }

  /** The work under way on it. */
  RunningTask task() {
    return task;
  }

  ProposeOptions options() {
    return options;
  }

  void state(ProposeOptions stated) {
    options = stated;
  }

  /** How it would be read; null until it was looked at. */
  ReadOnlyObjectProperty<Proposal> proposalProperty() {
    return proposal.getReadOnlyProperty();
  }

  /** What is read so; null while it is being read and where it cannot be. */
  ReadOnlyObjectProperty<Inventory> inventoryProperty() {
    return inventory.getReadOnlyProperty();
  }

  /** Why it cannot be read; null where it can. */
  ReadOnlyObjectProperty<Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the user must still say the unit of money, since the file does not. */
  ReadOnlyBooleanProperty unitAskedProperty() {
    return unitAsked.getReadOnlyProperty();
  }

  /** The user has said the unit of the sheet that is chosen. */
  void sayUnit() {
    unitSaid.add(proposal.get().chosen());
    unitAsked.set(false);
  }

  void propose(Proposal found) {
    problem.set(null);
    inventory.set(null);
    unitAsked.set(found.sheet().unitUnsaid() && !unitSaid.contains(found.chosen()));
    proposal.set(found);
    preview.show(found);
  }

  void read(Inventory found) {
    problem.set(null);
    inventory.set(found);
    preview.mark(found);
  }

  void refuse(Message reason) {
    inventory.set(null);
    problem.set(reason);
  }

  @Override
  public String toString() {
    return name();
  }
}
