// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runnel.host.HookCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapping file that the page about hooks writes in ten minutes does what the page says. */
class DocumentedMappingTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "operate", "hooks.md");

  @Test
  void theShopOfThePage(@TempDir Path folder) throws IOException {
    Matcher block =
        Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL).matcher(Files.readString(PAGE));
    block.find();
    String payload = block.group(1);
    block.find();
    Files.writeString(folder.resolve("shop.json"), block.group(1));
    Hooks hooks = Rig.hooks(folder, Rig.NOW);
    new Hook(
        hooks,
        TestHook.of(
            "format = shop",
            "key = k",
            "types = customer=contact",
            "fields = customer.mail=email"));
    Map<String, List<String>> headers = Map.of("x-shop-key", List.of("k"));
    HookCall call = new HookCall("test", headers, payload.getBytes(UTF_8), 0);
    assertEquals(
        List.of(
            "updated 1/contact/12 [email: a@example.com > ada@example.com] by user:7"
                + " at 2026-01-31T12:00:00Z"),
        hooks.read(call).events().stream().map(Told::line).toList());
  }
}
