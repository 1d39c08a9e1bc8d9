package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanaoroshi.model.Framework;
import org.tanaoroshi.model.Refusal;

class FrameworkJsonTest {
  @ParameterizedTest
  @MethodSource("org.tanaoroshi.values.FrameworkJson#shipped")
  void aShippedFrameworkReadsBackAsItself(String id) throws Exception {
    Framework framework = FrameworkJson.shipped(id);
    assertThat(framework.id()).isEqualTo(id);
    assertThat(FrameworkJson.read(FrameworkJson.write(framework))).isEqualTo(framework);
  }

  @Test
  void theStandardHasSixViewpointsAndFourStages() {
    Framework standard = FrameworkJson.shipped(FrameworkJson.STANDARD);
    assertThat(standard.viewpoints()).hasSize(6);
    assertThat(standard.viewpoints().getFirst().name()).isEqualTo("市民ニーズや社会経済情勢の変化");
    assertThat(standard.stages())
        .extracting(s -> s.label())
        .containsExactly("所管課案", "局案", "財政査定案", "確定");
    assertThat(standard.grades())
        .filteredOn(g -> g.needsComment())
        .extracting(g -> g.code())
        .containsExactly("C", "D", "－");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{\"id\":\"x\"}", "not json"})
  void whatIsNoFrameworkIsRefused(String json) {
    assertThatThrownBy(() -> FrameworkJson.read(json)).isInstanceOf(Refusal.class);
  }

  @Test
  void anIdThatStandsTwiceIsRefused() {
    String twice =
        FrameworkJson.write(FrameworkJson.shipped(FrameworkJson.STANDARD))
            .replace("\"v2\"", "\"v1\"");
    assertThatThrownBy(() -> FrameworkJson.read(twice))
        .isInstanceOfSatisfying(
            Refusal.class,
            r -> assertThat(Words.japanese().say(r.reason())).contains("viewpoints", "v1"));
  }
}
