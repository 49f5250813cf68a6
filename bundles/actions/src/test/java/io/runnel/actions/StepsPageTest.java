// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.kind.BranchChoice;
import io.runnel.kind.Field;
import io.runnel.kind.Kind;
import io.runnel.kind.PropertyName;
import io.runnel.kind.PropertyValue;
import io.runnel.kind.Span;
import io.runnel.kind.TextTemplate;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of steps lists every kind of this bundle with every setting, as the classes say. */
class StepsPageTest {
  private static final Path PAGE = Path.of("../../docs/operate/steps.md");
  private static final Path CLASSES = Path.of("target/classes/io/runnel/actions");
  private static final String BEGIN = "<!-- kinds -->\n";
  private static final String END = "<!-- end -->";
  private static final Map<Class<?>, String> WORDS =
      Map.of(
          PropertyName.class, "property",
          PropertyValue.class, "value, token",
          TextTemplate.class, "text with tokens",
          Span.class, "span of time",
          BranchChoice.class, "branch",
          String.class, "text",
          BigDecimal.class, "number",
          LocalDate.class, "date",
          LocalTime.class, "time of day");

  @Test
  void listsEveryKindWithItsSettings() throws Exception {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    assertEquals(expected(), page.substring(begin, page.indexOf(END, begin)));
  }

  private static String expected() throws Exception {
    StringBuilder text = new StringBuilder();
    for (Class<?> kind : kinds()) {
      Kind about = kind.getAnnotation(Kind.class);
      text.append("\n### `%s`: %s\n\n".formatted(about.id(), about.label()));
      text.append(about.about()).append("\n\n| setting | | |\n|---|---|---|\n");
      for (Class<?> form : kind.getDeclaredClasses()) {
        if (form.getSimpleName().equals("Settings")) {
          rows("", form).forEach(text::append);
        }
      }
      for (Class<?> form : kind.getDeclaredClasses()) {
        if (form.getSimpleName().equals("Answer")) {
          text.append("\nLater steps can read ").append(answers(form)).append(".\n");
        }
      }
    }
    return text.append('\n').toString();
  }

  private static List<Class<?>> kinds() throws IOException, ClassNotFoundException {
    List<Class<?>> kinds = new ArrayList<>();
    try (Stream<Path> files = Files.list(CLASSES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName("io.runnel.actions." + name);
        if (type.isAnnotationPresent(Kind.class)) {
          kinds.add(type);
        }
      }
    }
    kinds.sort(Comparator.comparing((Class<?> kind) -> kind.getAnnotation(Kind.class).id()));
    return kinds;
  }

  private static String answers(Class<?> form) {
    return Arrays.stream(form.getRecordComponents())
        .map(component -> "`" + component.getName() + "`")
        .collect(Collectors.joining(", "));
  }

  private static List<String> rows(String prefix, Class<?> form) {
    List<String> rows = new ArrayList<>();
    for (RecordComponent component : form.getRecordComponents()) {
      Field field = component.getAnnotation(Field.class);
      boolean list = component.getType() == List.class;
      Class<?> type =
          list
              ? (Class<?>)
                  ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
              : component.getType();
      String name = prefix + component.getName() + (list ? "[]" : "");
      rows.add("| `%s` | %s | %s |\n".formatted(name, field.value(), described(field, type)));
      if (type.isRecord() && type.getName().startsWith("io.runnel.actions")) {
        rows.addAll(rows(name + ".", type));
      }
    }
    return rows;
  }

  private static String described(Field field, Class<?> type) {
    List<String> words = new ArrayList<>();
    if (type.isEnum()) {
      words.add(
          Arrays.stream(type.getEnumConstants())
              .map(one -> "`" + word(one.toString()) + "`")
              .collect(Collectors.joining(", ")));
    } else if (WORDS.containsKey(type)) {
      words.add(WORDS.get(type));
    }
    if (!field.initial().isEmpty()) {
      words.add("without it `" + field.initial().replace("\"", "") + "`");
    } else if (!field.visibleWhen().isEmpty()) {
      words.add("where `" + field.visibleWhen() + "`");
    } else if (field.optional()) {
      words.add("optional");
    }
    String said = String.join("; ", words);
    String help = field.help();
    return help.isEmpty() ? said : said.isEmpty() ? help : said + ". " + help;
  }

  private static String word(String constant) {
    String[] parts = constant.toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder word = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      word.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
    }
    return word.toString();
  }
}
