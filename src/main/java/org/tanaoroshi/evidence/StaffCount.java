package org.tanaoroshi.evidence;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tanaoroshi.values.Typed;

/**
 * How many people an inventory states for a program: a plain number, or all kinds of them one after
 * the other, such as 正規1.5人、会計年度2人, which are summed. What could count someone twice or says
 * something else too is no count.
 */
final class StaffCount {
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final Pattern KIND = Pattern.compile("[^\\d、,;/・+]*?" + NUMBER + "\\s*(?:人工|人|名)");
  private static final Pattern ALL = Pattern.compile("(?:" + KIND + "[\\s、,;/・+]*)+");
  private static final Pattern PARTS_OF_OTHERS = Pattern.compile("うち|内訳|計(?!年度)|延べ|[（(]");

  private StaffCount() {}

  /** The people, above zero; empty where the text does not say a count. */
  static Optional<BigDecimal> read(String text) {
    if (Typed.read(text) instanceof Typed.Value value) {
      return Optional.of(value.number()).filter(n -> n.signum() > 0);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (!ALL.matcher(plain).matches() || PARTS_OF_OTHERS.matcher(plain).find()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    Matcher kinds = KIND.matcher(plain);
    while (kinds.find()) {
      sum = sum.add(new BigDecimal(kinds.group(1)));
    }
    return Optional.of(sum).filter(n -> n.signum() > 0);
  }
}
