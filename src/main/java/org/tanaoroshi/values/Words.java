package org.tanaoroshi.values;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.tanaoroshi.model.FiscalYear;
import org.tanaoroshi.model.Message;
import org.tanaoroshi.model.MoneyUnit;

/**
 * The words of the interface in one language, from {@code messages.properties} (Japanese) and
 * {@code messages_en.properties}. Numbers in placeholders are grouped by thousands.
 */
public final class Words {
  private static final String BUNDLE = "org.tanaoroshi.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  /** By key: a list says the same few sentences again at each key. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(Locale locale) {
    this.locale = locale;
    // Without a fallback an English desktop asking for Japanese would be answered in English.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Japanese, the first language of the interface. */
  public static Words japanese() {
    return new Words(Locale.JAPANESE);
  }

  /** English. */
  public static Words english() {
    return new Words(Locale.ENGLISH);
  }

  /** English for "en…", Japanese for anything else. */
  public static Words of(String languageTag) {
    return LanguageRange.parse(languageTag).getFirst().getRange().startsWith("en")
        ? english()
        : japanese();
  }

  /** Japanese or English. */
  public Locale locale() {
    return locale;
  }

  /** All words by their keys. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** The sentence in this language; so are a {@link Message} and a year among its arguments. */
  public String say(Message message) {
    Object[] said = message.arguments().stream().map(this::argument).toArray();
    MessageFormat format =
        formats.computeIfAbsent(
            message.key(), key -> new MessageFormat(bundle.getString(key), locale));
    synchronized (format) { // A format is not safe for several threads.
      return format.format(said);
    }
  }

  private Object argument(Object argument) {
    return switch (argument) {
      case Message inner -> say(inner);
      case FiscalYear year -> year(year);
      default -> argument;
    };
  }

  /** The sentence of that key in this language. */
  public String say(String key, Object... arguments) {
    return say(Message.of(key, arguments));
  }

  /** What a framework calls a program, such as 事業; in English where it is one of the usual. */
  public String noun(String noun) {
    String key = "term.Noun." + noun;
    return bundle.containsKey(key) ? say(key) : noun;
  }

  /** What a framework calls so many of its programs: English tells one from many. */
  public String noun(String noun, long count) {
    String one = "term.Noun.one." + noun;
    return count == 1 && bundle.containsKey(one) ? say(one) : noun(noun);
  }

  /** A fiscal year, such as 令和8年度; in English by its western year. */
  public String year(FiscalYear year) {
    return say(
        "values.year",
        locale.equals(Locale.ENGLISH) ? Integer.toString(year.year()) : year.label());
  }

  /** The unit as it stands behind an amount: 千円, in English k yen. */
  public String unit(MoneyUnit unit) {
    return say("values.unit." + unit.name());
  }

  /** Yen in a unit with the unit behind: 1,234.5 千円, in English 1,234.5 k yen. */
  public String amount(long yen, MoneyUnit unit) {
    return say("values.amount", Figures.amount(yen, unit), unit(unit));
  }

  /** The field's word for a value of the model, such as 当初予算; its key is term.TYPE.NAME. */
  public String term(Enum<?> value) {
    return say("term." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }
}
