package org.tanaoroshi.model;

import java.util.List;

/** A text or choice that a reviewer enters for a program at a stage, beside grades and effects. */
public enum Item {
  DIRECTION("direction", "今後の方向性"),
  MAIN_VIEWPOINT("mainViewpoint", "見直しの視点（主たるもの）"),
  REVIEW_TEXT("reviewText", "見直し内容"),
  REASON("reason", "理由"),
  IMPACT("impact", "市民・関係者への影響と対応"),
  TIMING("timing", "実施時期"),
  SUCCESSOR("successor", "統合・移管先"),
  CONFERENCE("conference", "X会議"),
  CONFERENCE_THEME("conferenceTheme", "X会議テーマ"),
  STAFF_CHANGE("staffChange", "人工の増減"),
  EFFECT_NATURE("effectNature", "効果の性質"),
  EXCLUSION("exclusion", "対象外の理由"),
  STATUS("status", "状態"),
  STATUS_BY("statusBy", "状態の記入者"),
  STATUS_ON("statusOn", "状態の日付"),
  QUERY("query", "確認事項"),
  REPLY("reply", "回答"),
  REPLY_DUE("replyDue", "回答期限"),
  NOTE("note", "メモ");

  private final String key;
  private final String label;

  Item(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The stable name in files. */
  public String key() {
    return key;
  }

  /** The field's word for it, as headings show it. */
  public String label() {
    return label;
  }

  /** The values it may take where it is one of a fixed few; empty where it is free. */
  public List<String> choices() {
    return switch (this) {
      case CONFERENCE -> List.of("○");
      case EFFECT_NATURE -> List.of("一過性", "継続");
      default -> List.of();
    };
  }
}
