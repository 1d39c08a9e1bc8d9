package org.tanaoroshi.ui.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tanaoroshi.inventory.SavedMapping;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.model.Refusal;
import org.tanaoroshi.settings.SettingsStore;
import org.tanaoroshi.values.JsonObject;
import org.tanaoroshi.workbench.MappingJson;

/** The mappings that the user's settings keep, found again by their headers. */
final class SavedMappings {
  private static final Logger LOG = LoggerFactory.getLogger(SavedMappings.class);

  private final SettingsStore settings;

  SavedMappings(SettingsStore settings) {
    this.settings = settings;
  }

  /** All that can be understood; others are left as they are and logged. */
  List<SavedMapping> all() {
    List<SavedMapping> saved = new ArrayList<>();
    for (Map.Entry<String, JsonObject> entry : settings.current().mappings().entrySet()) {
      try {
        saved.add(MappingJson.read(entry.getValue(), entry.getKey()));
      } catch (Refusal e) {
        LOG.warn("saved mapping not understood", e);
      }
    }
    return saved;
  }

  /** Keeps the mapping of a sheet as it stands. */
  void remember(SheetProposal sheet) {
    SavedMapping mapping = SavedMapping.of(sheet);
    settings.update(s -> s.withMapping(mapping.signature(), MappingJson.write(mapping)));
  }
}
