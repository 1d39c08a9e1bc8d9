package org.tanaoroshi.ui.totals;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.tanaoroshi.ui.Composition;

/**
 * A field for one value that finance enters: saved when it is left or Enter is pressed. Esc brings
 * back what is saved. What cannot be read stays, marked, and is not saved.
 */
final class EntryField extends TextField {
  /** What a field needs to know of its value. */
  interface Value {
    /** The value of what was typed; empty where it cannot be read. */
    Optional<String> read(String typed);

    /** What stands in the field for a value. */
    String written(String value);

    /** Saves a value. */
    void save(String value);

    /** Told whether what stands in the field can be read. */
    void readable(boolean readable);
  }

  private static final String UNREAD = "unread";

  private final Value value;
  private String shown = "";
  private Function<Integer, Optional<EntryField>> neighbour = by -> Optional.empty();
  private Supplier<Optional<EntryField>> next = () -> neighbour.apply(1);

  EntryField(Value value) {
    this.value = value;
    setOnAction(event -> enter());
    focusedProperty()
        .addListener(
            (o, was, focused) -> {
              if (!focused) {
                commit();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
  }

  /** Where the arrow keys lead, and Enter unless told otherwise: the field so many rows below. */
  void setNeighbour(Function<Integer, Optional<EntryField>> rows) {
    neighbour = rows;
  }

  /** Where Enter leads. */
  void setNext(Supplier<Optional<EntryField>> field) {
    next = field;
  }

  private void walk(KeyEvent event) {
    if (Composition.inProgress(this)) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE && isDirty()) {
      event.consume();
      restore();
    } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      event.consume();
      move(event.getCode() == KeyCode.UP ? -1 : 1);
    }
  }

  private void enter() {
    if (!Composition.inProgress(this)) {
      commit();
      if (!isDirty()) {
        next.get().ifPresent(EntryField::requestFocus);
      }
    }
  }

  private void move(int rows) {
    neighbour.apply(rows).ifPresent(EntryField::requestFocus);
  }

  /** Whether something stands in it that is not saved. */
  boolean isDirty() {
    return !getText().equals(value.written(shown));
  }

  /** Saves what was typed, where it can be read and says something new. */
  void commit() {
    if (!isDirty()) {
      return;
    }
    Optional<String> read = value.read(getText());
    mark(read.isPresent());
    if (read.isPresent()) {
      boolean changed = !read.get().equals(shown);
      shown = read.get();
      setText(value.written(shown));
      if (changed) {
        value.save(shown);
      }
    }
  }

  /** Brings back what is saved. */
  void restore() {
    mark(true);
    setText(value.written(shown));
    end();
  }

  /** Shows a saved value, unless something else is being typed. */
  void show(String saved) {
    boolean typing = isDirty();
    shown = saved;
    if (!typing) {
      setText(value.written(saved));
    }
  }

  private void mark(boolean readable) {
    getStyleClass().remove(UNREAD);
    if (!readable) {
      getStyleClass().add(UNREAD);
    }
    value.readable(readable);
  }
}
