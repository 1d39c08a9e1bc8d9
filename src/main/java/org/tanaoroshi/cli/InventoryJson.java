package org.tanaoroshi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tanaoroshi.inventory.ColumnMapping;
import org.tanaoroshi.inventory.Inventory;
import org.tanaoroshi.inventory.Proposal;
import org.tanaoroshi.inventory.SheetProposal;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.values.Words;

/** What was found in inventories and taken from them, under the stable keys. */
final class InventoryJson {
  private final Words words;
  private final String unitGiven;

  /** Says it in those words; {@code unitGiven} is the unit that the user gave, "" for none. */
  InventoryJson(Words words, String unitGiven) {
    this.words = words;
    this.unitGiven = unitGiven;
  }

  /** What was found in the files: the keys of the first at the top, all under {@code files}. */
  Map<String, Object> found(List<Proposal> proposals) {
    Map<String, Object> json = new LinkedHashMap<>(chosen(proposals.getFirst()));
    json.put("files", proposals.stream().map(this::file).toList());
    return json;
  }

  /** What was taken of them. */
  Map<String, Object> taken(List<Proposal> proposals, Inventory inventory) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("programs", inventory.programs().size());
    json.put("totals", inventory.totalsByLabel());
    json.putAll(found(proposals));
    json.put(
        "notTaken",
        inventory.notTaken().stream()
            .map(
                n -> {
                  Map<String, Object> row = at(n.at());
                  row.put("kind", n.kind().name());
                  row.put("reason", words.say(n.reason()));
                  row.put("text", n.text());
                  return row;
                })
            .toList());
    json.put(
        "doubts",
        inventory.doubts().stream()
            .map(
                d -> {
                  Map<String, Object> row = at(d.at());
                  row.put("cell", d.at().cell());
                  row.put("what", words.say(d.what()));
                  return row;
                })
            .toList());
    json.put(
        "totalChecks",
        inventory.totalChecks().stream()
            .map(
                t -> {
                  Map<String, Object> row = at(t.at());
                  row.put("title", t.title());
                  row.put("label", t.label());
                  row.put("stated", t.stated());
                  row.put("taken", t.taken());
                  row.put("agrees", t.agrees());
                  return row;
                })
            .toList());
    return json;
  }

  private Map<String, Object> file(Proposal proposal) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", String.valueOf(proposal.file().getFileName()));
    json.putAll(chosen(proposal));
    List<Map<String, Object>> sheets = new ArrayList<>();
    for (SheetProposal sheet : proposal.sheets()) {
      sheets.add(sheet(sheet));
    }
    json.put("sheets", sheets);
    return json;
  }

  /** How a file is read: the sheet that was chosen, with its mapping. */
  private Map<String, Object> chosen(Proposal proposal) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (!proposal.charset().isEmpty()) {
      json.put("charset", proposal.charset());
    }
    json.put("fiscalYear", proposal.year().year());
    json.putAll(sheet(proposal.sheet()));
    json.put("mapping", mapping(proposal.sheet()));
    return json;
  }

  /** The header rows as --header takes them, "-" where none was found. */
  static String rows(SheetProposal sheet) {
    return sheet
        .header()
        .map(
            h ->
                h.firstRow() == h.lastRow()
                    ? Integer.toString(h.firstRow())
                    : h.firstRow() + "-" + h.lastRow())
        .orElse("-");
  }

  private Map<String, Object> sheet(SheetProposal sheet) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sheet", sheet.sheet().name());
    json.put("programList", sheet.programList());
    json.put("unit", sheet.unit().label());
    json.put("unitFound", sheet.unitText());
    json.put("unitAssumed", Inventories.isUnitAssumed(sheet, unitGiven));
    json.put("header", rows(sheet));
    return json;
  }

  private static List<Map<String, Object>> mapping(SheetProposal sheet) {
    List<Map<String, Object>> mapping = new ArrayList<>();
    for (ColumnMapping column : sheet.columns()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("column", column.column());
      one.put("header", column.header());
      one.put("target", column.target().key());
      one.put("confidence", column.confidence().name());
      mapping.add(one);
    }
    return mapping;
  }

  private static Map<String, Object> at(Locator at) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", at.file());
    json.put("sheet", at.sheet());
    json.put("row", at.row());
    return json;
  }
}
