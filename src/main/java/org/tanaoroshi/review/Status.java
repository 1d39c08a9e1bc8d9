package org.tanaoroshi.review;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a program stands at a stage (DOMAIN §3). The first two follow from the answers; the others
 * are set by a person, with name and date.
 */
public enum Status {
  UNTOUCHED("未着手"),
  WRITING("記入中"),
  WRITTEN("記入済"),
  CONFIRMED_BY_SECTION("確認済（課長）"),
  CONFIRMED_BY_DEPARTMENT("確認済（部長）"),
  CONFIRMED_BY_BUREAU("確認済（局）"),
  SUBMITTED("提出済"),
  SENT_BACK("差戻し中"),
  RESUBMITTED("再提出済"),
  FIXED("確定");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** The field's word for it, which is also what cells hold. */
  public String label() {
    return label;
  }

  /** Whether a person says that nothing is left to write. */
  public boolean isDone() {
    return this != UNTOUCHED && this != WRITING && this != SENT_BACK;
  }

  /** The status of that label. */
  public static Optional<Status> ofLabel(String label) {
    return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
  }
}
