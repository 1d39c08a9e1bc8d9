package org.tanaoroshi.exchange.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Item;
import org.tanaoroshi.review.Status;
import org.tanaoroshi.values.Days;

/** What a unit is told of a workbook that was sent back to it. */
public final class SentBack {
  static final String NOTE =
      "「確認事項」を読み、「回答」に記入してください。必要なら評価・方向性・効果額なども直し、「状態」を「" + Status.RESUBMITTED.label() + "」にします。";

  private SentBack() {}

  /** What is to be done, step by step, with the day by which replies are wanted. */
  public static List<String> toDo(String noun, String stageId, List<Dossier> dossiers) {
    return List.of(
        "「点検一覧」の左側にある「確認事項」を読み、「回答」に記入してください（"
            + dossiers.size()
            + noun
            + "）。"
            + due(stageId, dossiers),
        "回答に合わせて、評価・所見・方向性・効果額なども、直すところがあれば直してください。",
        "直し終えた行の「状態」を「" + Status.RESUBMITTED.label() + "」にします。",
        "「表紙」の提出番号を前回より1つ大きくし、記入者・確認者を記入して、このファイルのまま提出してください。");
  }

  private static String due(String stageId, List<Dossier> dossiers) {
    TreeSet<LocalDate> days = new TreeSet<>();
    dossiers.forEach(d -> Days.read(d.answers().get(stageId, Item.REPLY_DUE)).ifPresent(days::add));
    if (days.isEmpty()) {
      return "";
    }
    String first = Days.label(days.getFirst());
    return days.size() == 1 ? "回答期限は" + first + "です。" : "回答期限は行ごとに異なり、最も早いものは" + first + "です。";
  }
}
