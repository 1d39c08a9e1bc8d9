package org.tanaoroshi.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One 予算事務事業, or whatever noun the framework reviews: what the inventory says of it. {@code code}
 * is blank where the inventory has none. Immutable; its content may wait to be read until it is
 * first asked for, since a book shows a few of thousands when it opens.
 */
public final class Program {
  private final ProgramId id;
  private final String code;
  private final String name;
  private final Organisation organisation;
  private final Locator locator;
  private Supplier<Content> unread;
  private volatile Content content;

  /** A program of which all is known. */
  public Program(
      ProgramId id,
      String code,
      String name,
      Organisation organisation,
      Map<Fact, String> facts,
      List<Amount> amounts,
      List<Indicator> indicators,
      List<ExtraColumn> extras,
      Locator locator) {
    this(
        id,
        code,
        name,
        organisation,
        new Content(facts, amounts, indicators, extras),
        null,
        locator);
  }

  private Program(
      ProgramId id,
      String code,
      String name,
      Organisation organisation,
      Content content,
      Supplier<Content> unread,
      Locator locator) {
    this.id = Objects.requireNonNull(id);
    this.code = Objects.requireNonNull(code);
    this.name = Objects.requireNonNull(name);
    this.organisation = Objects.requireNonNull(organisation);
    this.locator = Objects.requireNonNull(locator);
    this.content = content;
    this.unread = unread;
  }

  /** A program whose content is read when it is first asked for, once, by whatever thread asks. */
  public static Program reading(
      ProgramId id,
      String code,
      String name,
      Organisation organisation,
      Supplier<Content> content,
      Locator locator) {
    return new Program(
        id, code, name, organisation, null, Objects.requireNonNull(content), locator);
  }

  /** What it is known by in the book. */
  public ProgramId id() {
    return id;
  }

  /** The code in the inventory, "" for none. */
  public String code() {
    return code;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Whose it is. */
  public Organisation organisation() {
    return organisation;
  }

  /** Where it was read. */
  public Locator locator() {
    return locator;
  }

  /** All else that the inventory says. */
  public Content content() {
    Content read = content;
    return read == null ? readContent() : read;
  }

  /** What its content is read from, null where it is known. */
  public synchronized Supplier<Content> unread() {
    return unread;
  }

  private synchronized Content readContent() {
    if (content == null) {
      content = unread.get();
      unread = null;
    }
    return content;
  }

  /** The facts that the inventory states, in the order of {@link Fact}. */
  public Map<Fact, String> facts() {
    return content().facts();
  }

  /** The amounts, as they stand in the inventory. */
  public List<Amount> amounts() {
    return content().amounts();
  }

  /** The indicators. */
  public List<Indicator> indicators() {
    return content().indicators();
  }

  /** The columns that no field takes. */
  public List<ExtraColumn> extras() {
    return content().extras();
  }

  /** The text of a fact, blank where the inventory does not say. */
  public String fact(Fact fact) {
    return facts().getOrDefault(fact, "");
  }

  /** The amount of that year, kind and funding; empty where there is none or it is blank. */
  public Optional<Long> yen(FiscalYear year, AmountKind kind, Funding funding) {
    for (Amount amount : amounts()) {
      if (amount.kind() == kind
          && amount.funding() == funding
          && amount.year().equals(year)
          && amount.yen().isPresent()) {
        return Optional.of(amount.yen().getAsLong());
      }
    }
    return Optional.empty();
  }

  /**
   * The budget of that year as reports count it: 予算現額, else 当初予算; empty where the inventory has
   * none.
   */
  public Optional<Long> budget(FiscalYear year, Funding funding) {
    return yen(year, AmountKind.CURRENT_BUDGET, funding)
        .or(() -> yen(year, AmountKind.INITIAL_BUDGET, funding));
  }

  /** Whether the other says the same, wherever each of them was read. */
  public boolean saysTheSameAs(Program other) {
    return hasHeadOf(other)
        && content().withoutLocators().equals(other.content().withoutLocators());
  }

  private boolean hasHeadOf(Program other) {
    return id.equals(other.id)
        && code.equals(other.code)
        && name.equals(other.name)
        && organisation.equals(other.organisation);
  }

  /** The same program under another id. */
  public synchronized Program withId(ProgramId other) {
    return new Program(other, code, name, organisation, content, unread, locator);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Program program
        && hasHeadOf(program)
        && locator.equals(program.locator)
        && content().equals(program.content());
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, code, name, organisation, locator);
  }

  @Override
  public String toString() {
    return "Program["
        + id
        + ", "
        + code
        + ", "
        + name
        + ", "
        + organisation
        + ", "
        + content()
        + ", "
        + locator
        + "]";
  }
}
