// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.HookReply;
import io.runnel.host.Refusal;
import io.runnel.rules.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads mapping files. */
final class MappingReader {
  private static final Set<String> OWN =
      Set.of(
          "about",
          "body",
          "signature",
          "answer",
          "strip",
          "keyed",
          "tagged",
          "elements",
          "times",
          "blank",
          "currency",
          "rules");

  private MappingReader() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with the pointer of what is wrong, and what would be right
   */
  static Mapping read(String text) {
    Form file = new Form(object(text), "");
    Set<String> known = new TreeSet<>(OWN);
    known.addAll(RuleReader.SHARED);
    file.only(known);
    Form signature = file.inside("signature").only(Set.of("scheme", "name"));
    List<Rule> rules =
        file.objects("rules").stream().map(rule -> RuleReader.rule(file, rule)).toList();
    if (rules.isEmpty()) {
      throw file.wrong("rules", "there is no rule");
    }
    return new Mapping(
        new Mapping.Signature(signature.text("scheme", ""), signature.text("name", "")),
        file.has("answer") ? answer(file.inside("answer")) : null,
        shape(file),
        SourceReader.place(file.text("elements", ""), file.at("elements")),
        new Mapping.Forms(
            file.each("times", (value, at) -> time("" + value, at)),
            file.each("blank", (value, at) -> "" + value),
            file.text("currency", "")),
        rules);
  }

  private static Map<String, Object> object(String text) {
    try {
      return Json.readPlain(text);
    } catch (Refusal wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
  }

  private static HookReply.Body answer(Form answer) {
    answer.only(Set.of("contentType", "text"));
    return new HookReply.Body(answer.text("contentType", "text/plain"), answer.text("text", ""));
  }

  private static Mapping.Shape shape(Form file) {
    String body = file.text("body", "json");
    if (!Set.of("json", "xml").contains(body)) {
      throw file.wrong("body", "is json or xml");
    }
    List<Mapping.Keyed> keyed =
        file.objects("keyed").stream()
            .map(one -> one.only(Set.of("list", "key", "value")))
            .map(
                one ->
                    new Mapping.Keyed(
                        one.text("list", "*"), one.text("key", "key"), one.text("value", "")))
            .toList();
    return new Mapping.Shape(
        body.equals("xml"),
        SourceReader.places(file, "strip"),
        keyed,
        file.has("tagged") ? tagged(file.inside("tagged")) : null);
  }

  private static @Nullable Tagged tagged(Form tagged) {
    tagged.only(Set.of("by", "is"));
    return new Tagged(
        tagged.text("by", ""),
        tagged.words("is").entrySet().stream()
            .map(one -> Map.entry(Glob.of(one.getKey()), one.getValue()))
            .toList());
  }

  private static TimeForm time(String name, String at) {
    try {
      return TimeForm.of(name);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(at + ": " + wrong.getMessage(), wrong);
    }
  }
}
