package org.tanaoroshi.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  @Test
  void whatIsWrittenReadsBack() throws Exception {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("text", "「引用」\"\\\n𠮷");
    written.put("whole", 13);
    written.put("part", -0.5);
    written.put("yes", true);
    written.put("nothing", null);
    written.put("texts", List.of("一", "二"));
    written.put("object", Map.of("inner", List.of(Map.of("deep", "底"))));
    JsonObject read = JsonObject.read(JsonObject.write(written));
    assertThat(read.members().keySet())
        .as("null is missing, the rest in its order")
        .containsExactly("text", "whole", "part", "yes", "texts", "object");
    assertThat(read.text("text")).isEqualTo("「引用」\"\\\n𠮷");
    assertThat(read.number("whole").intValue()).isEqualTo(13);
    assertThat(read.number("part").doubleValue()).isEqualTo(-0.5);
    assertThat(read.truth("yes")).isTrue();
    assertThat(read.texts("texts")).containsExactly("一", "二");
    assertThat(read.object("object").objects("inner").getFirst().text("deep")).isEqualTo("底");
    assertThat(JsonObject.read("{\"b\": \"x\", \"a\": 2}"))
        .satisfies(o -> assertThat(o.each(o::text)).isEqualTo(Map.of("b", "x", "a", "2")));
    assertThat(JsonObject.write(read.members())).isEqualTo(JsonObject.write(present(written)));
  }

  private static Map<String, Object> present(Map<String, Object> written) {
    Map<String, Object> present = new LinkedHashMap<>(written);
    present.values().removeIf(v -> v == null);
    return present;
  }

  @Test
  void aMissingMemberIsNullOrEmptyAndANumberIsTakenAsText() throws Exception {
    JsonObject read = JsonObject.read("{\"version\": 1, \"list\": null}");
    assertThat(read.text("version")).isEqualTo("1");
    assertThat(read.text("no")).isNull();
    assertThat(read.number("no")).isNull();
    assertThat(read.truth("no")).isNull();
    assertThat(read.object("no")).isNull();
    assertThat(read.texts("no")).isEmpty();
    assertThat(read.objects("list")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"a\"", "{", "{\"a\": }", "{} {}", "{\"a\": NaN}"})
  void whatIsNoObjectIsRefused(String text) {
    assertThatThrownBy(() -> JsonObject.read(text)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void aMemberOfAnotherKindIsRefusedWithTheLineOfItsObject() throws Exception {
    JsonObject read = JsonObject.read("{\n\"a\": {\"list\": [1, \"x\", null], \"truth\": \"no\"}}");
    JsonObject inner = read.object("a");
    for (Asking asking :
        List.<Asking>of(
            () -> inner.texts("list"),
            () -> inner.objects("list"),
            () -> inner.truth("truth"),
            () -> inner.number("truth"),
            () -> inner.object("truth"),
            () -> inner.text("list"))) {
      assertThatThrownBy(asking::ask)
          .isInstanceOfSatisfying(
              JsonProcessingException.class,
              e -> assertThat(e.getLocation().getLineNr()).isEqualTo(2));
    }
  }

  private interface Asking {
    void ask() throws JsonProcessingException;
  }
}
