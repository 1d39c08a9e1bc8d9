package org.tanaoroshi.evidence.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tanaoroshi.evidence.similar.Similar.Reason;
import org.tanaoroshi.evidence.similar.Similar.Where;
import org.tanaoroshi.model.Answers;
import org.tanaoroshi.model.Dossier;
import org.tanaoroshi.model.Fact;
import org.tanaoroshi.model.ListedProgram;
import org.tanaoroshi.model.Locator;
import org.tanaoroshi.model.Organisation;
import org.tanaoroshi.model.Program;
import org.tanaoroshi.model.ProgramId;

class SimilarProgramsTest {
  private static Dossier program(String id, String name, String purpose, String target) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.PURPOSE, purpose);
    facts.put(Fact.TARGET_GROUP, target);
    return new Dossier(
        new Program(
            new ProgramId(id),
            id,
            name,
            Organisation.NONE,
            facts,
            List.of(),
            List.of(),
            List.of(),
            Locator.NONE),
        Answers.NONE);
  }

  private static Dossier named(String id, String name) {
    return program(id, name, "", "");
  }

  private static final List<Dossier> BOOK =
      List.of(
          program("1", "児童館あそびの広場運営事業", "子育ての孤立を防ぐため親子の居場所をつくる。", "乳幼児とその保護者"),
          program("2", "屋内こども広場運営事業", "親子が遊べる場を設け、子育ての孤立を防ぐ。", "乳幼児"),
          named("3", "児童館施設維持管理事業"),
          named("4", "橋りょう長寿命化事業"),
          named("5", "河川維持事業"),
          named("6", "道路維持事業"),
          named("7", "ジドウカン　アソビノ広場"),
          program("8", "防災訓練事業", "市民の防災意識を高める。", "市民"),
          program("9", "地域防災リーダー養成事業", "市民の交流を広げる。", "市民"),
          program("10", "親子つどいの場", "", ""));

  private static SimilarPrograms of(List<Dossier> book) {
    return SimilarPrograms.of(book, List.of());
  }

  private static List<String> ids(List<Similar> found) {
    return found.stream().map(s -> s.program().value()).toList();
  }

  private static List<String> words(Similar similar, Where where) {
    return similar.reasons().stream()
        .filter(r -> r.where() == where)
        .findFirst()
        .map(Reason::words)
        .orElse(List.of());
  }

  @Test
  void eachIsShownWithTheWordsSharedInEachField() {
    List<Similar> found = of(BOOK).to(BOOK.getFirst().program(), 6);
    Similar second =
        found.stream().filter(s -> s.program().value().equals("2")).findFirst().orElseThrow();
    assertThat(words(second, Where.NAME)).contains("広場運営事業");
    assertThat(words(second, Where.PURPOSE)).contains("子育ての孤立を防ぐ");
    assertThat(words(second, Where.TARGET)).containsExactly("乳幼児");
    assertThat(second.likeness().purpose()).isPositive();
  }

  @Test
  void widthAndKanaMakeNoDifference() {
    assertThat(ids(of(BOOK).to(named("x", "じどうかんあそびの広場").program(), 1))).containsExactly("7");
  }

  @Test
  void aNameIsLookedForInTheOthersPurposeToo() {
    Similar found = of(BOOK).to(named("x", "孤立を防ぐ居場所").program(), 1).getFirst();
    assertThat(found.program().value()).isEqualTo("1");
    assertThat(words(found, Where.NAME_AND_TEXT)).contains("孤立を防ぐ");
  }

  @Test
  void whatEveryNameHasMakesNothingSimilar() {
    assertThat(of(BOOK).to(named("x", "学校給食事業").program(), 6)).isEmpty();
    assertThat(of(BOOK).to(program("x", "給食", "", "市民").program(), 6))
        .as("that both are for 市民 is no reason")
        .isEmpty();
  }

  @Test
  void aNameOfOneCharacterFindsNothingAndFailsNothing() {
    assertThat(of(BOOK).to(named("x", "A").program(), 6)).isEmpty();
    assertThat(of(List.of()).to(named("x", "公園").program(), 6)).isEmpty();
  }

  // the same program in many places

  @Test
  void theSameProgramInManyPlacesIsOneRowWithTheOthers() {
    List<Dossier> book = new ArrayList<>(BOOK);
    IntStream.range(0, 300).forEach(n -> book.add(named("F" + n, "F" + n)));
    List<String> wards = List.of("霧沢", "朝霧", "大椎", "中之郷", "汐待");
    wards.forEach(w -> book.add(named("W" + w, w + "区花と緑のまちづくり事業")));
    IntStream.rangeClosed(1, 20)
        .forEach(n -> book.add(named("S" + n, "小学校空調設備更新事業（第" + n + "小学校）")));
    book.add(named("花", "花と緑のまちづくり講座"));
    Similar wardsAlike = of(book).to(book.get(BOOK.size() + 300).program(), 6).getFirst();
    assertThat(wardsAlike.elsewhere()).isTrue();
    assertThat(wardsAlike.others()).hasSize(3);
    assertThat(of(book).to(book.getLast().program(), 6))
        .as("five wards are one kind for another program, too")
        .singleElement()
        .satisfies(s -> assertThat(s.elsewhere()).isFalse())
        .satisfies(s -> assertThat(s.others()).hasSize(4));
    assertThat(of(book).to(named("x", "中学校空調設備更新事業（東中学校）").program(), 6))
        .singleElement()
        .satisfies(s -> assertThat(s.others()).hasSize(19));
  }

  @ParameterizedTest
  @CsvSource({
    "霧沢区花と緑のまちづくり事業, 朝霧区花と緑のまちづくり事業, true",
    "小学校改修事業（本町小学校）, 小学校改修事業（塩浜小学校）, true",
    "高瀬田小学校改修事業, 見晴小学校改修事業, true",
    "霧沢図書館運営事業, 中之郷図書館運営事業, true",
    "舗装修繕事業（本町2号線）, 舗装修繕事業（塩浜１０号線）, true",
    "橋りょう修繕事業（白帆橋）, 橋りょう修繕事業（中之郷大橋）, true",
    "再開発事業第1期, 再開発事業第２期, true",
    "一般事務費（公園管理課）, 一般事務費（道路維持課）, true",
    "交差点改良事業（鴨池南交差点）, 交差点改良事業（霧沢口交差点）, true",
    "小学校改修事業, 中学校改修事業, false",
    "図書館運営事業, 博物館運営事業, false",
    "児童館運営事業, 公民館運営事業, false",
    "保育所管理運営事業, 保健所管理運営事業, false",
    "市道整備事業, 県道整備事業, false",
    "生活保護費（生活扶助）, 生活保護費（住宅扶助）, false",
    "高齢者見守り事業, 児童見守り事業, false",
    "公園整備事業, 公園整備事業, false",
    "道路維持事業, 河川維持事業, false",
  })
  void namesThatDifferByAPlaceOrANumberOnlyAreKnown(String a, String b, boolean alike) {
    String own = PlaceNames.folded(a);
    String other = PlaceNames.folded(b);
    assertThat(PlaceNames.differByPlace(own, other)).isEqualTo(alike);
    assertThat(PlaceNames.differByPlace(other, own)).as("from either side").isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "道路占用許可事務, 農地転用許可事務, 許可事務",
    "木材利用促進補助, 障害者雇用促進事業, 促進",
    "ひとり親家庭の学習の支援, 生活困窮世帯の学習の支援, 学習の支援",
  })
  void sharedWordsAreNotCutInTheMiddle(String own, String shown, String words) {
    assertThat(new SharedWords(pair -> 1).of(own, shown)).contains(words);
  }

  // the list that was distributed with a book

  @Test
  void programsOfTheListAreFoundAndThoseOfTheBookNotTwice() {
    List<ListedProgram> listed =
        List.of(
            new ListedProgram(
                new ProgramId("1"), "こども局", "", "児童館あそびの広場運営事業", "", Optional.empty()),
            new ListedProgram(
                new ProgramId("L"), "都市局", "公園課", "親子の広場運営事業", "孤立を防ぐ。", Optional.of(5L)));
    List<Similar> found = SimilarPrograms.of(BOOK, listed).to(BOOK.getFirst().program(), 6);
    assertThat(ids(found)).contains("L").doesNotContain("1").doesNotHaveDuplicates();
  }

  // laws, on invented books

  private static final String[] PARTS = {
    "子育て", "広場", "運営", "事業", "高齢者", "見守り", "支援", "公園", "管理", "道路", "ＬＥＤ", "（霧沢区）", "カメラ"
  };

  private static String invented(Random chance, int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(PARTS[chance.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static List<Dossier> inventedBook(long seed) {
    Random chance = new Random(seed);
    List<Dossier> book = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String purpose = chance.nextInt(4) == 0 ? "" : invented(chance, 5);
      String target = chance.nextInt(3) == 0 ? "" : invented(chance, 1);
      book.add(program("P" + i, invented(chance, 1 + chance.nextInt(4)), purpose, target));
    }
    return book;
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void likenessIsTheSameFromEitherSideAndBetweenZeroAndOne(long seed) {
    List<Dossier> book = inventedBook(seed);
    GramIndex index =
        new GramIndex(
            book.stream()
                .map(
                    d ->
                        new GramIndex.Texts(
                            Grams.ofName(d.program().name()),
                            Grams.ofPurpose(d.program().fact(Fact.PURPOSE)),
                            Grams.ofTarget(d.program().fact(Fact.TARGET_GROUP))))
                .toList());
    List<GramIndex.Scores> scores = new ArrayList<>();
    for (Dossier d : book) {
      scores.add(
          index.scores(
              new GramIndex.Texts(
                  Grams.ofName(d.program().name()),
                  Grams.ofPurpose(d.program().fact(Fact.PURPOSE)),
                  Grams.ofTarget(d.program().fact(Fact.TARGET_GROUP)))));
    }
    for (int i = 0; i < book.size(); i++) {
      for (int j = 0; j < book.size(); j++) {
        Likeness there = scores.get(i).at(j);
        assertThat(there).isEqualTo(scores.get(j).at(i));
        assertThat(List.of(there.name(), there.purpose(), there.target(), there.whole()))
            .allMatch(l -> l >= 0 && l <= 1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void theOrderOfTheBookDoesNotMatterAndNoneIsLikeItself(long seed) {
    List<Dossier> book = inventedBook(seed);
    List<Dossier> shuffled = new ArrayList<>(book);
    Collections.shuffle(shuffled, new Random(seed));
    SimilarPrograms one = of(book);
    SimilarPrograms other = of(shuffled);
    for (Dossier d : book) {
      List<Similar> found = one.to(d.program(), 6);
      assertThat(other.to(d.program(), 6)).isEqualTo(found);
      assertThat(found).hasSizeLessThanOrEqualTo(6).allMatch(s -> !s.reasons().isEmpty());
      assertThat(found).extracting(s -> -s.likeness().whole()).isSorted();
      assertThat(
              found.stream()
                  .flatMap(s -> IntStream.range(-1, s.others().size()).mapToObj(i -> at(s, i))))
          .doesNotContain(d.id())
          .doesNotHaveDuplicates();
    }
  }

  private static ProgramId at(Similar similar, int i) {
    return i < 0 ? similar.program() : similar.others().get(i);
  }
}
